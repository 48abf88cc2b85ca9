/// <reference types="chrome" />
import { expect, test } from 'vitest';
import type { Tab, View } from '../tools/browsers/types.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { bundledClaim } from './support/claims.ts';
import { useSession } from './support/session.ts';

const session = useSession();

/** Opens the panel by its toolbar button where it is not open yet. */
async function panelFor(tab: Tab): Promise<View> {
  if (!(await session.browser.panel())) await session.browser.pressToolbar(tab);
  return waitFor('the panel', () => session.browser.panel());
}

/** Waits until the panel says something. */
async function says(panel: View, words: string): Promise<void> {
  await waitFor(`the panel to say "${words}"`, async () =>
    (await panel.evaluate(() => document.body.innerText)).includes(words),
  );
}

/** Presses the button of the panel that has these words. */
async function press(panel: View, words: string): Promise<void> {
  await waitFor(`a button "${words}"`, () =>
    panel.evaluate((part) => {
      const buttons = [...document.querySelectorAll('button')];
      const button = buttons.find(({ innerText }) => innerText.includes(part));
      button?.click();
      return button !== undefined;
    }, words),
  );
}

const badgeOf = (tab: Tab): Promise<string> =>
  session.browser.inExtension((id) => chrome.action.getBadgeText({ tabId: id }), tab.id);

test('the panel lists the matches in reading order, shows a card, and jumps to the passage', async () => {
  const tab = await session.visit('article.html');
  await session.read(tab);
  const panel = await panelFor(tab);
  await says(panel, 'put Harris in charge of the border');
  const text = await panel.evaluate(() => document.body.innerText);
  const order = ['saved my life', '60 million or something', 'put Harris', '60,000,000'];
  expect(order.map((words) => text.indexOf(words)).every((at) => at >= 0)).toBe(true);
  expect([...order].sort((one, other) => text.indexOf(one) - text.indexOf(other))).toEqual(order);

  await tab.evaluate(() => {
    document.body.style.paddingTop = '3000px';
  });
  await press(panel, 'put Harris in charge of the border');
  await says(panel, bundledClaim('harris-border-czar').summary);
  await press(panel, 'Show in page');
  await waitFor('the page to show the passage', () =>
    tab.evaluate(() => {
      const box = document.getElementById('indirect')?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
    }),
  );
  await tab.close();
});

test('a page without matches says what that does not mean', async () => {
  const tab = await session.visit('near-misses.html');
  await session.read(tab);
  const panel = await panelFor(tab);
  await says(panel, 'No claims in our collection were recognised here.');
  await says(panel, 'That does not mean everything here is accurate.');
  await tab.close();
});

test('the badge counts the passages with context', async () => {
  const marked = await session.visit('article.html');
  await session.read(marked);
  await waitFor('the badge', async () => (await badgeOf(marked)) === '4');
  const none = await session.visit('near-misses.html');
  await session.read(none);
  expect(await badgeOf(none)).toBe('');
  await none.close();
  await marked.close();
});
