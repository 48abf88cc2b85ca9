import { expect, it } from 'vitest';
import { dateInWords, fullNumber, listInWords, quoted, shortNumber } from './format.ts';

it.each([
  ['2024', '2024'],
  ['2024-08', 'August 2024'],
  ['2024-08-12', '12 August 2024'],
])('says %s as %s', (date, words) => expect(dateInWords(date)).toBe(words));

it.each([
  [60_000_000, '60 million', '60,000,000'],
  [1_100_000, '1.1 million', '1,100,000'],
  [7_530_000, '7.53 million', '7,530,000'],
  [1_234_567, '1,234,567', '1,234,567'],
  [-2_500_000_000, '-2.5 billion', '-2,500,000,000'],
  [172_000, '172,000', '172,000'],
  [9_000, '9,000', '9,000'],
  [0.125, '0.125', '0.125'],
  [0.00000025, '0.00000025', '0.00000025'],
  [-0, '0', '0'],
])('writes %d short and full', (value, short, full) => {
  expect(shortNumber(value)).toBe(short);
  expect(fullNumber(value)).toBe(full);
});

it('joins names', () => expect(listInWords(['Ann', 'Ben', 'Cem'])).toBe('Ann, Ben and Cem'));

it('turns quotation marks within quotation marks into single ones', () => {
  expect(quoted('he praised “every record” there')).toBe('“he praised ‘every record’ there”');
});
