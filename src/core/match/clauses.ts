import type { TokenRange } from '../text/sentences.ts';
import { isReporting } from './reporting.ts';
import { gapBefore, type Stream } from './stream.ts';

const CLAUSE_END = /[,;:—–()[\]]|\s-\s|--|[.!?…]/;
/** A new clause begins after these. */
const CLAUSE_WORDS = new Set('but because although though while whereas so'.split(' '));
/** `so far`, `so-called`: no new clause. */
const AFTER_SO = new Set('far much many long called few little'.split(' '));
/** `nothing but`, `all but`: no new clause. */
const BEFORE_ONLY = new Set(['nothing', 'all', 'anything', 'anyone', 'everything', 'none']);
/** Subjects that a clause begins with after "and". */
const SUBJECTS = new Set(
  'i you he she it we they there then everybody everyone now today'.split(' '),
);
const FINITE = new Set(
  'is are was were am has have had do does did will would can could should may might must'.split(
    ' ',
  ),
);
/** How far after "and" the verb of its clause may stand: `and the press there said`. */
const SUBJECT_REACH = 3;

/** Farthest that a word reaches ahead within its clause, in words. */
export const REACH = 9;

/** Does punctuation part a token from the one before it? */
export function endsBefore(stream: Stream, at: number): boolean {
  return CLAUSE_END.test(gapBefore(stream, at));
}

/** Does a word like "but" stand before a token? */
export function turnsBefore({ tokens }: Stream, at: number): boolean {
  const word = tokens[at - 1]?.word ?? '';
  if (!CLAUSE_WORDS.has(word) || BEFORE_ONLY.has(tokens[at - 2]?.word ?? '')) return false;
  if (word !== 'so') return true;
  return !AFTER_SO.has(tokens[at]?.word ?? '') && tokens[at - 2]?.word !== 'not';
}

/** Does a clause of its own go on from "and" before a token: `and they said`, `and the press said`? */
export function joinsBefore({ tokens }: Stream, at: number): boolean {
  if (tokens[at - 1]?.word !== 'and') return false;
  if (SUBJECTS.has(tokens[at]!.word)) return true;
  return tokens
    .slice(at, at + SUBJECT_REACH)
    .some(({ word }) => FINITE.has(word) || isReporting(word));
}

/** First token of the clause that a token stands in, at most `REACH` words back. */
export function clauseStart(stream: Stream, at: number, floor: number): number {
  const end = Math.max(floor, at - REACH);
  let start = at;
  while (start > end && !endsBefore(stream, start) && !turnsBefore(stream, start)) start -= 1;
  return start;
}

/** The token after the clause that a token stands in, at most `ceiling`. */
export function clauseEnd(stream: Stream, at: number, ceiling: number): number {
  let end = at + 1;
  while (end < ceiling && !endsBefore(stream, end)) end += 1;
  return end;
}

const CONTRASTS = new Set(['but', 'whereas']);

/** Does a "but" stand between two runs of words, so that they are about different things? */
export function isContrasted({ tokens }: Stream, one: TokenRange, other: TokenRange): boolean {
  const [from, to] = one.from < other.from ? [one.to, other.from] : [other.to, one.from];
  for (let at = from; at < to; at += 1) {
    const isContrast = CONTRASTS.has(tokens[at]!.word);
    if (isContrast && !BEFORE_ONLY.has(tokens[at - 1]?.word ?? '')) return true;
  }
  return false;
}
