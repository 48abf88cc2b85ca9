import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { brightness } from './support/brightness.ts';
import { clickMark, painted } from './support/marks.ts';
import { browserName, useSession } from './support/session.ts';

const PICTURES = resolve(import.meta.dirname, '../out/e2e');

describe.each([
  { scheme: 'dark', dark: true, below: 90, above: 0 },
  { scheme: 'light', dark: false, below: 256, above: 190 },
])('where the reader likes it $scheme', ({ scheme, dark, below, above }) => {
  const session = useSession({ dark });

  test(`marks are painted and the panel is ${scheme}`, async () => {
    const tab = await session.visit('article.html');
    await session.read(tab);
    await painted(tab, 'saved my life');
    await session.browser.pressToolbar(tab);
    const panel = await waitFor('the panel', () => session.browser.panel());
    await clickMark(tab, 'saved my life');
    await waitFor('the panel to list the page', async () =>
      (await panel.evaluate(() => document.body.innerText)).includes('saved my life'),
    );
    const picture = await panel.screenshot();
    await mkdir(PICTURES, { recursive: true });
    await writeFile(resolve(PICTURES, `panel-${browserName}-${scheme}.png`), picture);
    await writeFile(resolve(PICTURES, `page-${browserName}-${scheme}.png`), await tab.screenshot());
    const bright = await brightness(session.browser, picture);
    expect(bright).toBeGreaterThan(above);
    expect(bright).toBeLessThan(below);
  });
});
