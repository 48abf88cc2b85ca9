import type { Tier } from '../../../src/core/match/types.ts';

/** Which data a pair is from. */
export type SetName = 'politifact' | 'ordinary';

/** A line of a text and a claim that it may repeat, by their ids. */
export interface Pair {
  set: SetName;
  /** The name of a transcript, or the id of a document. */
  transcript: string;
  /** The line's number in its transcript, or the sentence's in its document. */
  line: number;
  claim: string;
}

/** A pair that the matcher found. */
export interface FoundPair extends Pair {
  confidence: number;
  tier: Tier;
  /** The claim is the line's best. */
  isFirst: boolean;
}

/** Names a line among all texts. */
export function lineKey({ set, transcript, line }: Omit<Pair, 'claim'>): string {
  return `${set} ${transcript} ${line}`;
}

/** Names a pair. */
export function pairKey(pair: Pair): string {
  return `${lineKey(pair)} ${pair.claim}`;
}

/** A page marks it; the others are only listed. */
export function isMark({ tier }: { tier: Tier }): boolean {
  return tier !== 'related';
}
