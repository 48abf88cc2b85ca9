import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { tokenise } from './tokens.ts';

const words = (text: string) => tokenise(text).map(({ word, number }) => number ?? word);

describe('tokenise', () => {
  test.each([
    ['Case, accents and quotation marks', ['case', 'accents', 'and', 'quotation', 'marks']],
    ['a café, the CAFÉ', ['cafe', 'cafe']],
    ['border-czar', ['border', 'czar']],
    ['They weren’t there', ['they', 'were', 'not', 'there']],
    [
      "they cannot, they can't, they didnt",
      ['they', 'can', 'not', 'they', 'can', 'not', 'they', 'did', 'not'],
    ],
    ['I’ve seen Biden’s letter', ['i', 'have', 'seen', 'biden', 'letter']],
    ['uh, the um plan', ['plan']],
    ['immi\u00adgration', ['immigration']],
    ['ﬁve of 9', [5, 'of', 9]],
    ['60 percent, 60%', [60, 'percent', 60, 'percent']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('gives places in the text as it stands', () => {
    const text = 'They weren’t 60 million.';
    const places = tokenise(text).map(({ start, end }) => text.slice(start, end));
    expect(places).toEqual(['They', 'weren’t', 'weren’t', '60 million']);
  });

  test('knows a possessive from a shortened "is"', () => {
    const owners = tokenise("My life's work, Biden’s plan: that's it, it's his, Democrats' own");
    expect(owners.filter(({ possessive }) => possessive).map(({ word }) => word)).toEqual([
      'life',
      'biden',
    ]);
  });

  test.each([
    ['60% of 100mph', ['60%', '60%', 'of', '100mph', '100mph']],
    ['listeners’ and ‘listening’', ['listeners', 'and', 'listening']],
    ['\u200blis\u2060tening\ufeff', ['lis\u2060tening\ufeff']],
    ['cafe\u0301, 6\u0301', ['cafe\u0301', '6\u0301']],
    ['thanks\u{1f3fb} 60\ufe0f\u20e3', ['thanks\u{1f3fb}', '60\ufe0f\u20e3']],
    ['\u0301x, 1960s', ['x', '1960s']],
  ])('neither a word nor a character is cut: %j', (text, expected) => {
    expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  test('any text gives ordered tokens that lie within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { start, end } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });
});
