import { expect, test, vi } from 'vitest';
import type { Weighed } from '../../imported/open.ts';
import type { ImportedClaim } from '../../imported/types.ts';
import { testVectors } from '../testing/made-up.ts';
import { importGate } from './imported.ts';

const TEXTS = ['The drawbridge would buckle in frost', 'Wolves killed sheep', ''];
const claimAt = (at: number): ImportedClaim => ({ id: `${at}`, text: TEXTS[at]! });
const sentence = (text: string, before?: string) => {
  const vector = testVectors.embed(text);
  return { vector, inContext: before ? testVectors.embed(`${text} ${before}`) : vector };
};
const weighed = (claim: number, odds: number): Weighed =>
  ({ claim, odds, features: { scoreToBest: 1 } }) as unknown as Weighed;
const gate = () => importGate(claimAt, testVectors);

test('a claim is near whose words are alike, or are with those before', () => {
  expect(gate().mayBeNear(sentence('The drawbridge would buckle'), 0)).toBe(true);
  expect(gate().mayBeNear(sentence('The drawbridge would buckle'), 1)).toBe(false);
  expect(gate().mayBeNear(sentence('It would', 'buckle in frost drawbridge'), 0)).toBe(true);
});

test('a claim without text is near nothing', () => {
  expect(gate().mayBeNear(sentence('The drawbridge would buckle'), 2)).toBe(false);
  expect(gate().mayBeNear(sentence(''), 2)).toBe(false);
});

test('the odds of the first pass and likeness let candidates through, and what was found stays', () => {
  const asked = sentence('The drawbridge would buckle in frost');
  const all = [weighed(0, -3), weighed(1, -12), weighed(2, -12)];
  const near = gate().near(asked, all, new Set([1]));
  expect(near.map((one) => one.weighed.claim)).toEqual([0, 1]);
  expect(near[0]!.likeness).toBeCloseTo(1);
  expect(near[0]!.odds).toBeGreaterThan(near[1]!.odds);
});

test('a claim’s vector is made once, and not all are kept', () => {
  const embed = vi.fn((text: string) => testVectors.embed(text));
  const one = importGate((at) => ({ id: `${at}`, text: `word${at}` }), { embed });
  const asked = sentence('word1');
  for (let round = 0; round < 2; round += 1) one.mayBeNear(asked, 1);
  expect(embed).toHaveBeenCalledTimes(1);
  for (let claim = 2; claim < 4100; claim += 1) one.mayBeNear(asked, claim);
  one.mayBeNear(asked, 1);
  expect(embed).toHaveBeenCalledTimes(4100);
});
