import type { TokenRange } from '../../text/sentences.ts';
import { gapAfter, gapBefore, type Stream } from '../stream.ts';
import { isCheckerAt } from './raters.ts';
import { claimNamedIn, falseAt, isAnaphor, isFalseWord, isNegating, ratingAt } from './words.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs with which somebody rates what another said. */
const RATING = words(
  'rate rates rated rating rule rules ruled ruling call calls called calling deem deems deemed label labels ' +
    'labeled labelled brand brands branded find finds found judge judges judged declare declares declared ' +
    'pronounce pronounced dub dubs dubbed mark marks marked flag flags flagged describe describes described ' +
    'consider considers considered prove proves proved proven show shows showed shown expose exposes exposed ' +
    'dismiss dismisses dismissed reject rejects rejected score scores scored grade grades graded get gets got ' +
    'earn earns earned draw draws drew award awards awarded give gives gave given denounce denounces denounced ' +
    'decry decries decried blast blasts blasted slam slams slammed mock mocks mocked ridicule ridiculed ' +
    'remain remains remained',
);
const BEING = words('is was are were be been being remains remained');
/** Words from the verb to its verdict: `rated the line from Ohio Pants on Fire`. */
const VERDICT_REACH = 6;
const NAMED_REACH = 4;
/** Words that may stand between a verb and its verdict whatever the verb is about. */
const LIGHT = words(
  'as to be been being is was are were both it this that so utterly all plain just not',
);
/** From a false word to the noun that it describes: `the wholly untrue, tired line`. */
const NOUN_REACH = 2;
/** A label is at most so many words: `Our rating: mostly false`. */
const LONGEST_LABEL = 5;
const LABELS = words('rating verdict ruling finding conclusion myth fiction fact');

/** Where words rate a claim as false, as an adjective of it, as a verdict on it, or as a label. */
export function verdicts(stream: Stream, window: TokenRange, isAfter: boolean): TokenRange[] {
  const found: TokenRange[] = [];
  const { tokens } = stream;
  for (let at = window.from; at < window.to; at += 1) {
    const length = falseAt(tokens, at);
    const isUndone = isNegating(tokens[at - 1]?.word ?? '') || tokens[at - 2]?.word === 'not';
    if (length > 0 && !isUndone) {
      const end = at + length;
      const isVerdict =
        isLabel(stream, at, end, window, isAfter) ||
        describesClaim(stream, end, window.to) ||
        isGiven(stream, at, window.from) ||
        isToSay(stream, end) ||
        isSaid(stream, at, window.from, isAfter);
      if (isVerdict) found.push({ from: at, to: end });
    }
  }
  return found;
}

/** `the bogus line that …` */
function describesClaim({ tokens }: Stream, at: number, to: number): boolean {
  return claimNamedIn(tokens, at, Math.min(to, at + NOUN_REACH + 1));
}

const SAYING = words(
  'say claim suggest think believe pretend assert argue insist imply call maintain speak',
);

/** `The lie is that …` */
function isThat({ tokens }: Stream, at: number): boolean {
  return BEING.has(tokens[at]?.word ?? '') && tokens[at + 1]?.word === 'that';
}

/** `It is absurd to claim that …` */
function isToSay({ tokens }: Stream, at: number): boolean {
  return tokens[at]?.word === 'to' && SAYING.has(tokens[at + 1]?.word ?? '');
}

/** `rated the line false`, `a line that checkers have called false`, `was found to be false` */
function isGiven({ tokens }: Stream, at: number, from: number): boolean {
  let isAbout = true;
  for (let before = at - 1; before >= from; before -= 1) {
    const { word } = tokens[before]!;
    if (RATING.has(word)) {
      // "called the talk of … false": a claim that stands in between may be long.
      const end = at - before <= VERDICT_REACH ? at : before + NAMED_REACH;
      return isAbout || claimNamedIn(tokens, before, end);
    }
    isAbout &&= LIGHT.has(word) || word.endsWith('ly') || isFalseWord(word);
  }
  return false;
}

const DEGREES = words(
  'always ever flat dead just plain so all also quite way far very pretty still',
);

/** `plainly wrong`, `flat wrong` */
function isDegree(word: string): boolean {
  return DEGREES.has(word) || word.endsWith('ly');
}

/** `The belief that … is mistaken`; of the sentence before: `That was wrong.` */
function isSaid({ tokens }: Stream, at: number, from: number, isAfter: boolean): boolean {
  let before = at - 1;
  while (before > from && isDegree(tokens[before]!.word)) before -= 1;
  if (before < from || !BEING.has(tokens[before]!.word)) return false;
  if (claimNamedIn(tokens, from, before)) return true;
  return isAfter && tokens.slice(from, before).some(({ word }) => isAnaphor(word));
}

/** `False: …`, `Myth: …`, `… — false`, `Our rating: Pants on Fire`, and all that a sentence says: `Wrong.` */
function isLabel(
  stream: Stream,
  at: number,
  end: number,
  { from, to }: TokenRange,
  isAfter: boolean,
): boolean {
  const isFirst = at === from || (at - from <= 1 && !/[.,:;]/.test(gapBefore(stream, at)));
  const isLast = end === to;
  if (isFirst && (isLast || (isAfter && to - from <= LONGEST_LABEL))) return true;
  const opens = isFirst && /^\s*[:|—–]|^\s+-\s|^,\s/.test(gapAfter(stream, end - 1));
  const closes = isLast && /[:|—–(]\s*$|\s-\s$|\?\s*$/.test(gapBefore(stream, at));
  // "The oldest of the campaign's falsehoods: …"
  const introduces = /^\s*:\s/.test(gapAfter(stream, end - 1)) || isThat(stream, end);
  const named = stream.tokens.slice(Math.max(from, at - LONGEST_LABEL), at);
  return opens || closes || introduces || (isLast && named.some(({ word }) => LABELS.has(word)));
}

/** Does a sentence name a fact-checker, or one of their ratings? */
export function isRated({ tokens }: Stream, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at += 1) {
    if (isCheckerAt(tokens, at) || ratingAt(tokens, at) > 0) return true;
  }
  return false;
}
