import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimRecords, publisherOf } from '../src/background/feeds/testing.ts';
import { bringIntoView, paintedTexts } from '../tools/browsers/marks.ts';
import { serveFeed, type FeedHost } from './support/feed-host.ts';
import { claimsOf, painted } from './support/marks.ts';
import { askBackground } from './support/panel.ts';
import { useSession } from './support/session.ts';

// A page that wants to know whether its reader takes a feed: it has sentences of the feed's claims
// where nobody sees them, and lists what is painted. Our own extension is all that it asks about.

const session = useSession();
const BAITS = ['clear', 'pale', 'white', 'tiny', 'away', 'covered', 'below', 'shown'] as const;
const wordsOf = (bait: string) => `${bait} mayor of the old town sold seven ferries`;

let host: FeedHost;
beforeAll(async () => {
  const claims = Object.fromEntries(BAITS.map((bait) => [bait, wordsOf(bait)]));
  host = await serveFeed(await publisherOf('the-desk', claimRecords(claims), new Date()));
  const { address } = host;
  const ask = (call: string, body: unknown) => askBackground(session.browser, call, body);
  // What is painted at once is asked for: a second look would come between.
  await ask('changeSettings', { meaning: false });
  const { fingerprint } = (await ask('previewFeed', { address })) as { fingerprint: string };
  expect(await ask('addFeed', { address, fingerprint })).toEqual({ outcome: 'added' });
});
afterAll(() => host.close());

test('a page learns of a feed’s claims only from words that its reader had before the eyes', async () => {
  const tab = await session.visit('bait.html');
  const state = await session.read(tab);
  expect(claimsOf(state)).toEqual(expect.arrayContaining([...BAITS]));
  // At once a page learns what every reader's extension would mark.
  const first = await tab.evaluate(paintedTexts);
  expect(first.filter((text) => text.includes('ferries'))).toEqual([]);
  await painted(tab, 'Illegal immigration saved my life');
  await painted(tab, wordsOf('shown'));
  const learnt = await tab.evaluate(paintedTexts);
  expect(learnt.filter((text) => text.includes('ferries'))).toEqual([wordsOf('shown')]);
  // Nor do the names, of which there are as many without a mark, or a point of the page.
  const asked = await tab.evaluate(() =>
    [...document.querySelectorAll('[data-bait]:not([data-bait="shown"])')].map((bait) => {
      const { left, top } = bait.getBoundingClientRect();
      const registry = CSS.highlights as typeof CSS.highlights & {
        highlightsFromPoint?: (x: number, y: number) => unknown[];
      };
      return registry.highlightsFromPoint?.(left + 5, top + 5).length ?? 0;
    }),
  );
  expect(asked.every((count) => count === 0)).toBe(true);
  // What the reader scrolls to is marked, and no other page hears of it.
  await tab.evaluate(bringIntoView, wordsOf('below'));
  await painted(tab, wordsOf('below'));
  await tab.close();
});
