import { describe, expect, test } from 'vitest';
import { LONGEST_SENTENCE, sentences } from './sentences.ts';
import { tokenise } from './tokens.ts';

function split(text: string): string[] {
  const tokens = tokenise(text);
  return sentences(tokens, text).map(({ from, to }) =>
    text.slice(tokens[from]!.start, tokens[to - 1]!.end),
  );
}

describe('sentences', () => {
  test.each([
    ['One came. Two left.', ['One came', 'Two left']],
    ['Mr. Trump spoke. So did Sen. Vance.', ['Mr. Trump spoke', 'So did Sen. Vance']],
    ['The U.S. Senate met.', ['U.S. Senate met']],
    [
      '“Listen,” he said, “like 60 million.” Then he left.',
      ['Listen,” he said, “like 60 million', 'Then he left'],
    ],
    ['“Really?” he asked. “Yes.”', ['Really?” he asked', 'Yes']],
    ['It rose 1.5 percent. 60 people came.', ['It rose 1.5 percent', '60 people came']],
    ['HELLO THERE >> THANK YOU', ['HELLO THERE', 'THANK YOU']],
    ['One came. The other left.', ['One came', 'other left']],
    [
      'One came. Um, two left. A third did. “An end,” he said.',
      ['One came', 'two left', 'third did', 'end,” he said'],
    ],
    ['The U.S. uh government and Mr. The came.', ['U.S. uh government and Mr. The came']],
    ['One came; two left.', ['One came', 'two left']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test('text without punctuation is cut into pieces', () => {
    const pieces = split('word '.repeat(5 * LONGEST_SENTENCE).trim());
    expect(pieces).toHaveLength(5);
  });
});
