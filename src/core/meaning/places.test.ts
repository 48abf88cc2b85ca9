import { expect, test } from 'vitest';
import { partsOfPage } from '../match/parts-of-page.ts';
import { partsOf } from '../match/stream.ts';
import { passages, testCollection } from '../match/testing.ts';
import type { Match } from '../match/types.ts';
import { atOnce } from '../steps.ts';
import { gateSentence } from './gate/sentence.ts';
import { placesOf } from './places.ts';
import { knownPeople } from './sentences/named.ts';
import { readSentences } from './sentences/read.ts';
import { testVectors } from './testing/made-up.ts';

const PEOPLE = knownPeople(testCollection([]).people, undefined);
const TEXTS = ['One is here. Two goes', 'on in the next. Three ends', 'it all.'];
const [[stream]] = atOnce(
  partsOfPage(passages(TEXTS, { kind: 'speech', run: 'r' }), 1000),
) as unknown as [[Parameters<typeof readSentences>[0][number]]];
const SENTENCES = [...readSentences([stream], undefined, PEOPLE)].map((one) =>
  gateSentence(one, testVectors),
);
const places = placesOf(SENTENCES);

/** A match of some words. */
function matchOf(words: string, confidence = 0.9): Match {
  const start = stream.text.indexOf(words);
  const parts = partsOf(stream, [{ start, end: start + words.length }]);
  return { claim: 'test/one', parts, confidence } as unknown as Match;
}

test('a sentence is found by where it starts', () => {
  expect(SENTENCES).toHaveLength(3);
  for (const one of SENTENCES) expect(places.at(stream, one.sentence.span.start)).toBe(one);
  expect(places.at(stream, 1)).toBeUndefined();
});

test.each([
  ['One', [0]],
  ['goes on', [1]],
  ['here. Two', [0, 1]],
  ['is here. Two goes on in the next. Three', [0, 1, 2]],
  ['it all', [2]],
])('%j is in the sentences %j', (words, expected) => {
  const match = matchOf(words);
  const own = places.matchesIn([match]);
  const found = SENTENCES.map((one) => own(one).get('test/one')?.[0] === match);
  expect(found.flatMap((is, at) => (is ? [at] : []))).toEqual(expected);
});

test('of several matches of a claim in a sentence the surest stands first', () => {
  const [one, other] = [matchOf('here. Two', 0.8), matchOf('goes on', 0.95)];
  const own = places.matchesIn([one, other]);
  expect(own(SENTENCES[1]!).get('test/one')).toEqual([other, one]);
});

test('a match of passages that are not there is in no sentence', () => {
  const match = { claim: 'test/one', parts: [], confidence: 1 } as unknown as Match;
  expect(places.matchesIn([match])(SENTENCES[0]!).size).toBe(0);
});
