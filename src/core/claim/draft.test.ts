import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { DRAFT_LIMITS, draftYaml, withTextFragment } from './draft.ts';

const HOSTILE = Array.from('"\'\\\n\r\t:#-{}[]&*!|>%@`\u0085\u2028\u202e\ufeff\u0000\u007f');
const field = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...HOSTILE) }),
);

test('whatever a page says comes back as it was, and as nothing else', () => {
  const drafts = fc.record({ quote: field, speaker: field, url: field, date: field, title: field });
  fc.assert(
    fc.property(drafts, (draft) => {
      const text = draftYaml(draft);
      expect(parse(text)).toEqual(draft);
      expect(text.split('\n')).toHaveLength(7);
      expect(text).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff]/,
      );
    }),
  );
});

test('half characters become whole ones', () => {
  const draft = { quote: 'a\ud800b', speaker: '', url: '', date: '', title: '' };
  expect(parse(draftYaml(draft))).toMatchObject({ quote: 'a\ufffdb' });
});

test.each([
  [
    'https://a.example/x',
    'like 60-ish, or so',
    'https://a.example/x#:~:text=like%2060%2Dish%2C%20or%20so',
  ],
  ['https://a.example/x#part', 'two words', 'https://a.example/x#part:~:text=two%20words'],
  ['https://a.example/x#:~:text=old', 'two\n words', 'https://a.example/x#:~:text=two%20words'],
  [
    'https://a.example/',
    'one two three four five six seven eight nine',
    'https://a.example/#:~:text=one%20two%20three%20four,six%20seven%20eight%20nine',
  ],
])('an address leads to the words: %s, %s', (url, quote, expected) => {
  expect(withTextFragment(url, quote)).toBe(expected);
});

test('an address that would be too long leads to the page', () => {
  const url = 'https://a.example/x';
  expect(withTextFragment(url, 'x'.repeat(DRAFT_LIMITS.url))).toBe(url);
  expect(withTextFragment(url, '\ud800')).toContain('#:~:text=%EF%BF%BD');
});
