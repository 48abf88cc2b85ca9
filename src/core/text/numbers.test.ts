import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { tokenise } from './tokens.ts';

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
