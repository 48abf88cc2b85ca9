import fc from 'fast-check';
import { expect, test } from 'vitest';
import { around, joined } from './around.ts';

test('a short passage is given whole', () => {
  expect(around({ text: '  He said it. ', spans: [{ start: 2, end: 4 }] })).toBe('He said it.');
});

test('of a long one what stands around the words, from one word to another', () => {
  const text = `${'before '.repeat(200)}the words themselves ${'after '.repeat(200)}`;
  const start = text.indexOf('the words');
  const found = around({ text, spans: [{ start, end: start + 20 }] });
  expect(found).toMatch(/^before .* the words themselves .* after$/);
  expect(found.length).toBeLessThanOrEqual(600);
});

test('is a part of any text, within its bounds', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2000 }), fc.nat(2000), (text, start) => {
      const found = around({ text, spans: [{ start, end: start + 1 }] });
      expect(text).toContain(found);
      expect(found.length).toBeLessThanOrEqual(600);
    }),
  );
});

test('words that run over several passages are found in all of them', () => {
  const passages = [
    { text: 'So there are 60', spans: [{ start: 13, end: 15 }] },
    { text: 'million people listening', spans: [{ start: 0, end: 24 }] },
  ];
  const { text, spans } = joined(passages);
  expect(text).toBe('So there are 60 million people listening');
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
    '60',
    'million people listening',
  ]);
});
