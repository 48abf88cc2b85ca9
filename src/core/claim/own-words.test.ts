import { expect, test } from 'vitest';
import * as v from 'valibot';
import { patternOf } from './own-words.ts';
import { LONGEST_PHRASE, pattern } from './pattern.ts';

const read = (match: object) => v.parse(pattern, match);

test('a claim without a pattern is recognised by its own words', () => {
  const bare = { claim: 'The ferry sank twice.', match: read({ speaker: 'required' }) };
  expect(patternOf(bare)).toEqual({ ...bare.match, says: ['The ferry sank twice.'] });
});

test('of a long one by the whole words that a phrase has room for', () => {
  const claim = 'ferries '.repeat(30).trim();
  const [phrase] = patternOf({ claim, match: read({}) }).says;
  expect(phrase).toBe('ferries '.repeat(20).trim());
  expect(() => read({ says: [phrase] })).not.toThrow();
  const endless = patternOf({ claim: 'f'.repeat(300), match: read({}) }).says;
  expect(endless).toEqual(['f'.repeat(LONGEST_PHRASE)]);
});

test.each([{ says: ['sank twice'] }, { needs: [['ferry'], ['sank', 'sunk']] }])(
  'a pattern stands as it is: %j',
  (match) => {
    expect(patternOf({ claim: 'The ferry sank twice.', match: read(match) })).toEqual(read(match));
  },
);
