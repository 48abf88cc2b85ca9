import { expect, test } from 'vitest';
import type { View } from '../../tools/browsers/types.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { bundledClaim } from '../support/claims.ts';
import { clickMark } from '../support/marks.ts';
import { useSession } from '../support/session.ts';

const session = useSession();

const openPanel = () => waitFor('the side panel', () => session.browser.panel());

/** Waits until the panel shows a claim's summary. */
async function shows(panel: View, id: string): Promise<void> {
  const { summary } = bundledClaim(id);
  await waitFor(`the panel to show ${id}`, async () =>
    (await panel.evaluate(() => document.body.innerText)).includes(summary),
  );
}

test('a click on a mark opens the real side panel at that claim; another click changes it', async () => {
  const tab = await session.visit('article.html');
  await session.read(tab);
  expect(await session.browser.panel()).toBeUndefined();
  const width = await tab.evaluate(() => innerWidth);
  await clickMark(tab, 'saved my life');
  const panel = await openPanel();
  await shows(panel, 'illegal-immigration-saved-my-life');
  await waitFor('the page to make room', () =>
    tab.evaluate((before) => innerWidth < before, width),
  );
  await clickMark(tab, '60 million or something');
  await shows(panel, 'x-audience-60-million');
  await tab.close();
});

test('the click works after the worker was stopped', async () => {
  const tab = await session.visit('article.html');
  await session.read(tab);
  await session.browser.stopWorker();
  await clickMark(tab, 'put Harris in charge');
  await shows(await openPanel(), 'harris-border-czar');
  await tab.close();
});

test('the toolbar button opens and closes the panel', async () => {
  const tab = await session.visit('article.html');
  await session.read(tab);
  if (await session.browser.panel()) {
    await session.browser.pressToolbar(tab);
    await waitFor('the panel to close', async () => !(await session.browser.panel()));
  }
  await session.browser.pressToolbar(tab);
  await openPanel();
  await session.browser.pressToolbar(tab);
  await waitFor('the panel to close', async () => !(await session.browser.panel()));
  await tab.close();
});
