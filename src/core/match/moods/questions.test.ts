import { expect, test } from 'vitest';
import { matchText, testClaim, testMatcher } from '../testing.ts';

const matcher = testMatcher(
  testClaim('barge', { needs: [['mayor'], ['sinking barges', 'sink barges']] }),
);
const tiers = (text: string) => matchText(matcher, text).map(({ tier }) => tier);

test.each([
  'Is the mayor sinking barges in the U.S.? Our reporter takes your questions',
  '“Is the mayor sinking barges?” the host asked.',
  'Is the mayor sinking barges, readers wanted to know.',
  'Does the mayor sink barges, or only boats',
  'Readers ask: does the mayor sink barges?',
  'Is it true, as they say, that the mayor is sinking barges? Not quite.',
  'The host asked whether, as the paper has it, the mayor is sinking barges.',
  'They will look into whether in the long winter of that year the mayor of the town was sinking barges.',
])('what is asked is listed only: %s', (text) => {
  expect(tiers(text)).toEqual(['related']);
});

test.each([
  'The mayor is sinking barges, isn’t she? the host said.',
  'Did you know the mayor is sinking barges? he said.',
  'The mayor is sinking barges, and who would doubt it, he said.',
  'Whether or not you like her, the mayor is sinking barges.',
  'Why is it so quiet? The mayor is sinking barges.',
  'Do the sums: the mayor is sinking barges.',
])('what is not is marked: %s', (text) => {
  expect(tiers(text)).toEqual(['certain']);
});
