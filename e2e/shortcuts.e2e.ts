import { afterAll, expect, test } from 'vitest';
import { WORDS } from '../src/ui/words.ts';
import { paintedTexts } from '../tools/browsers/marks.ts';
import type { Tab, View } from '../tools/browsers/types.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { copiedBuild } from './support/copied-build.ts';
import { painted } from './support/marks.ts';
import { says } from './support/panel.ts';
import { browserName, useSession } from './support/session.ts';

/** As a reader has it who has set keys for what has none at first. */
const { folder, remove } = copiedBuild(browserName, ({ commands }) => {
  commands!['pause-site'] = { suggested_key: { default: 'Alt+Shift+Y' }, description: 'Pause' };
});
const session = useSession({ extension: folder });
afterAll(remove);

const QUOTE = 'Illegal immigration saved my life';

const press = (tab: Tab, keys: string) => session.browser.pressShortcut(tab, keys);

const panelOpens = (): Promise<View> => waitFor('the panel', () => session.browser.panel());

const panelCloses = () =>
  waitFor('the panel to close', async () => !(await session.browser.panel()));

test('Alt+Shift+O opens the panel and closes it again', async () => {
  const tab = await session.visit('article.html');
  await painted(tab, QUOTE);
  expect(await session.browser.panel()).toBeUndefined();
  await press(tab, 'Alt+Shift+O');
  await says(await panelOpens(), QUOTE);
  await press(tab, 'Alt+Shift+O');
  await panelCloses();
  await tab.close();
});

test('Alt+Shift+J and K open it too, and go through the passages', async () => {
  const tab = await session.visit('transcript.html');
  const { matches } = await session.read(tab);
  await press(tab, 'Alt+Shift+J');
  const panel = await panelOpens();
  await waitFor('all rows or a card', async () => {
    const rows = await panel.evaluate(() => document.querySelectorAll('.match, .card').length);
    return rows > 0;
  });
  await press(tab, 'Alt+Shift+J');
  const place = (at: number) => says(panel, WORDS.place(at, matches.length));
  const at = await waitFor('a place', () =>
    panel.evaluate(() => parseInt(document.querySelector('.place')?.textContent ?? '')),
  );
  await press(tab, 'Alt+Shift+J');
  await place(at + 1);
  await press(tab, 'Alt+Shift+K');
  await place(at);
  await press(tab, 'Alt+Shift+O');
  await panelCloses();
  await tab.close();
});

test('keys that the reader has set for it pause the site, and go on with it', async () => {
  const tab = await session.visit('article.html');
  await painted(tab, QUOTE);
  await press(tab, 'Alt+Shift+Y');
  await waitFor('the marks to go', async () => (await tab.evaluate(paintedTexts)).length === 0);
  await press(tab, 'Alt+Shift+Y');
  await painted(tab, QUOTE);
  await tab.close();
});
