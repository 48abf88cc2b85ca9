import type { Token } from '../token.ts';

/** What numbers are read from: the pieces of a text, articles and fillers among them. */
export interface Source {
  tokens: readonly Token[];
  text: string;
  /** What was read so far, its numbers joined. */
  read: readonly Token[];
}

/** A number as read, and where reading ended. */
export interface Reading {
  value: number;
  /** The token after it. */
  next: number;
  /** The token whose word it keeps: `one-eighth` is still found by `eighth`. */
  keeps?: number;
  /**
   * What a smaller number beside it may be counted in, the greatest last: `three hundred thousand`
   * has 1,000 and 100,000. Not there where something was added behind (`three hundred and five`).
   */
  scales?: readonly number[];
  /** The last magnitude that it was counted in. */
  size?: number;
  /** Nothing goes on behind it: an ordinal, a share. */
  isClosed?: boolean;
}

const FILLERS = new Set(['uh', 'um', 'er', 'ah', 'uhm']);

/** The folded word of a token, or nothing. */
export function wordAt({ tokens }: Source, at: number): string {
  return tokens[at]?.word ?? '';
}

/** Is there a comma, a full stop or the text's end before a token? */
export function isApart(source: Source, at: number): boolean {
  return at >= source.tokens.length || !follows(source, at);
}

/** Does a token follow the one before with no more than white space, hyphens or a plus between? */
export function follows({ tokens, text }: Source, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isBound(text, tokens[at - 1]?.end ?? token.start, token.start);
}

/**
 * Where speech goes on at a token: there, or behind what fills a pause (`sixty, uh, million`). -1
 * where something else stands between.
 */
export function onwards(source: Source, at: number): number {
  const { tokens, text } = source;
  let next = at;
  while (FILLERS.has(wordAt(source, next))) next += 1;
  if (next === at) return follows(source, at) ? at : -1;
  const token = tokens[next];
  return token && isPause(text, tokens[at - 1]!.end, tokens[at]!.start) ? next : -1;
}

/** White space, one line's end, hyphens and a plus: what may stand within a number. */
function isBound(text: string, start: number, end: number): boolean {
  let lines = 0;
  for (let at = start; at < end; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === SPACE || sign === HYPHEN || sign === PLUS) continue;
    if (sign === LINE) lines += 1;
    else if (!RARE_BOUNDS.has(sign)) return false;
  }
  return lines < 2;
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
const PLUS = 0x2b;
const LINE = 0x0a;
/** Tab, return, soft hyphen, fixed, thin and narrow spaces, hyphens of typesetters. */
const RARE_BOUNDS = new Set([0x09, 0x0d, 0xa0, 0xad, 0x2009, 0x202f, 0x2010, 0x2011]);

function isPause(text: string, start: number, end: number): boolean {
  return /^[\s,…-]*$/.test(text.slice(start, end));
}
