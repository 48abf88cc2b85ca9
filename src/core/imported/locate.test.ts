import { describe, expect, test } from 'vitest';
import { locate, type SharedWord } from './locate.ts';

/** Words of a text by their rarity: letters stand for shared words, dots for others. */
function words(text: string, rarity: Record<string, number>): SharedWord[] {
  return Array.from(text, (key, start) => ({
    key,
    start,
    end: start + 1,
    place: start,
    rarity: rarity[key] ?? 0,
  })).filter(({ key }) => key !== '.');
}

describe('the shortest run that carries four fifths of what is shared', () => {
  const even = { a: 1, b: 1, c: 1, d: 1, e: 1 };
  test.each([
    ['one word', '..a..', even, 'a'],
    ['all words, where each is needed', 'a.b.c', { a: 1, b: 1, c: 1 }, 'a.b.c'],
    ['without a far word that weighs little', 'a........bcde', even, 'bcde'],
    ['without the last word, where the first is nearer', 'abcd........e', even, 'abcd'],
    ['with a far word that weighs much', 'a........b..c', { a: 5, b: 1, c: 1 }, 'a........b'],
    ['a word said twice counts once', 'a.a.a.b', { a: 1, b: 1 }, 'a.b'],
    ['and those right beside them', 'a...bcdea.', { ...even, d: 0 }, 'bcdea'],
    ['whole, where all stand together', 'ab.abcde', { ...even, a: 0.1, e: 0.1 }, 'abcde'],
    ['the run where they stand closest', 'a...b.....ab', { a: 1, b: 1 }, 'ab'],
    ['the first of two as short', 'ab...ab', { a: 1, b: 1 }, 'ab'],
    ['words that all weigh nothing', 'a.b', { a: 0, b: 0 }, 'a'],
  ])('%s', (_, text, rarity, expected) => {
    const { start, end } = locate(words(text, rarity));
    expect(text.slice(start, end)).toBe(expected);
    expect(start).toBe(text.indexOf(expected));
  });
});
