/** Signs for a fraction, by their value. */
export const FRACTION_SIGNS = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅐', 1 / 7],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
  ['⅑', 1 / 9],
  ['⅒', 1 / 10],
]);

/** What is shared into, in words: `two thirds`. `second` is left out: it is an ordinal nearly always. */
const PARTS = new Map(
  (
    [
      ['half', 2],
      ['third', 3],
      ['quarter', 4],
      ['fourth', 4],
      ['fifth', 5],
      ['sixth', 6],
      ['eighth', 8],
      ['tenth', 10],
    ] as const
  ).flatMap(([word, parts]) => [
    [word, parts],
    [word === 'half' ? 'halves' : `${word}s`, parts],
  ]),
);

/** The words of parts. */
export const PART_WORDS = [...PARTS.keys()];

/** How many parts make a whole, for `third` or `thirds`, else undefined. */
export function partsOfWhole(word: string): number | undefined {
  return PARTS.get(word);
}

/** `1/8` is a share; `9/11` and `24/7` are names. */
const SHARED_INTO = new Set([2, 3, 4, 5, 8]);

/** The value of `1/8`, where it is one. */
export function writtenShare(above: number, below: number): number | undefined {
  return above > 0 && above < below && SHARED_INTO.has(below) ? above / below : undefined;
}
