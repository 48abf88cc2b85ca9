import type { Token } from '../text/token.ts';
import { tokenise } from '../text/tokens.ts';
import type { TokenRange } from '../text/sentences.ts';

/** Phrases of a closed list, looked up by their first word. Words are compared whole, not by stem. */
export type Cues = ReadonlyMap<string, readonly string[][]>;

/** A list of phrases, separated by commas. */
export function cues(list: string): Cues {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of list.split(',')) {
    const words = tokenise(phrase).map(({ word }) => word);
    const first = words[0]!;
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  return byFirst;
}

/** The cue that starts at a token: its length in words, the longest one, or 0. */
export function cueAt(cues: Cues, tokens: Token[], at: number): number {
  let longest = 0;
  for (const words of cues.get(tokens[at]?.word ?? '') ?? []) {
    const whole = words.every((word, index) => tokens[at + index]?.word === word);
    if (whole) longest = Math.max(longest, words.length);
  }
  return longest;
}

/** Like `cueAt`, with nothing between the words: "not only", but not "not the only". */
export function closeCueAt(cues: Cues, tokens: Token[], at: number): number {
  const length = cueAt(cues, tokens, at);
  for (let next = at + 1; next < at + length; next += 1) {
    if (tokens[next]!.start - tokens[next - 1]!.end > 1) return 0;
  }
  return length;
}

/** All cues that lie in a window. */
export function findCues(cues: Cues, tokens: Token[], window: TokenRange): TokenRange[] {
  const found: TokenRange[] = [];
  for (let at = window.from; at < window.to; at += 1) {
    const length = cueAt(cues, tokens, at);
    if (length > 0) found.push({ from: at, to: at + length });
  }
  return found;
}
