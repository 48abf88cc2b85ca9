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
    ['1½ million, 1 ½ inch', [1.5e6, 1.5]],
    ['1,1 million', [1.1e6]],
    ['60k, 60K and $60k', [60e3, 60e3, 60e3]],
    ['60-million-dollar', [60e6]],
    ['a hundred million', [100e6]],
    ['two and a half to three billion', [2.5e9, 3e9]],
    ['a dozen, two dozen, half a dozen', [12, 24, 6]],
    ['⅛ of an inch, an eighth of an inch, one-eighth of an inch', [0.125, 0.125, 0.125]],
    ['1/8 inch, 1⁄8 inch, 1/8th', [0.125, 0.125, 0.125]],
    ['two thirds, three-quarters of a million', [0.666666666666667, 750e3]],
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

  test.each([
    ['$4 billion', 4e9, 'dollar'],
    ['US$4,000', 4000, 'dollar'],
    ['A$50 million', 50e6, 'dollar'],
    ['HK$2bn', 2e9, 'dollar'],
    ['R$ 5', 5, 'real'],
    ['USD 75 million', 75e6, 'dollar'],
    ['EUR5m', 5e6, 'euro'],
    ['Rs. 500', 500, 'rupe'],
    ['60 €', 60, 'euro'],
  ])('%s has the unit of its currency', (text, number, sign) => {
    expect(tokenise(text)).toMatchObject([{ number, sign, start: 0, end: text.length }]);
  });

  test('what is written for percent is the word', () => {
    const words = tokenise('9%, 9 percent, 9 per cent, 9pc').map(({ word }) => word);
    expect(words).toEqual(['9', 'percent', '9', 'percent', '9', 'percent', '9', 'percent']);
  });

  test('a note’s mark is not read', () => {
    expect(numbers('It fell.[4] They[12] left [5] of us.')).toEqual([5]);
  });
});

