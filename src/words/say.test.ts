import { expect, test } from 'vitest';
import { nearest } from './language.ts';
import { say, sayCount } from './say.ts';

test('a text is filled in, and what is put in is not looked into', () => {
  expect(say('askHost', { host: '$HOST$ $$' })).toBe('Onrecord does not read $HOST$ $$ yet.');
  expect(say('place', { at: 3, of: 12 })).toBe('3 of 12');
});

test('a number has its form, and is written as readers write it', () => {
  expect(sayCount('feedRecords', 1)).toBe('1 entry');
  expect(sayCount('feedRecords', 0)).toBe('0 entries');
  expect(sayCount('feedRecords', 200_000)).toBe('200,000 entries');
});

test.each([
  [['es-MX', 'en'], 'es'],
  [['ES'], 'es'],
  [['de-DE', 'es'], 'es'],
  [['en-GB'], 'en'],
  [['de'], 'en'],
  [['browser', 'es-ES'], 'es'],
  [['', 'esperanto'], 'en'],
  [['__proto__'], 'en'],
  [[], 'en'],
])('%j asks for %s', (tags, language) => {
  expect(nearest(tags)).toBe(language);
});
