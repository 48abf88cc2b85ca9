import type { TokenRange } from '../../text/sentences.ts';
import type { Token } from '../../text/token.ts';
import { gapBefore, type Stream } from '../stream.ts';
import { backs, isCheckerAt, isSubject, knows, tellsNothing } from './raters.ts';
import { isFalseWord, isNegating, namesClaim } from './words.ts';

/*
 * What is said of a claim that is the subject of its sentence: `The line that … is a clear miss`, `… cannot
 * be right`, `… runs aground on the data`. As with raters, it is the few predicates that leave a claim
 * standing that are listed.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const BEING = words('is was are were remains remained seems seemed looks looked appears appeared');
const HELPING = words('does do did can could will would has have had should may might');
/** Begin a clause of their own, whose verb is not the claim's. */
const NESTING = words('when who which that as if because after before while where than whom');
const NESTED_REACH = 4;
const CREDIBLE = words('possible plausible credible realistic so');
/** Words from `that` to the claim's own. */
const LEADING = 6;
/** Words from the claim's own to the verb of its noun. */
const TRAILING = 10;
const PREDICATE = 6;

/** Is a claim that is named as one, before a span of its words, judged behind them? */
export function judgement(
  stream: Stream,
  window: TokenRange,
  span: TokenRange,
): TokenRange | undefined {
  const { tokens } = stream;
  // "That he won is an invention."
  const isClause = tokens[window.from]!.word === 'that' && span.from - window.from <= LEADING;
  const noun = isClause ? window.from : nounBefore(stream, window, span.from);
  if (noun === undefined || !isSubject(stream, noun, window.from)) return undefined;
  const end = Math.min(window.to, span.to + TRAILING);
  let nested = 0;
  for (let at = span.to; at < end; at += 1) {
    const { word } = tokens[at]!;
    if (/[;:—–]/.test(gapBefore(stream, at)) || /^(?:and|but|or)$/.test(word)) return undefined;
    if (NESTING.has(word)) nested = at + NESTED_REACH;
    if (at <= nested && nested > 0) continue;
    const predicate = predicateAt(stream, at + 1, window.to);
    if (BEING.has(word)) return isPutDown(predicate) ? { from: at, to: at + 1 } : undefined;
    if (word === 'cannot')
      return isNotSo([tokens[at]!, ...predicate]) ? { from: at, to: at + 1 } : undefined;
    if (!HELPING.has(word)) continue;
    return isNotSo(predicate) ? { from: at, to: at + 1 } : undefined;
  }
  return meetsWhatIsKnown(stream, span.to, end) ? { from: span.to, to: span.to + 1 } : undefined;
}

/** Nouns that stand for the sentence before without more. */
const NAMES = words('claim assertion statement boast allegation notion accusation contention');
/** Words of a sentence up to such a noun: `But the president's latest claim is …` */
const OPENING = 5;

/** Does the sentence after a claim judge it: `The claim is a stretch.`? */
export function isJudgedAfter(stream: Stream, { from, to }: TokenRange): boolean {
  const { tokens } = stream;
  for (let at = from; at < Math.min(to - 1, from + OPENING); at += 1) {
    if (!NAMES.has(tokens[at]!.word)) continue;
    const predicate = predicateAt(stream, at + 2, to);
    const { word } = tokens[at + 1]!;
    return (BEING.has(word) && isPutDown(predicate)) || (HELPING.has(word) && isNotSo(predicate));
  }
  return false;
}

/** `the claim that …`, `talk of …` before a span. */
function nounBefore({ tokens }: Stream, window: TokenRange, from: number): number | undefined {
  for (let at = from - 1; at > Math.max(window.from, from - LEADING); at -= 1) {
    if (!/^(?:that|of|about|claiming|saying|says)$/.test(tokens[at]!.word)) continue;
    if (namesClaim(tokens, at - 1)) return at - 1;
  }
  return undefined;
}

/** The words behind a verb, to the end of its clause. */
function predicateAt(stream: Stream, from: number, to: number): Token[] {
  const words: Token[] = [];
  for (let at = from; at < Math.min(to, from + PREDICATE); at += 1) {
    if (at > from && /[,;:—–]/.test(gapBefore(stream, at))) break;
    words.push(stream.tokens[at]!);
  }
  return words;
}

/** `is a clear miss`, `is groundless`, `is not true` */
function isPutDown(whole: Token[]): boolean {
  const plain = whole.findIndex(({ word }) => !word.endsWith('ly'));
  const predicate = whole.slice(Math.max(0, plain));
  return (
    isNotSo(predicate) ||
    isOff(predicate) ||
    predicate.some((token, at) => isBad(token, predicate, at))
  );
}

/** `is wildly off`, `is off by half` */
function isOff([first, second]: Token[]): boolean {
  return first?.word === 'off' && (!second || /^(?:by|base|mark|target)$/.test(second.word));
}

/** Not what is denied or only asked: `is no stretch` */
function isBad({ word }: Token, predicate: Token[], at: number): boolean {
  if (predicate.slice(0, at).some((before) => isNegating(before.word))) return false;
  return (
    isFalseWord(word) || (/..less$/.test(word) && !/^(?:unless|regardless|nonetheless)$/.test(word))
  );
}

/** `not be right`, `not squared with the log` */
function isNotSo([first, second, third]: Token[]): boolean {
  if (!first || !second || !isNegating(first.word)) return false;
  const said = /^be(?:en)?$/.test(second.word) ? third : second;
  return said !== undefined && (backs(said) || CREDIBLE.has(said.word));
}

/** `runs aground on the data` */
function meetsWhatIsKnown({ tokens }: Stream, from: number, to: number): boolean {
  const after = tokens.slice(from, to);
  if (after.some((token) => backs(token) || tellsNothing(token))) return false;
  const known = after.findIndex(
    (token, index) => knows(token) || isCheckerAt(tokens, from + index),
  );
  return (
    known > 1 && after.slice(0, known).some(({ word }) => /^(?:on|with|against|into)$/.test(word))
  );
}
