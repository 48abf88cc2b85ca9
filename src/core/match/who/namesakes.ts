import type { TokenRange } from '../../text/sentences.ts';
import { isFunctionWord } from '../function-words.ts';
import { isReporting } from '../reporting.ts';
import { quoteAround, type Stream } from '../stream.ts';
import { isTime } from './times.ts';
import { LONGEST_NAME, type Names } from './people.ts';
import { isTitle } from './titles.ts';

const words = (list: string) => new Set(list.split(' '));

/** `Donald Trump Jr.` */
const SUFFIXES = words('jr sr junior senior ii iii iv');
/** `the younger Trump`, `his niece Trump`, `first lady Trump`: of the family. */
const RELATIVES = words(
  'lady gentleman younger older elder eldest youngest wife husband son daughter niece nephew brother sister ' +
    'mother father uncle aunt cousin grandson granddaughter widow heir baby',
);
/** What a person is called by, written with a capital, and no part of a name: `Republican Trump`. */
const CALLED = words(
  'republican democrat democratic gop independent incumbent ceo chairman chairwoman chief executive leader ' +
    'billionaire businessman entrepreneur tycoon mogul u.s us american running mate congress sunday',
);
/** A place stands after these, before the sentence's subject: `In Iowa Trump said`. */
const BEFORE_PLACES = words('in at on near from');

/**
 * The longer name that a known name is only a part of, if it is somebody else's: another first name
 * (`Olga Trump`), a surname for a first name (`Harris Miller`), a younger one (`Donald Trump Jr.`), a
 * title that the person cannot bear (`Mrs. Trump`), a place or firm (`Harris County`).
 * @param name the tokens of the known name
 */
export function namesakeOf(
  stream: Stream,
  name: TokenRange,
  person: string,
  names: Names,
): TokenRange | undefined {
  const to = endOfLonger(stream, name);
  if (to > name.to) return { from: name.from, to };
  const from = startOfOther(stream, name, person, names);
  return from < name.from ? { from, to: name.to } : undefined;
}

/**
 * Are these words of a claim about somebody else of the same name: `Olga Trump will cut …`? What
 * belongs to the claim's own words is no part of another name.
 * @param own the claim's tokens
 */
export function isAboutNamesake(stream: Stream, own: readonly number[], names: Names): boolean {
  return own.some((at) => {
    const { word, capital } = stream.tokens[at]!;
    const person = capital ? names.get(word) : undefined;
    if (person === undefined) return false;
    if (hasSuffix(stream, { from: at, to: at + 1 })) return true;
    if (own.includes(at - 1) || isTitleCase(stream, at)) return false;
    return startOfOther(stream, { from: at, to: at + 1 }, person, names) < at;
  });
}

function hasSuffix(stream: Stream, { to }: TokenRange): boolean {
  const next = stream.tokens[to];
  if (!next?.capital || !SUFFIXES.has(next.word)) return false;
  return /^,?\s+$/.test(between(stream, to - 1, to));
}

/** The end of a name that goes on after the known one. */
function endOfLonger(stream: Stream, { from, to }: TokenRange): number {
  const { tokens } = stream;
  if (!tokens[to] || tokens[to - 1]!.possessive || isOutside(stream, to, from)) return to;
  if (hasSuffix(stream, { from, to })) return to + 1;
  let end = to;
  while (
    end < to + LONGEST_NAME &&
    isNamePart(stream, end, end - 1) &&
    !isOutside(stream, end, from)
  ) {
    end += 1;
  }
  return end > to && isTitleCase(stream, to) ? to : end;
}

/** The first token of another's name that ends in the known one. */
function startOfOther(
  stream: Stream,
  { from, to }: TokenRange,
  person: string,
  names: Names,
): number {
  const { tokens } = stream;
  let start = from;
  for (let at = from - 1; at >= 0 && from - at < LONGEST_NAME; at -= 1) {
    const { word, possessive, capital } = tokens[at]!;
    if (possessive || isParted(stream, at, at + 1) || isOutside(stream, at, from)) break;
    if (names.isFirstName(person, word)) return from;
    if (isTitle(word)) {
      if (names.bears(person, word)) break;
      start = at;
    } else if (start === from && to - from === 1 && RELATIVES.has(word)) {
      return at;
    } else if (to - from > 1 || !capital || !isNamePart(stream, at, at + 1)) {
      break;
    } else if (BEFORE_PLACES.has(tokens[at - 1]?.word ?? '')) {
      return from;
    } else {
      start = at;
    }
  }
  return start;
}

/** Is a token a capitalised word that can be part of the name beside it? */
function isNamePart(stream: Stream, at: number, beside: number): boolean {
  const token = stream.tokens[at];
  if (!token?.capital || token.number !== undefined || isParted(stream, at, beside)) return false;
  const { word } = token;
  const isOther = isFunctionWord(word) || isTime(word) || isReporting(word) || CALLED.has(word);
  return !isOther && !word.endsWith('ly');
}

/** Does punctuation part two words? The point of an initial or title does not: `Mr.`, `Donald J.` */
export function isParted(stream: Stream, one: number, other: number): boolean {
  const gap = between(stream, Math.min(one, other), Math.max(one, other));
  const { word } = stream.tokens[Math.min(one, other)]!;
  if ((word.length === 1 || isTitle(word)) && /^\.\s$/.test(gap)) return false;
  return /[,;:.!?"“”—–…|]\s|\s[—–|-]|[()"“”\n—]/.test(gap);
}

/** Is one of two tokens quoted, and the other not? */
function isOutside(stream: Stream, one: number, other: number): boolean {
  return quoteAround(stream, one) !== quoteAround(stream, other);
}

/** How many words around tell whether all words there have capitals. */
const AROUND = 6;

/** In a headline in capitals, or whose words all have one, a capital after a name tells nothing. */
function isTitleCase({ tokens }: Stream, at: number): boolean {
  const around = tokens.slice(Math.max(0, at - AROUND), at + AROUND);
  const long = around.filter(({ word }) => word.length > 3);
  return long.length > 2 && long.every(({ capital }) => capital);
}

function between(stream: Stream, one: number, other: number): string {
  return stream.text.slice(stream.tokens[one]!.end, stream.tokens[other]!.start);
}
