import { describe, expect, test } from 'vitest';
import { FEATURE_NAMES, type Features } from './features.ts';
import { tierOfChance, vetoesOf } from './vetoes.ts';

const HARMLESS = {
  ...(Object.fromEntries(FEATURE_NAMES.map((name) => [name, 0])) as unknown as Features),
  textInSentence: 1,
};
const days = (apart: number) => Math.log2(1 + apart);

describe('what speaks against a pair', () => {
  test.each<[Partial<Features>, string[], number?]>([
    [{}, []],
    [{ question: 1 }, ['the sentence asks']],
    [{ numbersMissing: 1, numbersOther: 1 }, ['other figures']],
    [{ numbersMissing: 1 }, []],
    [{ numbersOther: 1 }, []],
    [{ pointsApart: 1 }, ['one says more, the other less']],
    [{ totalDiffers: 1, verbatimShare: 0.4 }, ['only one says all, only, most or never']],
    [{ totalDiffers: 1, verbatimShare: 0.6 }, []],
    [{ totalDiffers: 1, verbatimShare: 0.4 }, [], 0.9],
    [{ otherSpeaker: 1 }, []],
    [{ daysApart: days(1000) }, []],
    [{ daysApart: days(1200) }, ['another time']],
    [{ textInSentence: 0.2 }, ['too few of its words']],
    [{ question: 1, pointsApart: 1 }, ['the sentence asks', 'one says more, the other less'], 0.9],
  ])('%j', (features, expected, chance = 0.7) => {
    expect(vetoesOf({ ...HARMLESS, ...features }, chance)).toEqual(expected);
  });
});

describe('the tier of a chance', () => {
  test.each([
    [0, [], undefined],
    [0.2, [], undefined],
    [0.54, [], undefined],
    [0.56, [], 'related'],
    [0.75, [], 'likely'],
    [0.95, [], 'certain'],
    [1, ['other figures'], 'related'],
    [0.1, ['other figures'], undefined],
  ])('%f %j', (chance, vetoes, tier) => {
    expect(tierOfChance(chance, vetoes)).toBe(tier);
  });
});
