import { expect, test } from 'vitest';
import type { Match } from '../../core/match/types.ts';
import { createLiveFinds } from './finds.ts';
import { createSpokenLog, type Tail } from './spoken-log.ts';
import { matchIn, spoken, testPlayer } from './testing.ts';

/** Captions that speak, and finds that are told of the newest words' matches. */
function setUp() {
  const player = testPlayer();
  const log = createSpokenLog();
  const finds = createLiveFinds('doc');
  const matchesIn = ({ passages }: Tail, found: [string, Partial<Match>?][]) =>
    found.flatMap(([quote, rest]) => {
      const passage = passages.find(({ text }) => text.includes(quote));
      return passage ? [matchIn(passage, quote, rest)] : [];
    });
  return {
    finds,
    player,
    /** Asks again about all words that finds were looked for among. */
    again: (...found: [string, Partial<Match>?][]) => {
      for (const tail of finds.tails()) finds.retake(tail, matchesIn(tail, found), false);
    },
    /** Speaks, and then finds those of `found` that are still among the newest words. */
    say: (words: string, found: [string, Partial<Match>?][], more = {}, address = '/video') => {
      const next = spoken(player, words, more);
      log.add(next);
      const tail = log.tail(next.run)!;
      return finds.take(tail, matchesIn(tail, found), address);
    },
  };
}

test('one claim in words that grow is one find', () => {
  const { finds, say } = setUp();
  expect(say('there were sixty', [['sixty', { tier: 'likely' }]])).toHaveLength(1);
  const surer = say('million of them', [['sixty million']]);
  expect(surer.map(({ match }) => match.tier)).toEqual(['certain']);
  expect(say('listening', [['sixty million of them listening']])).toEqual([]);
  expect(finds.list('/video').map(({ match }) => match.quote)).toEqual([
    'sixty million of them listening',
  ]);
});

test('it is told again when it is surer, not when it is as sure or less', () => {
  const { say } = setUp();
  expect(say('sixty million', [['sixty million', { tier: 'related' }]])).toHaveLength(1);
  expect(say('people', [['sixty million people', { tier: 'likely' }]])).toHaveLength(1);
  expect(say('listening', [['sixty million people', { tier: 'likely' }]])).toEqual([]);
  expect(say('or', [['sixty million people', { tier: 'related' }]])).toEqual([]);
  expect(say('so', [['sixty million people', { tier: 'likely' }]])).toEqual([]);
});

test('a claim that the rest of its sentence takes back is no find any more', () => {
  const { finds, say } = setUp();
  say('sixty million listened', [['sixty million listened']]);
  say('is what nobody ever said', []);
  expect(finds.list('/video')).toEqual([]);
});

test('a find stays when its words have been spoken too long ago to be looked at', () => {
  const { finds, say } = setUp();
  say('sixty million listened', [['sixty million listened']], { time: 4 });
  for (let line = 0; line < 40; line += 1)
    say('and then something else was said', [['sixty million listened']]);
  expect(finds.list('/video')).toMatchObject([{ time: 4 }]);
});

test('the same claim said twice is found twice, with the time of each', () => {
  const { finds, say } = setUp();
  say('sixty million listened', [['sixty million listened']], { time: 4 });
  for (let line = 0; line < 40; line += 1)
    say('and then something else was said', [['sixty million listened']]);
  say('I said 60 million', [['60 million']], { time: 90 });
  expect(finds.list('/video').map(({ time }) => time)).toEqual([4, 90]);
});

test('what is played again after a jump back is the same find', () => {
  const { finds, say } = setUp();
  const [first] = say('sixty million listened', [['sixty million listened']], { time: 4 });
  const again = say('sixty million listened', [['sixty million listened']], {
    time: 4.2,
    run: 'run-2',
  });
  expect(again).toEqual([]);
  expect(finds.list('/video')).toHaveLength(1);
  expect(finds.find(first!.id)).toMatchObject({ run: 'run-2', time: 4 });
});

const FERRY = { claim: 'onrecord/ferry' };

test('a claim that is not found any more goes, however long ago it was said, and can come back', () => {
  const { finds, say, again } = setUp();
  say('sixty million listened', [['sixty million listened']], { time: 4 });
  for (let line = 0; line < 40; line += 1)
    say('and then something else was said', [['sixty million listened']]);
  say('the ferry sank', [['the ferry', FERRY]], { time: 90 });
  const ids = () => finds.list('/video').map(({ id }) => id);
  const before = ids();
  expect(before).toHaveLength(2);
  again(['the ferry', FERRY]);
  expect(ids()).toEqual([before[1]]);
  again(['sixty million listened'], ['the ferry', FERRY]);
  expect(ids()).toEqual(before);
});

test('what comes back is not told again', () => {
  const { finds, say, again } = setUp();
  say('sixty million listened', [['sixty million listened']]);
  again();
  expect(say('to them', [['sixty million listened']])).toEqual([]);
  expect(finds.list('/video')).toHaveLength(1);
});

test('a claim that its sentence took back stays so when it is asked about again', () => {
  const { finds, say, again } = setUp();
  say('sixty million listened', [['sixty million listened']]);
  say('is what nobody ever said', []);
  const [tail] = finds.tails();
  expect(tail!.passages.map(({ text }) => text).join(' ')).toContain('nobody ever said');
  again();
  expect(finds.list('/video')).toEqual([]);
});

test('a claim that was changed is listed as it is now', () => {
  const { finds, say, again } = setUp();
  say('sixty million listened', [['sixty million listened']]);
  again(['sixty million', { claimText: 'Sixty million listened.', tier: 'likely' }]);
  expect(finds.list('/video')).toMatchObject([
    { match: { claimText: 'Sixty million listened.', tier: 'likely', quote: 'sixty million' } },
  ]);
});

test('another address is another recording', () => {
  const { finds, say } = setUp();
  say('sixty million listened', [['sixty million listened']]);
  expect(finds.list('/next')).toEqual([]);
  say('good evening', [], { run: 'run-2' }, '/next');
  expect(finds.list('/video')).toEqual([]);
});

test('is bounded', () => {
  const { finds, say } = setUp();
  for (let at = 0; at < 400; at += 1) {
    say('sixty million', [['sixty million']], { run: `run-${at}`, time: at * 10 });
  }
  expect(finds.list('/video')).toHaveLength(300);
  expect(finds.list('/video').at(-1)).toMatchObject({ time: 3990 });
});
