import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../tools/build/manifest.ts';
import { copiedBuild, type CopiedBuild } from './copied-build.ts';

/** Firefox leaves some of them in place, whatever the manifest says. */
const TAKE_AWAY = `for (const api of ['sidebarAction', 'contextMenus', 'menus', 'commands'])
  delete browser[api];
if (browser.sidebarAction) throw new Error('The sidebar is still there.');
`;

/** The extension as on a telephone: no sidebar, no keyboard's commands and no context menus. */
export function withoutSidebar(browser: BrowserName): CopiedBuild {
  return copiedBuild(browser, (manifest, folder) => {
    delete manifest.side_panel;
    delete manifest.sidebar_action;
    delete manifest.commands;
    const lacking = ['sidePanel', 'contextMenus'];
    manifest.permissions = manifest.permissions.filter((one) => !lacking.includes(one));
    if (!manifest.background.scripts) return;
    writeFileSync(join(folder, 'take-away.js'), TAKE_AWAY);
    manifest.background.scripts.unshift('take-away.js');
  });
}
