import { expect, test } from 'vitest';
import { buildIndex } from '../../core/match/build.ts';
import { openMatcher } from '../../core/match/matcher.ts';
import { passages, testClaim, testCollection } from '../../core/match/testing.ts';
import type { CountedSteps } from '../../core/steps.ts';
import { MAX_PASSAGE_LENGTH, MAX_REQUEST_TEXT } from '../../messages/schemas.ts';
import { createShares, SLICE } from './shares.ts';

/** Shares whose rests the test ends itself. */
function watched() {
  const rests: (() => void)[] = [];
  const rest = () =>
    new Promise<void>((resolve) => {
      rests.push(resolve);
    });
  const shares = createShares(rest);
  const slice = async () => {
    rests.shift()!();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { shares, slice, rests };
}

/** Work of some steps, each of which is noted. */
function* work(name: string, steps: number, log: string[], units = SLICE): CountedSteps<string> {
  for (let step = 0; step < steps; step += 1) {
    log.push(name);
    yield units;
  }
  return name;
}

test('tabs take turns, and so do the frames of one', async () => {
  const { shares, slice, rests } = watched();
  const log: string[] = [];
  for (const name of ['a1', 'a2', 'a3']) void shares.of(1)(work(name, 3, log));
  void shares.of(2)(work('b', 3, log));
  while (rests.length > 0) await slice();
  expect(log.join(' ')).toBe('a1 a1 b a2 b a3 b a1 a2 a3 a2 a3');
});

test('small steps make one slice together', async () => {
  const { shares, slice, rests } = watched();
  const log: string[] = [];
  void shares.of(1)(work('a', 12, log, SLICE / 5));
  expect(log).toHaveLength(5);
  while (rests.length > 0) await slice();
  expect(log).toHaveLength(12);
});

test('what fails is told to who asked, and holds up nobody', async () => {
  const { shares, slice, rests } = watched();
  const log: string[] = [];
  const failing = shares.of(1)(
    (function* (): CountedSteps<void> {
      throw new RangeError('no');
    })(),
  );
  const other = shares.of(1)(work('a', 1, log));
  await expect(failing).rejects.toThrow('no');
  while (rests.length > 0) await slice();
  expect(await other).toBe('a');
  expect(await shares.of(1)(work('later', 0, log))).toBe('later');
});

test('a page that asks without end is refused, another one is not', async () => {
  const { shares } = watched();
  const log: string[] = [];
  const asked = Array.from({ length: 600 }, () => shares.of(1)(work('a', 1, log)));
  for (const one of asked) one.catch(() => undefined);
  await expect(asked.at(-1)).rejects.toThrow('too much');
  const other = shares
    .of(2)(work('b', 1, log))
    .then(() => 'done');
  expect(await Promise.race([other, Promise.resolve('waits')])).toBe('waits');
});

const many = Array.from({ length: 60 }, (_, at) => `sixty million of them number ${at + 1}`);
const matcher = openMatcher(
  buildIndex(
    testCollection([
      testClaim('listeners', { needs: [['listen'], [{ number: 60e6, within: '15%' }]] }),
      testClaim('czar', { needs: [['harris', 'she'], ['border czar']], not: ['homan'] }),
      testClaim('many', { says: many }),
    ]),
  ).buffer,
);
/** Units of the longest step: what a slice can run over. */
const LONGEST_STEP = 60_000;

/** The largest request that the contract allows. */
const largest = (text: string, kind: 'prose' | 'speech') => {
  const whole = text.repeat(MAX_PASSAGE_LENGTH).slice(0, MAX_PASSAGE_LENGTH);
  const count = MAX_REQUEST_TEXT / MAX_PASSAGE_LENGTH;
  return {
    passages: passages(
      Array.from({ length: count }, () => whole),
      { kind },
    ),
  };
};

test.each([
  ['hits of one claim', 'Harris was the border czar. '],
  ['pronouns', 'She said she was the border czar, he said. '],
  ['one sentence', 'sixty million people listen to harris the border czar '],
  ['a claim with many phrases', `${many.join(' ')}. `],
])('beside the largest request, of %s, another tab waits for one slice', async (_, text) => {
  const { shares, slice } = watched();
  let units = 0;
  let most = 0;
  function* counted<T>(steps: CountedSteps<T>): CountedSteps<T> {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      units += value;
      most = Math.max(most, value);
      yield value;
    }
  }
  let isLargestDone = false;
  void shares
    .of(1)(counted(matcher.matchSteps(largest(text, 'prose'))))
    .then(() => (isLargestDone = true));
  for (let slices = 0; slices < 3; slices += 1) await slice();
  const before = units;
  let found = 0;
  void shares
    .of(2)(matcher.matchSteps({ passages: passages(['60 million listen.']) }))
    .then(({ matches }) => (found = matches.length));
  await slice();
  await slice();
  expect(found).toBe(1);
  expect(isLargestDone).toBe(false);
  expect(units - before).toBeLessThanOrEqual(SLICE + most);
  expect(most).toBeLessThan(LONGEST_STEP);
});
