import { expect, test } from 'vitest';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { bundledClaim } from './support/claims.ts';
import { badgeOf, panelFor, press, says } from './support/panel.ts';
import { useSession } from './support/session.ts';

const session = useSession();

test('the panel lists the matches in reading order, shows a card, and jumps to the passage', async () => {
  const tab = await session.visit('article.html');
  await session.read(tab);
  const panel = await panelFor(session.browser, tab);
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
  const panel = await panelFor(session.browser, tab);
  await says(panel, 'No claims in our collection were recognised here.');
  await says(panel, 'That does not mean everything here is accurate.');
  await tab.close();
});

test('the badge counts the passages with context', async () => {
  const marked = await session.visit('article.html');
  await session.read(marked);
  await waitFor('the badge', async () => (await badgeOf(session.browser, marked)) === '4');
  const none = await session.visit('near-misses.html');
  await session.read(none);
  expect(await badgeOf(session.browser, none)).toBe('');
  await none.close();
  await marked.close();
});
