/** Words that say how many times as much: as much of a figure as digits are. */
const FORMS: readonly [value: number, words: string][] = [
  [0.5, 'halve halves halved halving'],
  [2, 'double doubles doubled doubling twice twofold'],
  [3, 'triple triples tripled tripling treble trebled thrice threefold'],
  [4, 'quadruple quadruples quadrupled quadrupling fourfold'],
  [5, 'quintuple quintupled fivefold'],
  [10, 'tenfold'],
  [100, 'hundredfold'],
];

/** For each of the words its value. */
export const MULTIPLES: ReadonlyMap<string, number> = new Map(
  FORMS.flatMap(([value, words]) =>
    words.split(' ').map((word): [string, number] => [word, value]),
  ),
);
