import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MatchRequest, MatchResult } from '../../core/match/types.ts';
import type { CaptionsListener } from '../../page/captions/index.ts';
import type { LiveFind } from './finds.ts';
import { startLive, type LiveParts } from './live.ts';
import { matchIn, spoken, testPlayer } from './testing.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const WORDS = 'sixty million';

/** Captions that the test speaks, and a matcher that knows one phrase. */
function setUp() {
  const controller = new AbortController();
  const player = testPlayer();
  let captions!: CaptionsListener;
  let address = '/video';
  const match = vi.fn(({ passages }: MatchRequest) => {
    const found = passages.filter(({ text }) => text.includes(WORDS));
    return Promise.resolve<MatchResult>({ matches: found.map((one) => matchIn(one, WORDS)) });
  });
  const look = vi.fn<LiveParts['look']>(() => Promise.resolve(undefined));
  const onHeard = vi.fn<(find: LiveFind) => void>();
  const onChange = vi.fn();
  const live = startLive({
    document: 'doc',
    follow: (listener) => (captions = listener),
    match,
    look,
    about: () => ({ date: '2024-08-13' }),
    address: () => address,
    onHeard,
    onChange,
    signal: controller.signal,
  });
  return {
    live,
    match,
    look,
    onHeard,
    onChange,
    controller,
    off: () => captions.onOff(),
    go: (to: string) => (address = to),
    say: (words: string, more = {}) => captions.onSpoken(spoken(player, words, more)),
  };
}

