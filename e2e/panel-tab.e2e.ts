/// <reference types="chrome" />
import { afterAll, expect, test } from 'vitest';
import { WORDS } from '../src/ui/words.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { painted } from './support/marks.ts';
import { withoutSidebar } from './support/no-sidebar.ts';
import { pressInPanel } from './support/panel-in-tab.ts';
import { browserName, useSession } from './support/session.ts';

const { folder, remove } = withoutSidebar(browserName);
const session = useSession({ extension: folder });
afterAll(remove);

const QUOTE = 'Illegal immigration saved my life';

/** Runs in a page of the extension: the panels that are open in tabs. */
function panels(): { title: string; text: string }[] {
  return chrome.extension
    .getViews({ type: 'tab' })
    .filter(({ location }) => location.pathname.endsWith('/panel/index.html'))
    .map(({ document }) => ({ title: document.title, text: document.body.innerText }));
}

/** Runs in a page of the extension: which tab is in front. */
async function front(): Promise<number | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

const press = (words: string) =>
  waitFor(`the button "${words}"`, () => session.browser.inExtension(pressInPanel, words));
const says = (words: string) =>
  waitFor(`the panel to say "${words}"`, async () =>
    (await session.browser.inExtension(panels))[0]?.text.includes(words),
  );

test('the panel in a tab is opened once, leads to its page and back, and outlives it in words', async () => {
  const tab = await session.visit('article.html');
  await painted(tab, QUOTE);
  await session.browser.pressToolbar(tab);
  await says(QUOTE);
  const [panel] = await session.browser.inExtension(panels);
  expect(panel?.title).toMatch(/\S · Onrecord$/);
  const inFront = () => session.browser.inExtension(front);
  const panelTab = await inFront();
  expect(panelTab).not.toBe(tab.id);

  await press(QUOTE);
  await says(WORDS.why.title);
  expect(await inFront()).toBe(panelTab);
  await press('Show in page');
  await waitFor('the page in front', async () => (await inFront()) === tab.id);

  await session.browser.pressToolbar(tab);
  await waitFor('the panel in front', async () => (await inFront()) === panelTab);
  expect(await session.browser.inExtension(panels)).toHaveLength(1);

  await tab.close();
  await says(WORDS.over.closed);
});
