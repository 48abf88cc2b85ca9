import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  MAX_PASSAGE_LENGTH,
  MAX_REQUEST_PASSAGES,
  MAX_REQUEST_TEXT,
  matchRequestSchema,
} from './schemas.ts';

const passages = (count: number, length: number) =>
  Array.from({ length: count }, (_, at) => ({
    ...{ id: `p${at}`, text: 'x'.repeat(length), kind: 'prose' },
  }));
const isTaken = (request: unknown) => v.is(matchRequestSchema, request);

test.each([
  ['the most passages', passages(MAX_REQUEST_PASSAGES, 10), true],
  ['one passage more', passages(MAX_REQUEST_PASSAGES + 1, 10), false],
  ['the most text', passages(MAX_REQUEST_TEXT / MAX_PASSAGE_LENGTH, MAX_PASSAGE_LENGTH), true],
  ['a longer passage', passages(1, MAX_PASSAGE_LENGTH + 1), false],
  ['more text in passages that are each short enough', passages(101, 1000), false],
  ['what is no list', { length: 1 }, false],
  ['a note that stands beside the text', [{ ...passages(1, 10)[0]!, beside: true }], true],
  ['one that says so otherwise', [{ ...passages(1, 10)[0]!, beside: 'yes' }], false],
])('of a request for matches: %s', (_, asked, taken) => {
  expect(isTaken({ passages: asked })).toBe(taken);
});

test('of too many passages none is looked at', () => {
  let looks = 0;
  const passage = {
    get id() {
      looks += 1;
      return 'p';
    },
  };
  expect(isTaken({ passages: Array.from({ length: 100_000 }, () => passage) })).toBe(false);
  expect(looks).toBe(0);
});