test('asks at once, and tells what was heard', async () => {
  const { live, match, onHeard, say } = setUp();
  say('there were sixty million', { time: 12 });
  expect(match).toHaveBeenCalledTimes(1);
  expect(match.mock.lastCall![0]).toMatchObject({
    date: '2024-08-13',
    passages: [{ text: 'there were sixty million', time: 12, kind: 'speech' }],
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(onHeard).toHaveBeenCalledTimes(1);
  expect(live.finds()).toMatchObject([{ time: 12, match: { claim: 'onrecord/crowd' } }]);
});

test('words rewritten one by one ask no more often than answers come, and are one find', async () => {
  const { live, match, onHeard, say } = setUp();
  for (const word of 'you got a lot of people listening like sixty million or something'.split(
    ' ',
  )) {
    say(word);
    await vi.advanceTimersByTimeAsync(5);
  }
  await vi.runAllTimersAsync();
  expect(match.mock.calls.length).toBeLessThan(5);
  expect(match.mock.lastCall![0].passages.map(({ text }) => text).join(' ')).toMatch(
    /sixty million or something$/,
  );
  expect(onHeard).toHaveBeenCalledTimes(1);
  expect(live.finds()).toHaveLength(1);
});

test('only what was said so far is sent', async () => {
  const { match, say } = setUp();
  let answer: (result: MatchResult) => void = () => undefined;
  match.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
  say('there were sixty');
  say('million');
  expect(match).toHaveBeenCalledTimes(1);
  expect(match.mock.calls[0]![0].passages[0]!.text).toBe('there were sixty');
  answer({ matches: [] });
  await vi.runAllTimersAsync();
  expect(match).toHaveBeenCalledTimes(2);
  expect(match.mock.calls[1]![0].passages[0]!.text).toBe('there were sixty million');
});

test('a request that fails is not the end: the next words bring the last along', async () => {
  const { live, match, say } = setUp();
  match.mockRejectedValueOnce(new Error('stopped'));
  say('there were sixty million');
  await vi.runAllTimersAsync();
  expect(live.finds()).toEqual([]);
  say('people');
  await vi.runAllTimersAsync();
  expect(live.finds()).toHaveLength(1);
});

test('what was heard is asked about again without a rest, and nothing is told of it', async () => {
  const { live, match, onHeard, onChange, say } = setUp();
  say('there were sixty million', { time: 12 });
  await vi.runAllTimersAsync();
  say('elsewhere sixty million', { run: 'run-2', time: 90 });
  await vi.runAllTimersAsync();
  expect(live.finds()).toHaveLength(2);
  const usual = match.getMockImplementation()!;
  match.mockClear().mockResolvedValue({ matches: [] });
  onChange.mockClear();
  live.recheck();
  await vi.advanceTimersByTimeAsync(0);
  expect(match).toHaveBeenCalledTimes(2);
  expect(live.finds()).toEqual([]);
  expect(onChange).toHaveBeenCalled();
  match.mockImplementation(usual);
  live.recheck();
  await vi.advanceTimersByTimeAsync(0);
  expect(live.finds()).toHaveLength(2);
  expect(onHeard).toHaveBeenCalledTimes(2);
});

test('an answer that was asked for before is put right', async () => {
  const { live, match, say } = setUp();
  let answer: (result: MatchResult) => void = () => undefined;
  match.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
  say('there were sixty million');
  const [{ passages }] = match.mock.calls[0]!;
  match.mockResolvedValue({ matches: [] });
  live.recheck();
  answer({ matches: [matchIn(passages[0]!, WORDS)] });
  await vi.runAllTimersAsync();
  expect(live.finds()).toEqual([]);
});

test('when nobody answers, what was heard stays', async () => {
  const { live, match, say } = setUp();
  say('there were sixty million');
  await vi.runAllTimersAsync();
  match.mockRejectedValueOnce(new Error('stopped'));
  live.recheck();
  await vi.runAllTimersAsync();
  expect(live.finds()).toHaveLength(1);
});

test('says whether captions are followed, or off, on the page that is there', async () => {
  const { live, off, say, go, onChange } = setUp();
  expect(live.captions).toBeUndefined();
  off();
  off();
  expect(live.captions).toBe('off');
  expect(onChange).toHaveBeenCalledTimes(1);
  say('good evening');
  await vi.runAllTimersAsync();
  expect(live.captions).toBe('followed');
  go('/next');
  expect(live.captions).toBeUndefined();
});

test('an ended activation asks and tells nothing', async () => {
  const { match, onHeard, onChange, say, controller } = setUp();
  say('there were sixty million');
  controller.abort();
  await vi.runAllTimersAsync();
  say('people');
  await vi.runAllTimersAsync();
  expect(match).toHaveBeenCalledTimes(1);
  expect(onHeard).not.toHaveBeenCalled();
  expect(onChange).toHaveBeenCalledTimes(1);
});

/** A second look that finds one phrase in the words it is asked about. */
const finding =
  (words: string): LiveParts['look'] =>
  ({ passages, subjects }) =>
    Promise.resolve(
      passages
        .filter(({ id, text }) => subjects.includes(id) && text.includes(words))
        .map((one) => matchIn(one, words)),
    );

test('a second look adds what was said in other words, and more words do not take it back', async () => {
  const { live, look, onHeard, say } = setUp();
  look.mockImplementation(finding('everyone tuned in'));
  say('they say everyone tuned in', { time: 12 });
  await vi.advanceTimersByTimeAsync(0);
  expect(live.finds()).toMatchObject([{ time: 12, match: { quote: 'everyone tuned in' } }]);
  expect(onHeard).toHaveBeenCalledTimes(1);
  say('and then they went');
  await vi.advanceTimersByTimeAsync(0);
  expect(look).toHaveBeenCalledTimes(1);
  expect(live.finds()).toHaveLength(1);
  await vi.runAllTimersAsync();
  expect(look).toHaveBeenCalledTimes(2);
  expect(live.finds()).toHaveLength(1);
  expect(onHeard).toHaveBeenCalledTimes(1);
});

test('what a second look took away stays away until more words are found', async () => {
  const { live, match, look, say } = setUp();
  look.mockResolvedValue([]);
  say('there were sixty million');
  await vi.runAllTimersAsync();
  expect(live.finds()).toEqual([]);
  expect(live.taken()).toHaveLength(1);
  look.mockResolvedValue(undefined);
  say('more');
  await vi.runAllTimersAsync();
  expect(live.finds()).toEqual([]);
  match.mockImplementation(({ passages }) =>
    Promise.resolve({ matches: [matchIn(passages[0]!, 'sixty million more')] }),
  );
  say('came');
  await vi.runAllTimersAsync();
  expect(live.finds()).toHaveLength(1);
  expect(live.taken()).toEqual([]);
});

test('only the newest words are looked at, with some before them', async () => {
  const { look, say } = setUp();
  look.mockResolvedValue([]);
  for (let line = 0; line < 12; line += 1) say('and then something else was said to them');
  await vi.runAllTimersAsync();
  say('and that is the end');
  await vi.runAllTimersAsync();
  const { passages, subjects } = look.mock.lastCall![0];
  const texts = passages.filter(({ id }) => subjects.includes(id)).map(({ text }) => text);
  expect(texts.join(' ').length).toBeLessThan(350);
  expect(texts.at(-1)).toContain('the end');
});

test('what is asked about again is looked at again, where a second look judged it', async () => {
  const { live, look, say } = setUp();
  look.mockImplementation(finding('everyone tuned in'));
  say('they say everyone tuned in');
  await vi.runAllTimersAsync();
  const [find] = live.finds();
  live.recheck();
  await vi.runAllTimersAsync();
  expect(live.finds()).toMatchObject([{ id: find!.id }]);
  look.mockResolvedValue(undefined);
  live.recheck();
  await vi.runAllTimersAsync();
  expect(live.finds()).toEqual([]);
});
