import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { tokenise } from '../tokens.ts';

const numbers = (text: string) =>
  tokenise(text).flatMap(({ number }) => (number === undefined ? [] : [number]));

describe('numbers are one token, however they are written', () => {
  test.each([
    ['60 million', [60e6]],
    ['sixty million', [60e6]],
    ['60,000,000', [60e6]],
    ['60M', [60e6]],
    ['60-million', [60e6]],
    ['sixty-five million', [65e6]],
    ['sixty-odd million', [60e6]],
    ['1.1 million and 1.1bn', [1.1e6, 1.1e9]],
    ['one point one million', [1.1e6]],
    ['a million', [1e6]],
    ['half a million', [0.5e6]],
    ['a quarter million', [0.25e6]],
    ['two hundred and five', [205]],
    ['three hundred fifty thousand', [350e3]],
    ['$4 billion', [4e9]],
    ['16.4 million', [16_400_000]],
    ['60 mil', [60e6]],
    ['between one hundred and five hundred years', [100, 500]],
    ['two hundred and five thousand', [205e3]],
    ['between 50 and 70 million', [50e6, 70e6]],
    ['50 to 70 million', [50e6, 70e6]],
    ['50–70 million', [50e6, 70e6]],
    ['100 to 500 years', [100, 500]],
    ['5 cats and 3 million dogs', [5, 3e6]],
    ['the 60th million-dollar sale', [60]],
    ['1.100.000', [1.1e6]],
    ['2024-08-12', [2024, 8, 12]],
    ['no one', [1]],
    ['sixty some million, 60-plus million, 60+ million', [60e6, 60e6, 60e6]],
    ['one and a half million', [1.5e6]],
    ['a million and a half', [1.5e6]],
    ['1½ million, 1 ½ inch', [1.5e6, 1, 0.5]],
    ['1,1 million', [1.1e6]],
    ['60k, 60K and $60k', [60e3, 60e3, 60e3]],
    ['60-million-dollar', [60e6]],
    ['a hundred million', [100e6]],
    ['two and a half to three billion', [2.5e9, 3e9]],
    ['a dozen, two dozen, half a dozen', [12, 24, 6]],
    ['⅛ of an inch, an eighth of an inch, one-eighth of an inch', [0.125, 0.125, 0.125]],
    ['1/8 inch, 1⁄8 inch, 1/8th', [0.125, 0.125, 0.125]],
    ['two thirds, three-quarters of a million', [0.667, 750e3]],
    ['9/11, 24/7, 1/6/2021', [9, 11, 24, 7, 1, 6, 2021]],
    ['the third party, a third term, an eighth grader', []],
    ['one and a half', [1.5]],
    ['the 1960s, the 60s', []],
    ['G20 and B52', []],
    ['60% of 5kg', [60, 5]],
    ['millions of people', []],
    ['half of them', []],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  test('a currency sign gives the unit', () => {
    expect(tokenise('$4 billion')[0]).toMatchObject({ number: 4e9, sign: 'dollar' });
  });

  test('every whole number reads the same with and without separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
        expect(numbers(value.toLocaleString('en-US'))).toEqual([value]);
        expect(numbers(String(value))).toEqual([value]);
      }),
    );
  });
});
