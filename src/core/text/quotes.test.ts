import { expect, test } from 'vitest';
import { quotes } from './quotes.ts';

test.each([
  ['He said “yes” and “no”.', ['yes', 'no']],
  ['He said "yes" and "no".', ['yes', 'no']],
  ['“He told me ‘never’ twice,” she said.', ['He told me ‘never’ twice,']],
  ['“It goes on in the next paragraph.', ['It goes on in the next paragraph.']],
  ['No quotes here, it’s plain.', []],
  ['‘I don’t know,’ he said, ‘yet.’', ['I don’t know,', 'yet.']],
  ['‘He called it “odd” twice,’ she said.', ['He called it “odd” twice,']],
  ['The voters’ choice, she said.', []],
  ['"One," he said, "two."', ['One,', 'two.']],
])('%s', (text, expected) => {
  expect(quotes(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
