import type { TokenRange } from '../text/sentences.ts';
import { closeCueAt, cueAt, cues } from './cues.ts';
import type { Stream } from './stream.ts';
import { gapBefore } from './stream.ts';

/** Words that turn what follows them into its opposite. */
const NEGATORS = cues(
  'not, never, no, nobody, none, neither, nor, without, hardly, scarcely, barely, nowhere, nothing, ' +
    'no one, deny, denies, denied, denying, refute, refutes, refuted, dispute, disputes, disputed, ' +
    'reject, rejects, rejected, debunk, debunked, disproved, far from, stopped short of, ' +
    'failed to, refused to, false that, untrue that, lie that, myth that, incorrect that, wrong that, ' +
    'instead of, rather than, anything but, stop, stops, stopped, stopping, prevent, prevents, prevented, ' +
    'preventing, lying when, lies when, lied when',
);

/** Turns of phrase with a negator in them that deny nothing. */
const HARMLESS = cues(
  'not only, not just, not to mention, no doubt, no question, no matter, no wonder, no less than, ' +
    'nothing less than, nothing short of, can not believe, could not believe, do not forget, not even counting, ' +
    'why not, with or without, whether or not, or not, no but, not surprisingly, like nobody, like nothing, like no one',
);

/** What makes a number a bound that was not reached. */
const BELOW = cues(
  'less than, fewer than, nowhere near, not even, short of, under, below, at most, no more than, far from, ' +
    'far fewer than, far less than, instead of, rather than',
);

/** Said after the words: `… is not true`, `… is false`. */
const FALSITY = cues(
  'is false, was false, are false, were false, is untrue, is wrong, was wrong, is incorrect, is not true, was not true, is not right, ' +
    'is not accurate, is not correct, is not case, was not case, is lie, was lie, is myth, is nonsense, did not happen, ' +
    'never happened, is fiction, is inaccurate, was inaccurate, is misleading, was misleading, is exaggerated, was exaggerated, is baseless, is unfounded, ' +
    'which she never, which he never, which they never, she never had, he never had, she never held, he never held, title she never',
);

const CLAUSE_END = /[,;:—–()[\]]|\s-\s|--|[.!?…]/;
const CLAUSE_WORDS = new Set(['but', 'because', 'although', 'though', 'while', 'whereas', 'so']);

/** Farthest that a negator reaches ahead within its clause, in words. */
const REACH = 9;

/** First token of the clause that a token stands in, at most `REACH` words back. */
export function clauseStart(stream: Stream, at: number, floor: number): number {
  const end = Math.max(floor, at - REACH);
  let start = at;
  while (start > end) {
    if (CLAUSE_END.test(gapBefore(stream, start))) return start;
    if (CLAUSE_WORDS.has(stream.tokens[start - 1]!.word)) return start;
    start -= 1;
  }
  return start;
}

/** The token after the clause that a token stands in, at most `ceiling`. */
export function clauseEnd(stream: Stream, at: number, ceiling: number): number {
  let end = at + 1;
  while (end < ceiling && !CLAUSE_END.test(gapBefore(stream, end))) end += 1;
  return end;
}

/**
 * The word that denies what stands in `span`, if any: a negator in the clause before it or within
 * it that is not itself part of what was found (`taken`).
 */
export function denial(
  stream: Stream,
  span: TokenRange,
  sentence: TokenRange,
  taken: ReadonlySet<number>,
): string | undefined {
  for (let at = clauseStart(stream, span.from, sentence.from); at < span.to; at += 1) {
    const harmless = closeCueAt(HARMLESS, stream.tokens, at);
    if (harmless > 0) {
      at += harmless - 1;
      continue;
    }
    if (cueAt(NEGATORS, stream.tokens, at) > 0 && !taken.has(at)) return wordsAt(stream, at);
  }
  return undefined;
}

/** The words that say, after the span and in its sentence, that it is not so. */
export function falsity(
  stream: Stream,
  span: TokenRange,
  sentence: TokenRange,
): TokenRange | undefined {
  for (let at = span.to; at < sentence.to; at += 1) {
    const length = cueAt(FALSITY, stream.tokens, at);
    if (length > 0) return { from: at, to: at + length };
  }
  return undefined;
}

/** What stands before a number and makes it a bound: `fewer than 60 million`. */
export function boundBefore(
  stream: Stream,
  number: number,
  taken: ReadonlySet<number>,
): string | undefined {
  for (let at = Math.max(0, number - 4); at < number; at += 1) {
    const length = cueAt(BELOW, stream.tokens, at);
    if (length > 0 && at + length === number && !taken.has(at)) return wordsAt(stream, at);
  }
  return undefined;
}

function wordsAt(stream: Stream, at: number): string {
  const { start, end } = stream.tokens[at]!;
  return stream.text.slice(start, end);
}
