import type { Token } from './token.ts';

const words = (list: string) => new Set(list.split(' '));

/** Before a name, and so never at an end: `Sens. Hale`. */
const TITLES = words(
  'sen sens rep reps gov govs gen gens col cols maj capt capts lt lts sgt cpl pvt cmdr adm rev hon prof profs pres supt ' +
    'det insp atty asst assoc amb del fr msgr messrs mx ald sec treas mt ft',
);
/** As titles, whatever their case. */
const ANY_CASE = words('mr mrs ms dr drs vs v');
/** Before a number: `No. 5`, `Jan. 6`, `p. 12`. */
const NUMBERED = words(
  'no nos p pp ch art fig vol sec para approx ca est tel ext jan feb mar apr jun jul aug sept sep oct nov dec',
);
/** At an end as well as within a sentence: `sued Acme Inc. It settled`, `Acme Inc. Chief Ann Lee`. */
const BOTH = words('inc ltd corp llc llp plc jr sr etc esq bros dept univ assn intl');
/** The same, with a capital: months, states, streets. In small letters many are words. */
const BOTH_CAPITAL = words(
  'jan feb mar apr jun jul aug sept sep oct nov dec co cos st ave blvd rd mon tue tues wed thu thurs fri ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn ' +
    'tex va vt wash wis wyo',
);

/** Is the full stop behind a token only the sign of an abbreviation? */
export function neverEnds(tokens: Token[], at: number, text: string): boolean {
  const { word, capital, end } = tokens[at]!;
  if (isInside(tokens, at, text)) return true;
  if (ANY_CASE.has(word) || ['i.e', 'e.g'].includes(text.slice(end - 3, end))) return true;
  if (capital && TITLES.has(word)) return true;
  if (!NUMBERED.has(word) || tokens[at + 1]?.number === undefined) return false;
  return /^\. ?$/.test(text.slice(end, tokens[at + 1]!.start));
}

/** Within letters with full stops: behind `U` of `U.S.`, `Ph` of `Ph.D.`, before `M` of `A.M.`. */
function isInside(tokens: Token[], at: number, text: string): boolean {
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    next.end - next.start === 1 &&
    text.charAt(next.start - 1) === '.' &&
    text.charAt(next.end) === '.'
  );
}

/** Is it an abbreviation or initial that a sentence may end with, or go on behind? */
export function mayEnd(tokens: Token[], at: number, text: string): boolean {
  const { word, capital, start, end } = tokens[at]!;
  if (BOTH.has(word) || (capital && BOTH_CAPITAL.has(word))) return true;
  if (word === 'al') return tokens[at - 1]?.word === 'et';
  if (end - start > 1) return false;
  // `p.m.`, `U.S.`, `Donald J. Trump`; `I` is a word.
  return text.charAt(start - 1) === '.' || (capital && word !== 'i');
}
