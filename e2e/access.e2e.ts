import { expect, test } from 'vitest';
import { WORDS } from '../src/ui/words.ts';
import type { Tab } from '../tools/browsers/types.ts';
import { faultsOf } from './support/axe.ts';
import { walk } from './support/keyboard.ts';
import { painted } from './support/marks.ts';
import { press, says, searchFor } from './support/panel.ts';
import { useSession } from './support/session.ts';

const session = useSession();
const QUOTE = 'Illegal immigration saved my life';
const NOTHING = { missed: [], unseen: [] };

const open = (path: string) => session.browser.openExtensionPage(`src/ui/${path}/index.html`);

/** The panel as a page of its own, bound to the tab of an article: the same as in the sidebar. */
async function openPanel(): Promise<{ article: Tab; panel: Tab }> {
  const article = await session.visit('article.html');
  await painted(article, QUOTE);
  const panel = await session.browser.openExtensionPage(
    `src/ui/panel/index.html?tab=${article.id}`,
  );
  await says(panel, QUOTE);
  return { article, panel };
}

async function expectAccess(page: Tab): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
  expect(await walk(page)).toEqual(NOTHING);
}

test.each([
  ['settings', 'options', WORDS.options.title],
  ['welcome', 'welcome', WORDS.welcome.title],
])(
  'the %s page has no fault, and the keyboard comes to everything and is seen',
  async (_, path, words) => {
    const page = await open(path);
    await says(page, words);
    await expectAccess(page);
    await page.close();
  },
);

test('so have the list, a card, what was found and an event', async () => {
  const { article, panel } = await openPanel();
  await expectAccess(panel);

  await press(panel, QUOTE);
  await says(panel, WORDS.why.title);
  await expectAccess(panel);

  await press(panel, WORDS.list);
  await says(panel, QUOTE);
  await searchFor(panel, 'million');
  await says(panel, '60 million people');
  await expectAccess(panel);

  await press(panel, '60 million people');
  await says(panel, WORDS.back);
  await press(panel, 'The conversation between');
  await says(panel, WORDS.eventClaims);
  await expectAccess(panel);
  await panel.close();
  await article.close();
});
