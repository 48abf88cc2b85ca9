import { expect, test } from 'vitest';
import { openStream } from '../match/stream.ts';
import { isCorrected } from './corrected.ts';

const NO_TERMS = { term: () => -1, signs: new Map<string, number>() };

test.each([
  ['Lindqvist said the ferry sank.', false],
  ['Lindqvist falsely said the ferry sank.', true],
  ['Lindqvist said the ferry sank. That is false.', true],
  ['Lindqvist said the ferry sank. Bread rose. Onions rose. That is false.', false],
  ['There is no evidence for Lindqvist’s claim that the ferry sank.', true],
])('%s', (text, expected) => {
  const stream = openStream([{ id: 'p', text, kind: 'prose' }], NO_TERMS, 900);
  const { to } = stream.sentences[0]!;
  expect(isCorrected(stream, 0, { from: to - 2, to })).toBe(expected);
});
