import { afterAll, expect, test } from 'vitest';
import { claimRecords, publisherOf } from '../src/background/feeds/testing.ts';
import type { Revision } from '../src/core/claim/schema.ts';
import type { RecordLines } from '../src/core/feed/writing/changes.ts';
import { WORDS } from '../src/ui/words.ts';
import { paintedTexts } from '../tools/browsers/marks.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { serveFeed, type FeedHost } from './support/feed-host.ts';
import { painted } from './support/marks.ts';
import { askBackground, panelFor, press, says, textOf } from './support/panel.ts';
import { useSession } from './support/session.ts';

const session = useSession();
const { options } = WORDS;
const QUOTE = 'Illegal immigration saved my life';
const QUIET = 'spoke for about two hours';

let host: FeedHost | undefined;
afterAll(() => host?.close());

const settings = () => session.browser.openExtensionPage('src/ui/options/index.html');

test('“not this” takes a mark away at once and for good, and it can be had back', async () => {
  const tab = await session.visit('article.html');
  await painted(tab, QUOTE);
  const panel = await panelFor(session.browser, tab);
  await press(panel, QUOTE);
  await press(panel, WORDS.notThis);
  const gone = () =>
    waitFor('the mark to go', async () => !(await tab.evaluate(paintedTexts)).includes(QUOTE));
  await gone();
  await says(panel, WORDS.hidden(`“${QUOTE}”`));
  await press(panel, WORDS.undo);
  await painted(tab, QUOTE);

  await press(panel, QUOTE);
  await press(panel, WORDS.notThis);
  await gone();
  const other = await session.visit('transcript.html');
  const { matches } = await session.read(other);
  expect(matches.map(({ quote }) => quote)).not.toContain(QUOTE);
  expect(matches.length).toBeGreaterThan(0);

  const page = await settings();
  await says(page, QUOTE);
  await press(page, options.unhideNamed(`“${QUOTE}”`));
  await painted(tab, QUOTE);
  await painted(other, QUOTE);
  await page.close();
  await other.close();
  await tab.close();
});

const ask = (call: string, body: unknown) => askBackground(session.browser, call, body);

const claims = (...revisions: Revision[]): RecordLines =>
  claimRecords({ late: QUIET }, { revisions });

test('a reader who had a card open is told that it was corrected since', async () => {
  const desk = await publisherOf('the-desk', claims(), new Date());
  host = await serveFeed(desk);
  const { address } = host;
  const { fingerprint } = (await ask('previewFeed', { address })) as { fingerprint: string };
  expect(await ask('addFeed', { address, fingerprint })).toEqual({ outcome: 'added' });

  const tab = await session.visit('article.html');
  await painted(tab, QUIET);
  const panel = await panelFor(session.browser, tab);
  await press(panel, QUIET);
  await says(panel, 'A summary.');
  await press(panel, WORDS.list);

  const change = 'We had given the wrong day.';
  await desk.publish(claims({ date: '2026-11-20', kind: 'correction', change }));
  await ask('checkFeed', { publisher: 'the-desk' });
  await press(panel, QUIET);
  await says(panel, WORDS.since(''));
  await says(panel, change);
  await press(panel, WORDS.list);
  await press(panel, QUIET);
  await says(panel, change);
  expect(await textOf(panel)).not.toContain(WORDS.since(''));
  await tab.close();

  const page = await settings();
  await says(page, options.historyKept(2));
  await press(page, options.clearHistory);
  await says(page, options.historyKept(0));
  await page.close();
});
