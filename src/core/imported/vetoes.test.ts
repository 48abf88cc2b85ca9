import { describe, expect, test } from 'vitest';
import { FEATURE_NAMES, type Features } from './features.ts';
import { tierOfChance, vetoesOf } from './vetoes.ts';

const HARMLESS = {
  ...(Object.fromEntries(FEATURE_NAMES.map((name) => [name, 0])) as unknown as Features),
  textInSentence: 1,
  daysApart: 12,
};
const days = (apart: number) => Math.log2(1 + apart);

describe('what speaks against a pair', () => {
  test.each<[Partial<Features>, string[]]>([
    [{}, []],
    [{ question: 1 }, ['the sentence asks']],
    [{ numbersMissing: 1, numbersOther: 1 }, ['other figures']],
    [{ numbersMissing: 1 }, []],
    [{ numbersOther: 1 }, []],
    [{ pointsApart: 1 }, ['one says more, the other less']],
    [{ totalDiffers: 1, verbatimShare: 0.4 }, ['only one says all, only, most or never']],
    [{ totalDiffers: 1, verbatimShare: 0.6 }, []],
    [{ otherSpeaker: 1 }, ['another speaker']],
    [{ daysApart: days(1000) }, []],
    [{ daysApart: days(1200) }, ['another time']],
    [{ textInSentence: 0.2 }, ['too few of its words']],
    [{ question: 1, otherSpeaker: 1 }, ['the sentence asks', 'another speaker']],
  ])('%j', (features, expected) => {
    expect(vetoesOf({ ...HARMLESS, ...features })).toEqual(expected);
  });
});

describe('the tier of a chance', () => {
  test.each([
    [0, [], undefined],
    [0.2, [], undefined],
    [0.4, [], 'related'],
    [0.75, [], 'likely'],
    [0.95, [], 'certain'],
    [1, ['other figures'], 'related'],
    [0.1, ['other figures'], undefined],
  ])('%f %j', (chance, vetoes, tier) => {
    expect(tierOfChance(chance, vetoes)).toBe(tier);
  });
});
