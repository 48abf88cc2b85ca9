import type { TokenRange } from '../../text/sentences.ts';
import type { Token } from '../../text/token.ts';
import { BESIDE_CLAIMS, BY_THEMSELVES, PUTTING_DOWN } from './debunking-turns.ts';
import { turnAt } from './turns.ts';
import { isAnaphor, isFalsehood, isNegating, isNobody, namesClaim, ratingAt } from './words.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words from the verb to what it has for an object: `dismissed as plainly false Musk's claim`. */
const OBJECT_REACH = 7;
/** Words from a negator to the verb that it undoes: `nobody has yet refuted`. */
const UNDOING_REACH = 3;
const NOBODY_REACH = 8;
const BEING = words('is was are were be been being gets got get has have had widely roundly');

/** `long ago refuted` */
const AGO = words('ago since already once now later repeatedly');

/** What puts a claim down, and what would if it were not itself denied (`nobody refuted the claim`). */
export interface Debunking {
  found: TokenRange[];
  undone: TokenRange[];
}

/**
 * Reads the verbs and turns of phrase that put a claim down.
 * @param isAfter the words are about the sentence before: "it" and "that" stand for the claim.
 */
export function debunking(
  tokens: readonly Token[],
  { from, to }: TokenRange,
  isAfter: boolean,
): Debunking {
  const named = range(from, to).filter((at) => isNamed(tokens, at, isAfter));
  const found: TokenRange[] = [];
  const undone: TokenRange[] = [];
  const tell = (at: number, end: number) => {
    const negator = undoing(tokens, at, from);
    if (negator === undefined) found.push({ from: at, to: end });
    else undone.push({ from: negator, to: end });
  };
  for (let at = from; at < to; at += 1) {
    const rating = ratingAt(tokens, at);
    if (rating > 0) tell(at, at + rating);
    if (isFalsehood(tokens[at]!.word)) tell(at, at + 1);
    if (turnAt(PUTTING_DOWN, tokens, at, to) > 0) {
      const hasObject = named.some((noun) => noun > at && noun <= at + OBJECT_REACH);
      if (hasObject || isPassive(tokens, at, from, named)) tell(at, at + 1);
    }
    const beside = named.length > 0 ? turnAt(BESIDE_CLAIMS, tokens, at, to) : 0;
    const end = beside || turnAt(BY_THEMSELVES, tokens, at, to);
    if (end > 0) tell(at, end);
  }
  return { found, undone };
}

/** Does a token stand for what somebody said? */
function isNamed(tokens: readonly Token[], at: number, isAfter: boolean): boolean {
  const { word, end } = tokens[at]!;
  if (namesClaim(tokens, at)) return true;
  if (!isAfter || !isAnaphor(word)) return false;
  const next = tokens[at + 1];
  // "He denied that he came" is about something else, "he denied that." is not.
  return word !== 'that' || !next || next.start - end > 1 || !opensClause(tokens, at);
}

/** Does `that` begin a clause here, after a verb? */
function opensClause(tokens: readonly Token[], at: number): boolean {
  return at > 0 && turnAt(PUTTING_DOWN, tokens, at - 1, at) > 0;
}

/** `The line … has been widely disputed` */
function isPassive(tokens: readonly Token[], at: number, from: number, named: number[]): boolean {
  if (AGO.has(tokens[at - 1]?.word ?? '')) return named.some((noun) => noun < at);
  if (!BEING.has(tokens[at - 1]?.word ?? '') && !tokens[at - 1]?.word.endsWith('ly')) return false;
  const isBeing = range(Math.max(from, at - 3), at).some((before) =>
    BEING.has(tokens[before]!.word),
  );
  return isBeing && named.some((noun) => noun < at);
}

/** The negator that undoes what is said at a token: `nobody refuted`, `no checker has been able to refute`. */
function undoing(tokens: readonly Token[], at: number, from: number): number | undefined {
  return range(Math.max(from, at - NOBODY_REACH), at).find((before) => {
    if (isParted(tokens, before, at)) return false;
    const { word } = tokens[before]!;
    return isNobody(word) || (isNegating(word) && at - before <= UNDOING_REACH);
  });
}

/** `never saw combat, contradicting …`: a comma and a space stand between two of the words. */
function isParted(tokens: readonly Token[], from: number, to: number): boolean {
  return range(from + 1, to + 1).some((at) => tokens[at]!.start - tokens[at - 1]!.end === 2);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
