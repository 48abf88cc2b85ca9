import { expect, test } from 'vitest';
import { cutLong, LONGEST_PASSAGE, paragraphsOf } from './cutting.ts';

const texts = (text: string, spans: { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));
const whole = (text: string) => ({ start: 0, end: text.length });

test('blank lines divide, line breaks do not', () => {
  const text = 'one\ntwo\n\n three \n\n\n\nfour';
  expect(texts(text, [...paragraphsOf(text, whole(text))])).toEqual(['one\ntwo', 'three', 'four']);
  expect(texts(text, [...paragraphsOf(text, { start: 4, end: 12 })])).toEqual(['two', 'th']);
  expect([...paragraphsOf(' \n\n ', { start: 0, end: 4 })]).toEqual([]);
});

test('a long text is cut after a sentence, else at a space, else anywhere', () => {
  const cut = (text: string) => texts(text, cutLong(text, whole(text), 20));
  expect(cut('short enough')).toEqual(['short enough']);
  expect(cut('The first one ends. The second one.')).toEqual([
    'The first one ends.',
    'The second one.',
  ]);
  expect(cut('one two three four five six seven')).toEqual([
    'one two three four',
    'five six seven',
  ]);
  expect(cut('x'.repeat(45))).toEqual(['x'.repeat(20), 'x'.repeat(20), 'x'.repeat(5)]);
});

test('no part of a huge text is too long, and none is lost', () => {
  const text = 'Sixty million people were listening to it. '.repeat(20_000);
  const parts = texts(text, cutLong(text, whole(text)));
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(LONGEST_PASSAGE);
  expect(parts.join(' ')).toBe(text.trim());
});
