import type { Token } from '../../text/token.ts';
import { tokenise } from '../../text/tokens.ts';

/** Looks for one word of a turn of phrase. */
interface Part {
  stems: ReadonlySet<string>;
  words: ReadonlySet<string>;
  /** How many other words may stand before it. */
  gap: number;
}
type Turn = readonly Part[];

/** Turns of phrase, looked up by their first word. */
export interface Turns {
  byStem: ReadonlyMap<string, readonly Turn[]>;
  byWord: ReadonlyMap<string, readonly Turn[]>;
}

/**
 * Reads turns of phrase, one a line: words in order, alternatives parted by `/`. Words are compared by
 * their stem, those behind `=` whole; `~3` lets three others stand before the next.
 */
export function turns(list: string): Turns {
  const byStem = new Map<string, Turn[]>();
  const byWord = new Map<string, Turn[]>();
  for (const line of list.trim().split('\n')) {
    const turn = readTurn(line.trim());
    for (const stem of turn[0]!.stems) byStem.set(stem, [...(byStem.get(stem) ?? []), turn]);
    for (const word of turn[0]!.words) byWord.set(word, [...(byWord.get(word) ?? []), turn]);
  }
  return { byStem, byWord };
}

function readTurn(line: string): Turn {
  let gap = 0;
  const parts: Part[] = [];
  for (const piece of line.split(' ')) {
    if (piece.startsWith('~')) {
      gap = Number(piece.slice(1));
      continue;
    }
    const isWhole = piece.startsWith('=');
    const words = piece.replace('=', '').split('/');
    const stems = isWhole ? [] : words.map((word) => tokenise(word)[0]?.stem ?? word);
    parts.push({ stems: new Set(stems), words: new Set(isWhole ? words : []), gap });
    gap = 0;
  }
  return parts;
}

/** The end of a turn of phrase that starts at a token, or 0. */
export function turnAt(
  { byStem, byWord }: Turns,
  tokens: readonly Token[],
  at: number,
  to: number,
): number {
  const { stem, word } = tokens[at]!;
  for (const some of [byStem.get(stem), byWord.get(word)]) {
    for (const turn of some ?? []) {
      const end = follow(tokens, turn, at, to);
      if (end > 0) return end;
    }
  }
  return 0;
}

function follow(tokens: readonly Token[], turn: Turn, start: number, to: number): number {
  let at = start;
  for (const part of turn.slice(1)) {
    const last = Math.min(to - 1, at + 1 + part.gap);
    let next = at + 1;
    while (next <= last && !isPart(tokens[next]!, part)) next += 1;
    if (next > last) return 0;
    at = next;
  }
  return at + 1;
}

function isPart({ stem, word }: Token, { stems, words }: Part): boolean {
  return stems.has(stem) || words.has(word);
}
