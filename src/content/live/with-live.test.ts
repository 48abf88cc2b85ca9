import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Match } from '../../core/match/types.ts';
import { pageStateSchema } from '../../messages/schemas.ts';
import type { CaptionsListener } from '../../page/captions/index.ts';
import { match, passage, setUp } from '../testing.ts';
import { matchIn, spoken, testPlayer } from './testing.ts';
import { startLiveSession } from './with-live.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const WORDS = 'sixty million';

/** A page with one claim in its text and a recording; `heard` is how its words match. */
function setUpLive(heard: Partial<Match> = {}, isFramed = false) {
  let captions!: CaptionsListener;
  const player = testPlayer();
  const parts = setUp([match('a', { claim: 'onrecord/crowd' })], (all) =>
    startLiveSession({
      ...all,
      follow: (listener) => (captions = listener),
      address: () => '/video',
      isFramed,
    }),
  );
  const inPage = parts.background.match.getMockImplementation()!;
  parts.background.match.mockImplementation(async (request) => {
    const found = request.passages.filter(({ text }) => text.includes(WORDS));
    const { matches } = await inPage(request);
    return { matches: [...matches, ...found.map((one) => matchIn(one, WORDS, heard))] };
  });
  const say = async (words: string, time: number): Promise<void> => {
    captions.onSpoken(spoken(player, words, { time }));
    await vi.runAllTimersAsync();
  };
  return { ...parts, player, say };
}

test('what is heard is listed, counted and told, and stands beside the page', async () => {
  const { session, show, background, say } = setUpLive();
  await show(passage('a', { time: 300 }));
  await say('there were sixty million', 12);
  const state = session.state();
  expect(v.safeParse(pageStateSchema, state).success).toBe(true);
  expect(state.captions).toBe('followed');
  expect(state.matches.map(({ time, heard }) => [time, heard !== undefined])).toEqual([
    [12, true],
    [300, false],
  ]);
  expect(background.changed.mock.lastCall![0].marked).toBe(2);
  const { id, claim } = state.matches[0]!;
  expect(background.heard.mock.calls).toEqual([[{ document: state.document, match: id, claim }]]);
});

test('a line of the transcript that says it stands for it, and is played from a click', async () => {
  const { session, show, reveal, player, background, say } = setUpLive();
  await show(passage('a', { time: 10 }));
  await say('there were sixty million', 12);
  const [only, ...others] = session.state().matches;
  expect(others).toEqual([]);
  expect(background.heard).toHaveBeenCalledWith(expect.objectContaining({ match: only!.id }));
  expect(background.changed.mock.lastCall![0].marked).toBe(1);
  expect(session.jump(only!.id).found).toBe(true);
  expect(player.sought).toEqual([12]);
  expect(reveal).toHaveBeenCalledTimes(1);
});

test('what was only heard is played from a click', async () => {
  const { session, reveal, player, say } = setUpLive();
  await say('there were sixty million', 12);
  expect(session.jump(session.state().matches[0]!.id).found).toBe(true);
  expect(player.sought).toEqual([12]);
  expect(reveal).not.toHaveBeenCalled();
  expect(session.jump('nobody').found).toBe(false);
});

test.each<[string, boolean, Partial<Match>, number]>([
  ['pauses at what is certain, for a reader who wants that', true, {}, 1],
  ['plays on otherwise', false, {}, 0],
  ['plays on at what is only likely', true, { tier: 'likely' }, 0],
  ['plays on where the words already correct the claim', true, { corrected: true }, 0],
])('%s', async (_, wanted, heard, paused) => {
  const { background, player, say } = setUpLive(heard);
  background.heard.mockResolvedValue({ pause: wanted });
  await say('there were sixty million', 12);
  expect(background.heard).toHaveBeenCalledTimes(1);
  expect(player.paused).toBe(paused);
});

test('what was heard goes with its claim, and comes back with it, in silence', async () => {
  const { session, background, say } = setUpLive();
  await say('there were sixty million', 12);
  const [heard] = session.state().matches;
  const usual = background.match.getMockImplementation()!;
  background.match.mockResolvedValue({ matches: [] });
  session.readAgain('all');
  await vi.runAllTimersAsync();
  expect(session.state().matches).toEqual([]);
  expect(background.changed.mock.lastCall![0].marked).toBe(0);
  background.match.mockImplementation(usual);
  session.readAgain('all');
  await vi.runAllTimersAsync();
  expect(session.state().matches).toEqual([heard]);
  expect(background.changed.mock.lastCall![0].marked).toBe(1);
  expect(background.heard).toHaveBeenCalledTimes(1);
});

test('what is only related is listed and not told', async () => {
  const { session, background, say } = setUpLive({ tier: 'related' });
  await say('there were sixty million', 12);
  expect(session.state().matches).toHaveLength(1);
  expect(background.heard).not.toHaveBeenCalled();
  expect(background.changed.mock.lastCall![0].marked).toBe(0);
});

test('a page within another is silent until it has something to show', async () => {
  const { background, show, say } = setUpLive({}, true);
  await show(passage('b'));
  expect(background.changed).not.toHaveBeenCalled();
  await say('good evening', 3);
  expect(background.changed.mock.lastCall![0].marked).toBe(0);
  await show(passage('a'));
  expect(background.changed.mock.lastCall![0].marked).toBe(1);
});
