import type { Token } from '../text/token.ts';

/**
 * What a sentence does with its words, beside having them: two sentences of the same words may
 * say opposite things. One bit each.
 */
export const TRAIT = {
  /** An odd number of negators. */
  negated: 1,
  question: 2,
  /** Something grows, or is more than something else. */
  more: 4,
  less: 8,
  /** The first, the most, the best of all. */
  most: 16,
  least: 32,
  /** All, every, only, never: one exception makes it false. */
  total: 64,
  /** If, would, should: not said to be so. */
  supposed: 128,
} as const;

const words = (list: string) => new Set(list.split(' '));

const MARKS: [number, ReadonlySet<string>][] = [
  [
    TRAIT.negated,
    words('not no never none nobody nothing neither nor without cannot deny denied denies'),
  ],
  [
    TRAIT.more,
    words(
      'more increase increased increases increasing rise rises rising rose risen grew grow grows growing grown gain ' +
        'gained higher bigger greater larger above over up doubled tripled raise raised raises raising added expand ' +
        'expanded better record surge surged soared exceed exceeded',
    ),
  ],
  [
    TRAIT.less,
    words(
      'less fewer decrease decreased decreases decline declined declining drop dropped drops fall falls fell fallen falling ' +
        'lower lowered smaller below under down cut cuts cutting lose losing lost loss reduce reduced reduces reducing ' +
        'halved shrink shrank worse slash slashed eliminate eliminated',
    ),
  ],
  [
    TRAIT.most,
    words('most highest largest biggest greatest best top strongest first fastest richest longest'),
  ],
  [TRAIT.least, words('least lowest smallest fewest worst last weakest slowest poorest shortest')],
  [
    TRAIT.total,
    words('all every only never none everyone everybody always nobody any no zero ever single'),
  ],
  [
    TRAIT.supposed,
    words('if would should could might may want hope wish imagine suppose unless must let whether'),
  ],
];

/** For each of the words all of its traits. */
const TRAITS_OF = new Map<string, number>();
for (const [trait, marks] of MARKS) {
  for (const word of marks) TRAITS_OF.set(word, (TRAITS_OF.get(word) ?? 0) | trait);
}

/** The traits of a sentence. */
export function traitsOf(tokens: readonly Token[], text: string): number {
  let traits = /\?["”’)\]]*\s*$/.test(text) ? TRAIT.question : 0;
  for (const { word } of tokens) {
    const found = TRAITS_OF.get(word);
    if (found === undefined) continue;
    // Two negators make none.
    traits = (traits | (found & ~TRAIT.negated)) ^ (found & TRAIT.negated);
  }
  return traits;
}

/** Does one say more where the other says less, or most where it says least? */
export function pointsApart(a: number, b: number): boolean {
  return apart(a, b, TRAIT.more, TRAIT.less) || apart(a, b, TRAIT.most, TRAIT.least);
}

function apart(a: number, b: number, up: number, down: number): boolean {
  const side = (traits: number) => Math.sign((traits & up) - (traits & down ? up : 0));
  return side(a) * side(b) < 0;
}
