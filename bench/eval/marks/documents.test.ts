import { expect, test } from 'vitest';
import { cutDocument, sentenceAt } from './documents.ts';

const cut = cutDocument({
  id: 'd1',
  date: '2030-01-02',
  text: 'East Room\n\nForty ferries\nleft. None came back.\n\n \nWhy?',
});

test('cuts into paragraphs without hard breaks and into numbered sentences', () => {
  expect(cut.paragraphs).toEqual(['East Room', 'Forty ferries left. None came back.', 'Why?']);
  expect(cut.sentences.map(({ line, text }) => `${line} ${text}`)).toEqual([
    '1 East Room',
    '2 Forty ferries left.',
    '3 None came back.',
    '4 Why?',
  ]);
  expect(cut.words).toBe(9);
});

test('finds the sentence of a place', () => {
  expect(sentenceAt(cut, 1, 6).line).toBe(2);
  expect(sentenceAt(cut, 1, 'Forty ferries left. '.length).line).toBe(3);
  expect(sentenceAt(cut, 2, 0).line).toBe(4);
});
