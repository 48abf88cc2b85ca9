import { mayEnd, neverEnds } from './abbreviations.ts';
import type { Span } from '../passage.ts';
import type { Token } from './token.ts';

/** Half-open run of token indices. */
export interface TokenRange {
  from: number;
  to: number;
}

const END = /[.!?…]["”’)\]]*(?:\s|\[|$)/;
/** Articles and fillers are no tokens: they stand in the gap. */
const SKIPPED = /\s["“‘'([]*(?:The|An?|U[hm]+|E[rh]|Ah)[\s,]/;
/** What opens right before the next word. */
const OPENING = /(?:^|[\s\u2014\]])["“‘'([]+$/;
const CLOSING_QUOTE = /[?!…]["”’]+\s$/;

/** Longest sentence in tokens: unpunctuated speech is cut into pieces that are read in pairs. */
export const LONGEST_SENTENCE = 30;

/**
 * The sentences of a text as runs of its tokens. Text without punctuation (captions) is cut into
 * pieces of `LONGEST_SENTENCE` tokens once a sentence is over twice as long.
 */
export function sentences(tokens: Token[], text: string): TokenRange[] {
  const ranges: TokenRange[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (at + 1 < tokens.length && !endsAfter(tokens, at, text)) continue;
    pushPieces(ranges, from, at + 1);
    from = at + 1;
  }
  return ranges;
}

/** The sentences of a text as runs of its characters, each with the punctuation that ends it. */
export function sentenceSpans(
  ranges: readonly TokenRange[],
  tokens: readonly Token[],
  text: string,
): Span[] {
  let start = 0;
  return ranges.map(({ to }) => {
    const { end } = tokens[to - 1]!;
    const span = { start, end: end + TAIL.exec(text.slice(end, end + LONGEST_TAIL))![0].length };
    start = span.end;
    return span;
  });
}

/** The signs right behind a sentence's last word. */
const TAIL = /^\S*/;
const LONGEST_TAIL = 60;

function pushPieces(ranges: TokenRange[], from: number, to: number): void {
  if (to - from <= 2 * LONGEST_SENTENCE) {
    ranges.push({ from, to });
    return;
  }
  for (let at = from; at < to; at += LONGEST_SENTENCE) {
    ranges.push({ from: at, to: Math.min(at + LONGEST_SENTENCE, to) });
  }
}

const SPACE = 0x20;

function endsAfter(tokens: Token[], at: number, text: string): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1]!;
  const length = next.start - token.end;
  // Most words stand one space apart.
  if (length < 1 || (length === 1 && text.charCodeAt(token.end) === SPACE)) return false;
  const gap = text.slice(token.end, next.start);
  if (gap.includes('>>') || gap.includes('\n\n')) return true;
  if (/;["”’]?\s/.test(gap)) return true;
  if (!END.test(gap)) return false;
  const isSkipped = SKIPPED.test(gap);
  if (gap.startsWith('.') || isLetterGap(gap)) {
    if (neverEnds(tokens, at, text)) return false;
    if (mayEnd(tokens, at, text) && !beginsAnew(next, gap, isSkipped)) return false;
  }
  if (CLOSING_QUOTE.test(gap) && isAttribution(tokens, at + 1, text)) return false;
  return next.capital || next.number !== undefined || isSkipped || OPENING.test(gap) || isNote(gap);
}

/** `5 A.M. Monday`: the article-like letter of an abbreviation stands in the gap. */
function isLetterGap(gap: string): boolean {
  return /^ [Aa]\.$/.test(gap);
}

/** Words that begin a sentence and are hardly part of a name: after `U.S.` and `Inc.` they tell its end. */
const BEGINNERS = new Set(
  (
    'i you he she it we they this that these those my your his her its our their there here what who why how when ' +
    'where which and but so or yet because if although though while since as after before in on at by for from to with ' +
    'without during under until unless not no is are was were do does did has have had if then now still however ' +
    'meanwhile also even only just some many most all both each every one other others another such once instead nobody ' +
    'everyone everybody somebody someone nothing everything something anyone yes well let according despite'
  ).split(' '),
);

function beginsAnew(next: Token, gap: string, isSkipped: boolean): boolean {
  if (isSkipped || /["“‘]$/.test(gap)) return true;
  return next.capital && BEGINNERS.has(next.word);
}

/** A note's mark right behind the full stop: `left.[citation needed] Its`. */
function isNote(gap: string): boolean {
  return gap.endsWith('[') && /[.!?…]["”’)]*\[$/.test(gap);
}

const ASKED = new Set(
  'asked asks said says shouted yelled wondered cried exclaimed demanded wrote tweeted replied quipped added called'.split(
    ' ',
  ),
);
/** Most words of a name before its verb: `“Is it safe?” Mayor Ann Lee asked.` */
const LONGEST_NAME = 4;

/** Is a quotation that asks or calls part of the sentence that tells who said it? */
function isAttribution(tokens: Token[], from: number, text: string): boolean {
  for (let at = from; at < from + LONGEST_NAME; at += 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token?.capital || !next) return false;
    if (text.slice(token.end, next.start) !== ' ') return false;
    if (ASKED.has(next.word)) return true;
  }
  return false;
}
