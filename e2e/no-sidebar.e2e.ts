/// <reference types="chrome" />
import { afterAll, expect, test } from 'vitest';
import { WORDS } from '../src/ui/words.ts';
import { cardInPage, closeCard } from '../tools/launch/page-card.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { clickMark, painted } from './support/marks.ts';
import { withoutSidebar } from './support/no-sidebar.ts';
import { pressInPanel } from './support/panel-in-tab.ts';
import { browserName, useSession } from './support/session.ts';

const { folder, remove } = withoutSidebar(browserName);
const session = useSession({ extension: folder });
afterAll(remove);

const QUOTE = 'Illegal immigration saved my life';

/** Runs in a page of the extension: what the panel that is open in a tab says. */
function panelInTab(): { address: string; text: string } | undefined {
  const views = chrome.extension.getViews({ type: 'tab' });
  const panel = views.find(({ location }) => location.pathname.endsWith('/panel/index.html'));
  return panel && { address: panel.location.href, text: panel.document.body.innerText };
}

const says = (words: string) =>
  waitFor(`the panel to say "${words}"`, async () =>
    (await session.browser.inExtension(panelInTab))?.text.includes(words),
  );

test('where there is no sidebar the toolbar opens the panel in a tab, bound to its page', async () => {
  const tab = await session.visit('article.html');
  await painted(tab, QUOTE);
  await session.browser.pressToolbar(tab);
  await says(QUOTE);
  const panel = await session.browser.inExtension(panelInTab);
  expect(panel?.address).toContain(`?tab=${tab.id}`);
  expect(panel?.text).not.toContain(WORDS.lost);

  // It stays with its page while another is in front.
  const other = await session.visit('transcript.html');
  await session.read(other);
  await says(QUOTE);

  await waitFor('the passage', () => session.browser.inExtension(pressInPanel, QUOTE));
  await says(WORDS.why.title);
  await other.close();
  await tab.close();
});

test('and a click on a mark shows its card in the page', async () => {
  const tab = await session.visit('article.html');
  await painted(tab, QUOTE);
  await clickMark(tab, 'saved my life');
  await cardInPage(tab);
  await closeCard(tab);
  await tab.close();
});
