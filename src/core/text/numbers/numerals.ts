const words = (list: string) => list.split(' ');

/** The words below twenty. */
export const SMALL: ReadonlyMap<string, number> = new Map([
  ...words(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
      'fifteen sixteen seventeen eighteen nineteen',
  ).map((word, value): [string, number] => [word, value]),
  ['naught', 0],
  ['nought', 0],
]);

export const TENS: ReadonlyMap<string, number> = new Map(
  words('twenty thirty forty fifty sixty seventy eighty ninety').map((word, index) => [
    word,
    (index + 2) * 10,
  ]),
);

const SIZES: readonly [word: string, size: number][] = [
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
];

/** What is counted in, by its words: `two million`, `5 millions`. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ...SIZES.flatMap(([word, size]): [string, number][] => [
    [word, size],
    [`${word}s`, size],
  ]),
  ['mil', 1e6],
  // As companies of the North write millions of a currency.
  ...['musd', 'meur', 'mgbp', 'msek'].map((code): [string, number] => [code, 1e6]),
]);

/** Ordinals of one word that are as good as their digits; `first` to `tenth` are words of their own. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...words(
    'eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
  ).map((word, index): [string, number] => [word, index + 11]),
  ...[...TENS].map(([word, value]): [string, number] => [word.replace(/y$/, 'ieth'), value]),
]);

/** The ones that end an ordinal of several words: `twenty-first`, `hundred and fifth`. */
export const LAST_ORDINALS: ReadonlyMap<string, number> = new Map(
  words('first second third fourth fifth sixth seventh eighth ninth tenth').map((word, index) => [
    word,
    index + 1,
  ]),
);

/** `two hundredth`, `a millionth`. */
export const MAGNITUDE_ORDINALS: ReadonlyMap<string, number> = new Map(
  SIZES.map(([word, size]) => [`${word}th`, size]),
);

/** What may follow a number and leave it vague: `sixty-odd million`. */
export const VAGUE: ReadonlySet<string> = new Set(['odd', 'some', 'plus']);

/** What is said of a number that is a share of a hundred. */
export const PERCENT: ReadonlySet<string> = new Set(['percent', 'percentage']);

/** Numbers that are counted in: `a dozen`, `two dozen`. */
export const DOZENS: ReadonlySet<string> = new Set(['dozen', 'dozens']);
