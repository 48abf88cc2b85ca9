import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { outDir } from '../../tools/build/extension-paths.ts';
import type { BrowserName } from '../../tools/build/manifest.ts';

const root = resolve(import.meta.dirname, '../..');

interface Manifest {
  side_panel?: unknown;
  sidebar_action?: unknown;
  commands?: unknown;
  permissions: string[];
  background: { scripts?: string[] };
}

/** Firefox leaves some of them in place, whatever the manifest says. */
const TAKE_AWAY = `for (const api of ['sidebarAction', 'contextMenus', 'menus', 'commands'])
  delete browser[api];
if (browser.sidebarAction) throw new Error('The sidebar is still there.');
`;

/**
 * The extension as a browser on a telephone has it: no sidebar, no keyboard's commands and no
 * context menus.
 * @returns the folder, to be removed by `remove`
 */
export function withoutSidebar(browser: BrowserName): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-no-sidebar-'));
  cpSync(resolve(root, outDir(browser, 'test')), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  delete manifest.side_panel;
  delete manifest.sidebar_action;
  delete manifest.commands;
  const lacking = ['sidePanel', 'contextMenus'];
  manifest.permissions = manifest.permissions.filter((one) => !lacking.includes(one));
  if (manifest.background.scripts) {
    writeFileSync(join(folder, 'take-away.js'), TAKE_AWAY);
    manifest.background.scripts.unshift('take-away.js');
  }
  writeFileSync(path, JSON.stringify(manifest));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
