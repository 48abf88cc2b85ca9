import * as v from 'valibot';
import { expect, test } from 'vitest';
import { MAX_TITLE_LENGTH, lookReplySchema, lookRequestSchema } from './look.ts';
import { MAX_PASSAGE_LENGTH } from './schemas.ts';

const passage = { id: 'p', text: 'words', kind: 'prose' };

test.each([
  ['passages alone', {}, true],
  ['all that a page tells', { title: 'A debate', inSight: true, date: '2024-09-10' }, true],
  ['the longest title', { title: 'x'.repeat(MAX_TITLE_LENGTH) }, true],
  ['a longer title', { title: 'x'.repeat(MAX_TITLE_LENGTH + 1) }, false],
  ['no title at all', { title: '' }, false],
  ['what is neither in sight nor silent of it', { inSight: 'yes' }, false],
  [
    'more than a match may ask for',
    { passages: [{ ...passage, text: 'x'.repeat(MAX_PASSAGE_LENGTH + 1) }] },
    false,
  ],
])('of a request for a second look: %s', (_, more, taken) => {
  expect(v.is(lookRequestSchema, { passages: [passage], ...more })).toBe(taken);
});

test.each([
  [{ reading: 'read', matches: [] }, true],
  [{ reading: 'slow' }, true],
  // Without matches it would take away all that the first pass has found.
  [{ reading: 'read' }, false],
  [{ reading: 'busy' }, false],
])('of a reply: %j', (reply, taken) => {
  expect(v.is(lookReplySchema, reply)).toBe(taken);
});
