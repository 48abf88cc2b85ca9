import { expect, test } from 'vitest';
import { printableLines, printableName } from './printable.ts';

test.each([
  ['a\u001b[2Jb', 'a\\u001b[2Jb'],
  ['a\u202eb', 'a\\u202eb'],
  ['a\u200bb\u00adc\ufeffd', 'a\\u200bb\\u00adc\\ufeffd'],
  ['a\u{e0041}b', 'a\\u{e0041}b'],
  ['a\ud800b', 'a\\ud800b'],
  ['\u0645\u06cc\u200c\u062e', '\u0645\u06cc\u200c\u062e'],
  ['\u{1f6e5}', '\u{1f6e5}'],
])('a fault shows %j by number where it would not be seen', (name, shown) => {
  expect(printableName(name)).toBe(shown);
});

test('a result keeps what a sentence is made of, and nothing that a terminal obeys', () => {
  expect(printableLines('har\u00adbour\t1\n\u001b[2J')).toBe('har\u00adbour\t1\n\\u001b[2J');
});
