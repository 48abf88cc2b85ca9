/// <reference types="chrome" />
import { afterEach, expect, test } from 'vitest';
import { WORDS } from '../src/ui/words.ts';
import type { PageState, Tab } from '../tools/browsers/types.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { claimRecords, publisherOf } from '../src/background/feeds/testing.ts';
import { bundledClaim } from './support/claims.ts';
import { serveFeed } from './support/feed-host.ts';
import { claimsOf } from './support/marks.ts';
import { askBackground, badgeOf, choose, panelFor, press, says, textOf } from './support/panel.ts';
import { useSession } from './support/session.ts';

const session = useSession();
const LISTENERS = 'x-audience-60-million';
const IMMIGRATION = 'illegal-immigration-saved-my-life';
const HEARD = 'Heard in the recording';

/** The page's state once its list holds these claims. */
async function lists(tab: Tab, claims: string[]): Promise<PageState> {
  return waitFor(`the claims ${claims.join(', ')}`, async () => {
    const state = await session.read(tab);
    return claimsOf(state).join() === claims.join() && state;
  });
}

/** Plays the recording from a place on, with or without its captions. */
async function playFrom(tab: Tab, seconds: number, captions: TextTrackMode = 'showing') {
  await tab.evaluate(
    async (from, mode) => {
      const video = document.querySelector('video')!;
      video.textTracks[0]!.mode = mode;
      video.currentTime = from;
      await video.play();
    },
    seconds,
    captions,
  );
}

/** Has the player that draws its own captions show words, one by one. */
const speak = (tab: Tab, words: string, pause = 5): Promise<void> =>
  tab.evaluate(
    (text, rest) =>
      (globalThis as unknown as { speak: (words: string, pause: number) => Promise<void> }).speak(
        text,
        rest,
      ),
    words,
    pause,
  );

const timeOf = (tab: Tab): Promise<number> =>
  tab.evaluate(() => document.querySelector('video')!.currentTime);

afterEach(async () => {
  await askBackground(session.browser, 'clearHistory', undefined);
});

test('a recording’s captions are compared as they are spoken, and no further', async () => {
  const tab = await session.visit('video.html');
  await session.read(tab);
  const panel = await panelFor(session.browser, tab);
  await playFrom(tab, 9);
  await says(panel, 'Captions are compared as they are spoken.');
  expect(claimsOf(await session.read(tab))).toEqual([]);
  await says(panel, bundledClaim(LISTENERS).summary);
  await says(panel, 'Heard at 0:1');
  expect(await timeOf(tab)).toBeLessThan(30);
  const { matches } = await lists(tab, [LISTENERS]);
  expect(matches[0]).toMatchObject({
    speaker: { label: 'Donald Trump' },
    quote: expect.stringContaining('60 million') as string,
  });
  await waitFor('the badge', async () => (await badgeOf(session.browser, tab)) === '1');

  await tab.evaluate(() => {
    document.querySelector('video')!.currentTime = 32;
  });
  await says(panel, bundledClaim(IMMIGRATION).summary);
  await press(panel, 'All passages');
  await says(panel, HEARD);
  const text = await textOf(panel);
  expect(text.indexOf('0:1')).toBeLessThan(text.indexOf('0:3'));
  expect(text.indexOf('0:1')).toBeGreaterThan(0);

  await press(panel, '60 million');
  await says(panel, 'Play from here');
  await waitFor('the recording to be played from there', async () => (await timeOf(tab)) < 30);
  await tab.close();
});

/** Waits until a page's list and its badge hold so many claims. */
async function listsOnly(tab: Tab, claims: string[]): Promise<void> {
  await lists(tab, claims);
  const badge = claims.length === 0 ? '' : `${claims.length}`;
  await waitFor('the badge', async () => (await badgeOf(session.browser, tab)) === badge);
}

test('“not this” and its undo reach what was heard long before', async () => {
  const tab = await session.visit('youtube-player.html');
  await session.read(tab);
  const panel = await panelFor(session.browser, tab);
  await speak(tab, 'you got a lot of people listening like 60 million or something');
  await lists(tab, [LISTENERS]);
  // More words than are looked at again.
  await speak(tab, 'and then we spoke about other matters and had a good time '.repeat(15).trim());
  await press(panel, WORDS.list);
  await press(panel, '60 million');
  await press(panel, WORDS.notThis);
  await listsOnly(tab, []);
  await press(panel, WORDS.undo);
  await listsOnly(tab, [LISTENERS]);
  expect(await textOf(panel)).not.toContain(bundledClaim(LISTENERS).summary);
  await tab.close();
});

test('a claim that its feed takes back is listed no more, though it was heard', async () => {
  const words = 'the parade lasted for nine days';
  const desk = await publisherOf('the-desk', claimRecords({ parade: words }), new Date());
  const host = await serveFeed(desk);
  const ask = (call: string, body: unknown) => askBackground(session.browser, call, body);
  const { address } = host;
  const { fingerprint } = (await ask('previewFeed', { address })) as { fingerprint: string };
  expect(await ask('addFeed', { address, fingerprint })).toEqual({ outcome: 'added' });

  const tab = await session.visit('youtube-player.html');
  await session.read(tab);
  await speak(tab, `and then he said that ${words} in a row`);
  await listsOnly(tab, ['parade']);
  await desk.publish(claimRecords({ other: 'nothing of the kind was said' }));
  await ask('checkFeed', { publisher: 'the-desk' });
  await listsOnly(tab, []);
  await tab.close();
  await host.close();
});

test('captions rewritten word by word give one match', async () => {
  const tab = await session.visit('youtube-player.html');
  await session.read(tab);
  await speak(
    tab,
    'well you got a lot of people listening like 60 million or something and I think that is a record for anybody',
    60,
  );
  const { matches } = await lists(tab, [LISTENERS]);
  expect(matches).toHaveLength(1);
  await waitFor('the badge', async () => (await badgeOf(session.browser, tab)) === '1');
  await tab.close();
});

test('captions that are off are left off, and the panel says what they are good for', async () => {
  const tab = await session.visit('video.html');
  await session.read(tab);
  const panel = await panelFor(session.browser, tab);
  await playFrom(tab, 9, 'disabled');
  await says(panel, 'Turn them on');
  expect(await tab.evaluate(() => document.querySelector('video')!.textTracks[0]!.mode)).toBe(
    'disabled',
  );
  await tab.close();
});

test('the recording pauses at a certain claim for a reader who wants that', async () => {
  const options = await session.browser.openExtensionPage('src/ui/options/index.html');
  await choose(options, WORDS.options.pause);
  await options.close();
  const tab = await session.visit('video.html');
  await session.read(tab);
  await playFrom(tab, 32);
  await waitFor('the recording to pause', () =>
    tab.evaluate(() => document.querySelector('video')!.paused),
  );
  expect(claimsOf(await session.read(tab))).toEqual([IMMIGRATION]);
  expect(await timeOf(tab)).toBeLessThan(40);
  await tab.close();
});