describe('the value of what is said and written', () => {
  test.each([
    // Whole numbers.
    ['a hundred and sixty million people', [160e6]],
    ['three thousand nine hundred dollars', [3900]],
    ['one million, two hundred thousand five hundred', [1_200_500]],
    ['two thousand and two hundred', [2200]],
    ['twelve hundred, twenty-five hundred', [1200, 2500]],
    ['3 hundred and 21, 4 thousand 3 hundred', [321, 4300]],
    ['hundred thousand dollars, hundred percent', [100e3, 100]],
    ['a few hundred thousand, several hundred, hundreds of thousands', []],
    ['a couple of hundred thousand, a couple million, a couple of people', [200e3, 2e6]],
    ['13 lakh, three lakh crore', [1.3e6, 3e12]],
    ['sixty, uh, million; sixty um million', [60e6, 60e6]],
    ['sixty. Million', [60]],
    ['two thousand million, $7 trillion, trillion with a T', [2e9, 7e12]],
    ['between a hundred and fifty and two hundred', [150, 200]],
    ['four thousand and sixty million', [4000, 60e6]],
    ['two million and five others', [2e6, 5]],
    ['nine-one-one', [9, 1, 1]],
    ['nineteen eighty-four, twenty twenty, nineteen oh five', [1984, 2020, 1905]],
    ['nineteen twenty-dollar bills, twenty twenty-year-olds', [19, 20, 20, 20]],
    // Below zero, and what only looks so.
    ['minus nine percent, minus a hundred', [-9, -100]],
    ['negative two percent', [-2]],
    ['-3%, −3.4%, –0.5 percent, (-2), -$5 billion', [-3, -3.4, -0.5, -2, -5e9]],
    ['minus point five percent', [-0.5]],
    ['20 degrees below zero', [-20, 0]],
    ['3-4, 3 -4, 3–4 and 3 - 4', [3, 4, 3, 4, 3, 4, 3, 4]],
    ['$3 million -$7.5 million', [3e6, 7.5e6]],
    ['ten minus three, plus or minus three, +/-3', [10, 3, 3, 3]],
    ['Covid -19, F-16, COVID-19', [19, 16, 19]],
    ['she tested negative two days later, negative 3 times', [2, 3]],
    // Points.
    ['point nine percent, zero point nine, nought point nine', [0.9, 0.9, 0.9]],
    ['one point two five, eighty-eight point nine four million', [1.25, 88.94e6]],
    ['point oh five percent, three point oh five', [0.05, 3.05]],
    ['two hundred point seventy-one', [200.71]],
    ['1 point 2 million, won by 1 point 2 days ago', [1.2e6, 1, 2]],
    ['.08, by .4 percent, grew.5 people', [0.08, 0.4, 5]],
    ['.50 caliber', [50]],
    ['at that point nine percent left, at this point two, Point nine', [9, 2, 9]],
    // Shares.
    ['3 1/2 million, 3-1/2 million, 3½ million, 3 and 1/2', [3.5e6, 3.5e6, 3.5e6, 3.5]],
    ['five and a quarter million, two and three-quarter million', [5.25e6, 2.75e6]],
    ['nine million and a half, 3 million and a quarter', [9.5e6, 3.25e6]],
    ['one billion and a half million', [1_000_500_000]],
    ['one hundred and three quarters, forty two and a third', [100.75, 42.3333333333333]],
    ['two men and a third man', [2]],
    ['half a percent, a half percent, half of one percent', [0.5, 0.5, 0.5]],
    ['a tenth of a percent, three tenths of 1 percent', [0.1, 0.3]],
    ['one half, one-third of, a hundredth of a second', [0.5, 0.333333333333333, 0.01]],
    ['by a third. And a third. A year and a half.', [0.333333333333333]],
    ['for nine quarters, two quarters, three quarters in a row', [9, 2, 3]],
    ['one in five, 1-in-5, 1 out of 5, two of every three', [0.2, 0.2, 0.2, 0.666666666666667]],
    ['35 out of 50 states, killed 3 in 5 attacks, born 1 in 2019', [35, 50, 3, 5, 1, 2019]],
    ['up from $3,000, over $3,200', [3000, 3200]],
    // Ordinals.
    ['twenty-first, the twenty fifth amendment, a hundred and fifth', [21, 25, 105]],
    ['eleventh, twentieth, two hundredth, the millionth', [11, 20, 200, 1e6]],
    ['two hundred first responders, a thirty-second ad', [200, 30]],
    ['first, second, third', []],
    // Ranges.
    ['two to three hundred thousand, 2 or 3 million', [200e3, 300e3, 2e6, 3e6]],
    ['two, three million; on June 2, 3 million', [2e6, 3e6, 2, 3e6]],
    ['two hundred to three hundred thousand', [200e3, 300e3]],
    ['from 100 to 2 million, in 2016 or 3 million', [100, 2e6, 2016, 3e6]],
    ['$2-3M, $1.2-1.5 trillion', [2e6, 3e6, 1.2e12, 1.5e12]],
    // Abbreviated.
    ['60 mln, 60 M, 60 m, 2.5 bn, 10 tln, 60 K', [60e6, 60e6, 60, 2.5e9, 10e12, 60e3]],
    ['$1.2T, $1.2 T, $5MM, 5T, 5mm', [1.2e12, 1.2e12, 5e6, 5, 5]],
    ['an iPhone 6 M is, the 5 T was, 60 M. Smith, 38103 TN', [6, 5, 60, 38103]],
    ['the 100m sprint, the men’s 100m, 1.8m tall, 24m2', [100, 100, 1.8, 24]],
    ['£60m, 60m people, Section 230b', [60e6, 60e6, 230]],
    // Money.
    ['three dollars and fifty cents, thirteen dollars forty', [3.5, 13.4]],
    ['15 dollars 50 times', [15, 50]],
    // Digits.
    ['1 234 567, 40 000, 40\u00a0500', [1234567, 40000, 40500]],
    ['in 2020 300 people, 555 123 4567', [2020, 300, 555, 123, 4567]],
    ['12,34,567.89; 22,24,26; 192.168.1.2', [1234567.89, 22, 24, 26, 192, 168, 1, 2]],
    ['12.05.2020', [12, 5, 2020]],
    // A pronoun.
    ['the one you mean, this one is, another one', []],
    ['I think that one of them, the one percent', [1, 1]],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  test('every whole number reads the same with and without separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
        expect(numbers(value.toLocaleString('en-US'))).toEqual([value]);
        expect(numbers(String(value))).toEqual([value]);
      }),
    );
  });

  test('a number in words reads as the same in digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), fc.boolean(), (value, isBritish) => {
        expect(numbers(inWords(value, isBritish ? ' and ' : ' '))).toEqual([value]);
      }),
    );
  });

  test('with a sign, a point and a magnitude, in words and in digits', () => {
    const scales = fc.constantFrom<[string, number]>(
      ['', 1],
      [' thousand', 1e3],
      [' million', 1e6],
      [' billion', 1e9],
    );
    const points = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        points,
        scales,
        fc.boolean(),
        (whole, digits, [scale, size], isBelow) => {
          const written = `${isBelow ? '-' : ''}${whole}.${digits.join('')}`;
          const said = `${isBelow ? 'minus ' : ''}${inWords(whole, ' and ')} point ${digits.map((digit) => UNITS[digit]).join(' ')}`;
          const value = Number(written) * size;
          expect(numbers(`it was ${written}${scale}`)[0]).toBeCloseTo(value, 3);
          expect(numbers(`it was ${said}${scale}`)[0]).toBeCloseTo(value, 3);
        },
      ),
    );
  });

  test('any words of numbers give ordered tokens within the text, and finite values', () => {
    const words = fc.constantFrom(
      ...(
        'zero one two twenty sixty hundred thousand million billion half third quarters thirds fifth hundredth ' +
        'percent and a an of to in out over point minus negative couple dozen odd uh oh every degrees below 5 60 3/4 ' +
        '$5 -3 .5 k M bn US$ dollars cents € plus , . - ½'
      ).split(' '),
    );
    const gap = fc.constantFrom(' ', ' ', ' ', '-', ', ', '');
    fc.assert(
      fc.property(fc.array(fc.tuple(words, gap), { maxLength: 10 }), (parts) => {
        const text = parts.flat().join('');
        let last = 0;
        for (const { start, end, number } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(number ?? 0)).toBe(true);
          last = start;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['one million ', 1e6],
    ['million ', 1e6],
    ['1 thousand ', 1000],
    ['hundred thousand, ', 100e3],
    ['one billion one million one thousand ', 1_001_001_000],
  ])('a passage of nothing but "%s" is read as it is alone', (words, value) => {
    const read = numbers(words.repeat(20_000 / words.length));
    expect(read.length).toBeGreaterThan(500);
    expect(new Set(read.slice(1, -1))).toEqual(new Set([value]));
  });

  test('of many signs only the last one is a number’s', () => {
    expect(numbers(`it was ${'minus '.repeat(3000)}nine percent`)).toEqual([-9]);
    expect(numbers(`it was ${'negative '.repeat(3000)}nine percent`)).toEqual([-9]);
  });
});

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number as it is said. */
function inWords(value: number, and: string): string {
  for (const [size, name] of [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
    [1e3, 'thousand'],
  ] as const) {
    if (value < size) continue;
    const rest = value % size;
    const link = rest < 100 && size === 1e3 ? and : ' ';
    const more = rest === 0 ? '' : `${link}${inWords(rest, and)}`;
    return `${inWords(Math.floor(value / size), and)} ${name}${more}`;
  }
  if (value >= 100) {
    const rest = value % 100;
    const more = rest === 0 ? '' : `${and}${inWords(rest, and)}`;
    return `${UNITS[Math.floor(value / 100)]} hundred${more}`;
  }
  if (value < 20) return UNITS[value]!;
  return value % 10 === 0
    ? TENS[value / 10]!
    : `${TENS[Math.floor(value / 10)]}-${UNITS[value % 10]}`;
}
