import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wrap } from './wrap.ts';

const width = (text: string) => [...new Intl.Segmenter().segment(text)].length;

it.each([
  ['one two three', 8, ['one two', 'three']],
  ['one', 8, ['one']],
  ['incomprehensible words', 6, ['incomp', 'rehens', 'ible', 'words']],
  ['to incomprehensible', 6, ['to', 'incomp', 'rehens', 'ible']],
  ['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2, ['👩‍👩‍👧👩‍👩‍👧', '👩‍👩‍👧']],
  [' a \n b ', 8, ['a b']],
  ['', 8, []],
])('breaks %j at %d', (text, room, lines) => expect(wrap(text, room, width)).toEqual(lines));

it('loses no word and makes no line too wide', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 12 }), (text, room) => {
      const lines = wrap(text, room, width);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const line of lines) expect(width(line)).toBeLessThanOrEqual(room);
    }),
  );
});
