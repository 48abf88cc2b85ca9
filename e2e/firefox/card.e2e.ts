/// <reference types="chrome" />
import { expect, test } from 'vitest';
import { FirefoxTab } from '../../tools/browsers/firefox-view.ts';
import { paintedTexts } from '../../tools/browsers/marks.ts';
import type { Tab, View } from '../../tools/browsers/types.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { bundledClaim } from '../support/claims.ts';
import { clickMark, painted } from '../support/marks.ts';
import { says } from '../support/panel.ts';
import { useSession } from '../support/session.ts';

const session = useSession();

/** The text of closed shadow roots, which only the browser itself can see into. */
function closedText(tab: Tab): Promise<string> {
  if (!(tab instanceof FirefoxTab)) throw new Error('Only Firefox shows a card in the page.');
  return tab.closedText();
}

async function cardShows(tab: Tab, id: string): Promise<void> {
  const { summary } = bundledClaim(id);
  await waitFor(`the card of ${id}`, async () => (await closedText(tab)).includes(summary));
}

async function sidebarShows(panel: View, id: string): Promise<void> {
  const { summary } = bundledClaim(id);
  await waitFor(`the sidebar to show ${id}`, async () =>
    (await panel.evaluate(() => document.body.innerText)).includes(summary),
  );
}

test('a click on a mark shows its card in the page, closed to the page', async () => {
  const tab = await session.visit('article.html');
  await session.read(tab);
  expect(await closedText(tab)).toBe('');
  await clickMark(tab, 'saved my life');
  await cardShows(tab, 'illegal-immigration-saved-my-life');
  const open = await tab.evaluate(
    () => [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot).length,
  );
  expect(open).toBe(0);
  const inLight = await tab.evaluate(() => document.body.innerText);
  expect(inLight).not.toContain(bundledClaim('illegal-immigration-saved-my-life').summary);
  await tab.close();
});

test('a page that allows nothing shows the card in our own dress', async () => {
  const tab = await session.visit('strict.html');
  await session.read(tab);
  const bare = await tab.screenshot();
  await clickMark(tab, 'saved my life');
  await cardShows(tab, 'illegal-immigration-saved-my-life');
  // Without its style the card would stand in the page's corner, without a ground.
  await waitFor('the card to be drawn', async () => !(await tab.screenshot()).equals(bare));
  const covered = await tab.evaluate(() => {
    const card = document.documentElement.lastElementChild!;
    return document.elementFromPoint(innerWidth - 100, innerHeight - 100) === card;
  });
  expect(covered).toBe(true);
  await tab.close();
});

test('a page that takes the card away stays marked, and shows it when it lets it be', async () => {
  const tab = await session.visit('article.html');
  await session.read(tab);
  await tab.evaluate(() => {
    const guard = new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) {
          (node as Element).remove();
          document.documentElement.dataset.taken = 'yes';
        }
    });
    guard.observe(document.documentElement, { childList: true });
    Object.assign(globalThis, { guard });
  });
  await clickMark(tab, 'saved my life');
  await waitFor('the card to be taken away', () =>
    tab.evaluate(() => document.documentElement.dataset.taken === 'yes'),
  );
  expect(await closedText(tab)).toBe('');
  await painted(tab, 'saved my life');
  await tab.evaluate(() => {
    (globalThis as unknown as { guard: MutationObserver }).guard.disconnect();
  });
  await clickMark(tab, 'put Harris in charge');
  await cardShows(tab, 'harris-border-czar');
  await tab.close();
});

test('the click works after the event page was stopped', async () => {
  const tab = await session.visit('article.html');
  await session.read(tab);
  await session.browser.stopWorker();
  await clickMark(tab, 'put Harris in charge');
  await cardShows(tab, 'harris-border-czar');
  await tab.close();
});

test('the card goes when an app shows another page', async () => {
  const tab = await session.visit('spa.html');
  await session.read(tab);
  await clickMark(tab, 'saved my life');
  await cardShows(tab, 'illegal-immigration-saved-my-life');
  await tab.evaluate(() => document.getElementById('next')?.click());
  await waitFor('the card to close', async () => (await closedText(tab)) === '');
  await tab.close();
});

test('the toolbar button toggles the sidebar, and the open sidebar follows clicks', async () => {
  const tab = await session.visit('article.html');
  await session.read(tab);
  expect(await session.browser.panel()).toBeUndefined();
  await session.browser.pressToolbar(tab);
  const panel = await waitFor('the sidebar', () => session.browser.panel());
  await clickMark(tab, 'saved my life');
  await sidebarShows(panel, 'illegal-immigration-saved-my-life');
  // The card may lie over the next mark.
  await cardShows(tab, 'illegal-immigration-saved-my-life');
  await tab.press('Escape');
  await waitFor('the card to close', async () => (await closedText(tab)) === '');
  await clickMark(tab, '60 million or something');
  await sidebarShows(panel, 'x-audience-60-million');
  await session.browser.pressToolbar(tab);
  await waitFor('the sidebar to close', async () => !(await session.browser.panel()));
  await tab.close();
});

test('the button over a page that is not read yet has it read, and leaves the sidebar open', async () => {
  const tab = await session.visit('article.html');
  await painted(tab, 'saved my life');
  await session.browser.pressToolbar(tab);
  const panel = await waitFor('the sidebar', () => session.browser.panel());
  await session.browser.inExtension(async (id) => {
    await chrome.tabs.sendMessage(id, { contract: 'background-content', call: 'stop' });
  }, tab.id);
  await waitFor('the marks to go', async () => (await tab.evaluate(paintedTexts)).length === 0);
  await session.browser.pressToolbar(tab);
  await painted(tab, 'saved my life');
  await says(panel, 'saved my life');
  await session.browser.pressToolbar(tab);
  await waitFor('the sidebar to close', async () => !(await session.browser.panel()));
  await tab.close();
});
