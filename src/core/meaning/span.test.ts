import { expect, test } from 'vitest';
import { openStream } from '../match/stream.ts';
import { termsOf } from './gate/sentence.ts';
import { clauseOf, spanOf } from './span.ts';

const CLAIM = 'The harbour ferry carried forty million passengers safely.';

/** The words marked in a sentence. */
function marked(text: string, claim = CLAIM): string {
  const stream = openStream(
    [{ id: 'p', text, kind: 'prose' }],
    { term: () => -1, signs: new Map() },
    900,
  );
  const terms = new Set(termsOf(claim));
  const span = spanOf(
    stream,
    clauseOf(stream, stream.sentences[0]!, (term) => terms.has(term)),
  );
  return text.slice(span.start, span.end);
}

test.each([
  [
    'Lindqvist said that the ferry had taken forty million people across without harm.',
    'ferry had taken forty million people across without harm',
  ],
  [
    'The ferry took 40 million passengers over without harm, Lindqvist told reporters on Monday.',
    'ferry took 40 million passengers over without harm',
  ],
  [
    'And look, you know, the harbour ferry took 40 million of us across.',
    'harbour ferry took 40 million of us across',
  ],
  [
    '“The ferry carried forty million of you,” Lindqvist told a crowd in Ostervik.',
    'ferry carried forty million of you',
  ],
  [
    'While the council slept, the harbour ferry carried forty million passengers, and nobody cared about bread.',
    'harbour ferry carried forty million passengers',
  ],
  ['He said that.', 'He said that'],
  ['Lindqvist told reporters.', 'Lindqvist told reporters'],
  ['Not a soul was ever lost on that boat.', 'Not a soul was ever lost on that boat'],
  ['Lindqvist insists nobody ever drowned on board.', 'nobody ever drowned on board'],
])('%s', (text, expected) => {
  expect(marked(text)).toBe(expected);
});

test('what both have is always marked', () => {
  const text = 'Safely, she told us, the harbour boat took passengers in forty million trips.';
  expect(marked(text)).toContain('Safely');
  expect(marked(text)).toContain('forty million');
});
