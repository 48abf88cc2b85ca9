import { expect, test } from 'vitest';
import { WORDS } from '../src/ui/words.ts';
import type { View } from '../tools/browsers/types.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { painted } from './support/marks.ts';
import { panelFor, press, says, searchFor, textOf } from './support/panel.ts';
import { useSession } from './support/session.ts';

const session = useSession();
const QUOTE = 'Illegal immigration saved my life';
const CLAIM = '60 million people were listening to the conversation between Trump and Musk live.';
const EVENT = 'The conversation between Donald Trump and Elon Musk on X';

const lacks = (panel: View, words: string) =>
  waitFor(`"${words}" to go`, async () => !(await textOf(panel)).includes(words));

test('a claim is found by a few letters, its event by its card, and the way leads back', async () => {
  const tab = await session.visit('article.html');
  await painted(tab, QUOTE);
  const panel = await panelFor(session.browser, tab);
  await says(panel, QUOTE);
  await searchFor(panel, 'listen milli');
  await says(panel, CLAIM);
  await lacks(panel, QUOTE);

  await press(panel, CLAIM);
  await says(panel, EVENT);
  await press(panel, EVENT);
  await says(panel, WORDS.eventClaims);
  await says(panel, 'Elon Musk spoke with Donald Trump');
  await press(panel, WORDS.back);
  await press(panel, WORDS.back);
  await says(panel, CLAIM);

  await searchFor(panel, 'nobody has ever said this');
  await says(panel, WORDS.search.nothing);
  await press(panel, WORDS.search.clear);
  await says(panel, QUOTE);

  // It is among the cards that were opened.
  await press(panel, WORDS.history.title);
  await says(panel, CLAIM);
  await press(panel, WORDS.back);
  await says(panel, QUOTE);
  await tab.close();
});

test('a long list is narrowed down by topic', async () => {
  const tab = await session.visit('transcript.html');
  const { matches } = await session.read(tab);
  const panel = await panelFor(session.browser, tab);
  const rows = () => panel.evaluate(() => document.querySelectorAll('.match').length);
  await waitFor('all rows', async () => (await rows()) === matches.length);
  const topic = await waitFor('topics', () =>
    panel.evaluate((label) => {
      const labels = [...document.querySelectorAll('label')];
      const named = labels.find(({ textContent }) => textContent.startsWith(label));
      const field = named?.querySelector('select');
      if (!field) return undefined;
      field.selectedIndex = 1;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return field.value;
    }, WORDS.filter.topic),
  );
  expect(topic).toMatch(/^[a-z0-9-]+$/);
  await waitFor('fewer rows', async () => (await rows()) < matches.length);
  expect(await rows()).toBeGreaterThan(0);
  await press(panel, WORDS.filter.all);
  await waitFor('all rows again', async () => (await rows()) === matches.length);
  await tab.close();
});
