import { expect, test } from 'vitest';
import { atOnce } from '../../steps.ts';
import type { CuratedClaim } from '../claims/curated.ts';
import { testVectors } from '../testing/made-up.ts';
import { crowdOf } from './crowd.ts';
import { curatedGate, nearestWording } from './curated.ts';
import { gateSentence, type GateSentence } from './sentence.ts';

function claimOf(text: string, ...others: string[]): CuratedClaim {
  return {
    key: `test/${text}`,
    kind: 'claim',
    asked: { text },
    claimants: [],
    wordings: [text, ...others],
    isTheirsOnly: false,
    known: new Map(),
    said: {},
  };
}

function sentenceOf(text: string, before?: string): GateSentence {
  const said = { text, ...(before && { before }) };
  const sentence = { said, people: new Set<string>(), speaker: undefined };
  return gateSentence(sentence as unknown as GateSentence['sentence'], testVectors);
}

const open = (claims: CuratedClaim[]) => atOnce(curatedGate(claims, testVectors, () => []));
const BARGE = claimOf('Harris sank the harbour barge', 'she sent our barge to the bottom');
const FERRY = claimOf('The ferry carried forty million passengers');
const near = (text: string, before?: string, claims = [BARGE, FERRY]) =>
  open(claims)
    .near(sentenceOf(text, before), new Set())
    .map(({ claim: { claim } }) => claim);

test('what says a claim, or one of its statements, comes near it alone', () => {
  expect(near('Harris sank that harbour barge of ours')).toEqual([BARGE]);
  expect(near('They sent the barge to the bottom')).toEqual([BARGE]);
  expect(near('Forty million passengers were carried by ferry')).toEqual([FERRY]);
  expect(near('Onions make soup')).toEqual([]);
});

test('what stood before helps', () => {
  const odds = (before?: string) =>
    open([BARGE, FERRY]).near(sentenceOf('It was Harris who sank it', before), new Set())[0]?.odds;
  expect(odds('The harbour barge lay at anchor') ?? -9).toBeGreaterThan(odds() ?? -9);
});

test('a claim that was found is always among them', () => {
  const found = open([BARGE, FERRY]).near(sentenceOf('Onions make soup'), new Set([FERRY.key]));
  expect(found.map(({ claim: { claim } }) => claim)).toEqual([FERRY]);
});

test('no text comes near nothing, and no claims to nothing', () => {
  expect(near('')).toEqual([]);
  expect(near('Harris sank the harbour barge', undefined, [])).toEqual([]);
});

test('of hundreds of claims the right one is found', () => {
  const others = Array.from({ length: 300 }, (_, at) => claimOf(`Number ${at} of word${at} is so`));
  expect(near('Harris sank that harbour barge', undefined, [...others, BARGE])).toEqual([BARGE]);
});

test('the nearest wording is the nearest of its statements and examples', () => {
  const gate = open([claimOf('Harris sank the barge', 'oats for horses', 'the boat went down')]);
  const sentence = sentenceOf('Harris sank the barge and the boat went down');
  expect(nearestWording(sentence, gate.near(sentence, new Set())[0]!)).toBe('the boat went down');
  const [bare] = open([FERRY]).near(sentence, new Set([FERRY.key]));
  expect(nearestWording(sentence, bare!)).toBeUndefined();
});

test('a crowd is the mean of the nearest five; who is alone has none', () => {
  const of = (...numbers: number[]) => {
    const vector = Float32Array.from(numbers);
    return { wordings: [vector], middle: vector };
  };
  const own = of(1, 0);
  expect(crowdOf(own, [own])).toBe(0);
  expect(crowdOf(own, [of(0.5, 0), own])).toBe(0.5);
  const others = [0.1, 0.9, 0.2, 0.8, 0.7, 0.6, 0.5].map((near) => of(near, 0));
  expect(crowdOf(own, [...others, own])).toBeCloseTo(0.7);
});
