import { follows, wordAt, type Source } from './source.ts';

/** Abbreviations of magnitudes that stand for nothing else. */
const CLEAR: ReadonlyMap<string, number> = new Map(
  Object.entries({
    mn: 1e6,
    mln: 1e6,
    mio: 1e6,
    bn: 1e9,
    bln: 1e9,
    bil: 1e9,
    tn: 1e12,
    trn: 1e12,
    tln: 1e12,
  }),
);
/** Letters that stand for a magnitude right behind digits: `60M`. */
const LETTERS: ReadonlyMap<string, number> = new Map(Object.entries({ k: 1e3, m: 1e6, b: 1e9 }));
/** These are tonnes and millimetres, if it is not about money: `$1.2T`, `$5MM`. */
const OF_MONEY: ReadonlyMap<string, number> = new Map(Object.entries({ t: 1e12, mm: 1e6 }));
/** States that are written as an abbreviation of a magnitude is. */
const STATES = new Set(['MN', 'TN']);

/** A magnitude that was read, and the token after it. */
export interface Magnitude {
  size: number;
  next: number;
}

/** What the letters right behind digits, or one space on, multiply them by: `60k`, `2.5 bn`, `$3 M`. */
export function suffixAt(source: Source, digits: number): Magnitude | undefined {
  const { tokens, text } = source;
  const number = tokens[digits]!;
  const after = tokens[digits + 1];
  if (!after || after.number !== undefined || after.word.length > 3) return undefined;
  const gap = after.start - number.end;
  if (gap > 0 && !follows(source, digits + 1)) return undefined;
  const isMoney = number.sign !== undefined;
  const size = isMoney ? (moneySize(after.word) ?? sizeOf(after.word)) : sizeOf(after.word);
  if (size === undefined) return undefined;
  const written = text.slice(after.start, after.end);
  const isFit =
    gap === 0
      ? isMoney || isGluedFit(source, digits, written)
      : isSpacedFit(source, digits, written, isMoney);
  return isFit ? { size, next: digits + 2 } : undefined;
}

const moneySize = (word: string) => OF_MONEY.get(word);
const sizeOf = (word: string) => CLEAR.get(word) ?? LETTERS.get(word);

/** Names that are numbered with letters: `Section 230b`, `Apartment 5B`. */
const NUMBERED = new Set(
  'section article apartment apt room ward gate tier phase level title rule class group highway figure table unit flat seat row exhibit form part chapter page no'.split(
    ' ',
  ),
);
/** What shows that `100m` are metres, beside it. */
const MEASURED = new Set(
  (
    'tall high long wide deep away above below ahead thick apart sprint race dash hurdles relay freestyle butterfly ' +
    'backstroke breaststroke medley run swim track pool walk final record champion title'
  ).split(' '),
);
const ATHLETES = new Set(['men', 'women', 'boys', 'girls']);

function isGluedFit(source: Source, digits: number, written: string): boolean {
  const { tokens, text } = source;
  // `24m2`, `60m/s`, `5m²`.
  if (/[\d/²³]/.test(text.charAt(tokens[digits + 1]!.end))) return false;
  const before = wordAt(source, digits - 1);
  if (written.length === 1 && NUMBERED.has(before)) return false;
  return written !== 'm' || !(ATHLETES.has(before) || MEASURED.has(wordAt(source, digits + 2)));
}

/** Words with which a sentence begins before a number; other words in capitals are names. */
const OPENERS = new Set(
  'about over nearly some almost more than only around roughly at least up to just for with of in from under and but'.split(
    ' ',
  ),
);

/** `60 M people` and `$60 M`, but neither `iPhone 6 M`, `60 M. Smith`, `60 m` nor `Memphis, 38103 TN`. */
function isSpacedFit(source: Source, digits: number, written: string, isMoney: boolean): boolean {
  const { tokens, text } = source;
  if (written.length > 1) return isMoney || !STATES.has(written);
  const { word, capital } = tokens[digits + 1]!;
  if (word !== 'k' && !capital) return false;
  if (isMoney) return true;
  const next = tokens[digits + 2];
  if (next?.capital && follows(source, digits + 2)) return false;
  if (text.charAt(tokens[digits + 1]!.end) === '.' && next) return false;
  if (word === 'k' && MEASURED.has(next?.word ?? '')) return false;
  const before = tokens[digits - 1];
  if (!before || OPENERS.has(before.word)) return true;
  return !/\p{Lu}/u.test(text.slice(before.start, before.end));
}
