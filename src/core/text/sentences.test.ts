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
    ['It moved to the U.S. They stayed.', ['It moved to the U.S', 'They stayed']],
    ['The U.S. Senate and the E.U. Commission', ['U.S. Senate and the E.U. Commission']],
    ['He sued Acme Inc. It settled.', ['He sued Acme Inc', 'It settled']],
    ['Acme Inc. Chief Ann Lee left.', ['Acme Inc. Chief Ann Lee left']],
    ['Prof. Lee and Sens. Hale and Ruiz.', ['Prof. Lee and Sens. Hale and Ruiz']],
    ['Ann Lee, Ph.D. She teaches.', ['Ann Lee, Ph.D', 'She teaches']],
    ['Hale v. Denton, Lee et al. (2020).', ['Hale v. Denton, Lee et al. (2020']],
    ['It is 5 P.M. Monday. At 6 p.m. They left.', ['It is 5 P.M. Monday', 'At 6 p.m', 'They left']],
    ['She said no. Reporters shouted.', ['She said no', 'Reporters shouted']],
    ['It is No. 5 since Jan. 6 here.', ['It is No. 5 since Jan. 6 here']],
    ['People got ill. Doctors came.', ['People got ill', 'Doctors came']],
    ['It died.[4] Its author left.[a][b] He', ['It died', 'Its author left', 'b] He']],
    ['It fell.[citation needed] It', ['It fell', 'citation needed] It']],
    ['"Is it safe?" he asked.', ['Is it safe?" he asked']],
    ['“Is it safe?” Mayor Ann Lee asked. “Yes.”', ['Is it safe?” Mayor Ann Lee asked', 'Yes']],
    ['He said "stop!" Then it fell.', ['He said "stop', 'Then it fell']],
    ['Wages rose by .7 percent. .5 is usual.', ['Wages rose by .7 percent', '.5 is usual']],
    ['He waited... Then … he left.', ['He waited', 'Then … he left']],
    ['e.g. The Hague, i.e. Europe', ['e.g. The Hague, i.e. Europe']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test('text without punctuation is cut into pieces', () => {
    const pieces = split('word '.repeat(5 * LONGEST_SENTENCE).trim());
    expect(pieces).toHaveLength(5);
  });
});
