import type { Pair } from '../types.ts';
import type { Tokenizer } from './tokenizer.ts';

/** Two texts as a run of tokens: `[CLS] claim [SEP] sentence [SEP]`. */
export interface EncodedPair {
  ids: number[];
  /** 0 for the claim with its marks, 1 for the sentence with its own. */
  types: number[];
}

/** The most tokens of a pair: what the model was fitted with. */
export const MOST_TOKENS = 160;
const MARKS = 3;
/** Tokens of the sentence's side that stay however long the claim is. */
const LEAST_SENTENCE = 96;
/** A sentence's side may begin with its speaker's name. */
const SPEAKER = /^[^:|]{1,80}:(?= )/;

/**
 * A pair as tokens. What is too long loses the front of the sentence's side, behind its speaker: the
 * sentence itself stands last. Only when little of that side is left, the claim's end goes.
 * @param most tokens, at least 128.
 */
export function encodePair(tokenizer: Tokenizer, pair: Pair, most = MOST_TOKENS): EncodedPair {
  let claim = tokenizer.encode(pair.claim);
  let sentence = tokenizer.encode(pair.sentence);
  const room = most - MARKS;
  if (claim.length + sentence.length > room) {
    claim = claim.slice(0, room - Math.min(sentence.length, LEAST_SENTENCE));
    sentence = shortened(tokenizer, pair.sentence, sentence, room - claim.length);
  }
  const { first, behind } = tokenizer;
  return {
    ids: [first, ...claim, behind, ...sentence, behind],
    types: [
      ...new Array<number>(claim.length + 2).fill(0),
      ...new Array<number>(sentence.length + 1).fill(1),
    ],
  };
}

function shortened(tokenizer: Tokenizer, text: string, ids: number[], most: number): number[] {
  const speaker = tokenizer.encode(SPEAKER.exec(text)?.[0] ?? '').slice(0, most >> 1);
  const rest = most - speaker.length;
  return ids.length <= most ? ids : [...speaker, ...ids.slice(ids.length - rest)];
}
