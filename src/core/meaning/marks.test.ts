import { expect, test } from 'vitest';
import { IN_OFFICE, passages } from '../match/testing.ts';
import type { Match, Tier } from '../match/types.ts';
import type { Passage } from '../passage.ts';
import type { Candidate } from './candidates.ts';
import { withDecisions } from './marks.ts';
import { harbourLook } from './testing/harbour.ts';
import { testReader } from './testing/made-up.ts';
import type { Pair } from './types.ts';

async function marks(texts: string[], odds: (pair: Pair) => number, more: Partial<Passage> = {}) {
  const request = { passages: passages(texts, more), date: IN_OFFICE };
  return (await harbourLook(testReader(odds)).look(request)).matches;
}

/** A decision on a match of the first pass. */
function decided(
  match: Match,
  chance: number,
  tier: Tier | undefined,
  more: Partial<Candidate> = {},
) {
  const candidate = { kind: 'imported', sentence: SENTENCE, match, ...more } as Candidate;
  return { candidate, chance, tier };
}
const SENTENCE = {} as Candidate['sentence'];
const matchOf = (claim: string, tier: Tier) => ({ claim, tier, confidence: 0.7 }) as Match;
const [ONE, OTHER] = [matchOf('checker/one', 'likely'), matchOf('checker/other', 'likely')];
const FIRST = { matches: [ONE, OTHER] };

test('a sentence is marked with one imported claim, the surer; the other is listed', () => {
  const both = [decided(ONE, 0.8, 'likely'), decided(OTHER, 0.9, 'likely')];
  expect(withDecisions(FIRST, both).matches).toEqual([
    { ...ONE, tier: 'related', confidence: 0.8 },
    OTHER,
  ]);
  const elsewhere = { sentence: {} as Candidate['sentence'] };
  const apart = [decided(ONE, 0.8, 'likely'), decided(OTHER, 0.9, 'likely', elsewhere)];
  expect(withDecisions(FIRST, apart).matches).toEqual([ONE, OTHER]);
});

test('a match goes, is only listed, is raised with why, or stays as it was', () => {
  expect(withDecisions(FIRST, [decided(ONE, 0.1, undefined)]).matches).toEqual([OTHER]);
  expect(withDecisions(FIRST, [decided(ONE, 0.456, 'related')]).matches[0]).toEqual({
    ...ONE,
    ...{ tier: 'related', confidence: 0.46 },
  });
  expect(withDecisions(FIRST, [decided(ONE, 0.99, 'likely')]).matches[0]).toBe(ONE);
  const listed = { matches: [matchOf('checker/one', 'related')] };
  const [raised] = withDecisions(listed, [decided(listed.matches[0]!, 0.9, 'likely')]).matches;
  expect(raised).toMatchObject({ tier: 'likely', confidence: 0.9 });
  expect(raised!.meaning!.rate).toBeGreaterThan(0.5);
});

test('a match over two sentences stands as in that which says the most for it', () => {
  const twice = [decided(ONE, 0.01, undefined), decided(ONE, 0.9, 'likely')];
  expect(withDecisions(FIRST, twice).matches).toEqual([ONE, OTHER]);
  const more = [decided(ONE, 0.01, undefined, { more: [OTHER] })];
  expect(withDecisions(FIRST, more).matches).toEqual([]);
});

test('that the first pass was cut short is told on', () => {
  expect(withDecisions({ ...FIRST, bounded: 'steps' }, []).bounded).toBe('steps');
});

test('what goes over segments has a part in each', async () => {
  const over = ['the vice president sent', 'the harbour barge down to the', 'bottom of the sea'];
  const [mark] = await marks(over, () => 6, { kind: 'speech', run: 'r', speaker: 'TRUMP' });
  expect(mark!.claim).toBe('test/barge');
  expect(mark!.speaker).toEqual({ label: 'TRUMP', person: 'donald-trump' });
  expect(mark!.parts.map(({ passage }) => passage)).toEqual(['p0', 'p1', 'p2']);
  const words = mark!.parts.map(({ passage, spans: [span] }) =>
    over[Number(passage.slice(1))]!.slice(span!.start, span!.end),
  );
  expect(words.join(' ')).toBe(mark!.quote);
});

test('what the page corrects is told as corrected', async () => {
  const text =
    'Trump falsely claimed that the vice president sent the harbour barge to the bottom.';
  expect(await marks([text], () => 6)).toMatchObject([{ claim: 'test/barge', corrected: true }]);
});

test('the words that both have are told, each once', async () => {
  const text = 'The vice president sent the harbour barge, our barge, to the bottom.';
  const [mark] = await marks([text], () => 6);
  expect(mark!.evidence).toEqual(expect.arrayContaining(['harbour', 'barge', 'bottom']));
  expect(new Set(mark!.evidence).size).toBe(mark!.evidence.length);
});
