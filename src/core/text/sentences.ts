import type { Token } from './token.ts';

/** Half-open run of token indices. */
export interface TokenRange {
  from: number;
  to: number;
}

const ABBREVIATIONS = new Set(
  'mr mrs ms dr sen rep gov gen lt col sgt st jr sr vs inc ltd co corp no dept rev hon adm capt jan feb mar apr aug sept sep oct nov dec'.split(
    ' ',
  ),
);
const END = /[.!?…]["”’')\]]*(?:\s|$)/;
/** Articles and fillers are no tokens: they stand in the gap. */
const SKIPPED = /\s["“‘'([]*(?:The|An?|U[hm]+|E[rh]|Ah)[\s,]/;
const OPENING = /["“‘'([]\s*$/;

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

function pushPieces(ranges: TokenRange[], from: number, to: number): void {
  if (to - from <= 2 * LONGEST_SENTENCE) {
    ranges.push({ from, to });
    return;
  }
  for (let at = from; at < to; at += LONGEST_SENTENCE) {
    ranges.push({ from: at, to: Math.min(at + LONGEST_SENTENCE, to) });
  }
}

function endsAfter(tokens: Token[], at: number, text: string): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1]!;
  if (next.start < token.end) return false;
  const gap = text.slice(token.end, next.start);
  if (gap.includes('>>') || gap.includes('\n\n')) return true;
  if (/;["”’]?\s/.test(gap)) return true;
  if (!END.test(gap)) return false;
  const abbreviated = gap.startsWith('.') && (ABBREVIATIONS.has(token.word) || isInitial(token));
  if (abbreviated && !OPENING.test(gap)) return false;
  return next.capital || next.number !== undefined || OPENING.test(gap) || SKIPPED.test(gap);
}

function isInitial(token: Token): boolean {
  return token.capital && token.word.length === 1 && token.word !== 'i';
}
