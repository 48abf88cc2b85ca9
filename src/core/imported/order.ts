import { TERM_BITS } from './layout.ts';

/** What two sequences of terms share in order; all sums of rarity. */
export interface CommonOrder {
  /** The heaviest common subsequence. */
  common: number;
  /** The heaviest run that stands in both without a break. */
  longestRun: number;
  /** Neighbours in the claim that stand close together, in order, in the sentence. */
  pairs: number;
  allPairs: number;
}

/** Neighbours of the claim may stand one word apart in the sentence. */
const FARTHEST = 2;
/** Longer sentences are compared by their first words: the table below grows with both lengths. */
const LONGEST = 80;

/** Compares the order of a claim's terms with that of a sentence's. */
export function commonOrder(
  claim: Uint32Array,
  sentence: Int32Array,
  rarity: (term: number) => number,
): CommonOrder {
  const width = Math.min(sentence.length, LONGEST);
  const common = new Float64Array(width + 1);
  const runs = new Float64Array(width + 1);
  const found = { common: 0, longestRun: 0, pairs: 0, allPairs: 0 };
  let previous = -1;
  for (const marked of claim.subarray(0, LONGEST)) {
    const term = marked & TERM_BITS;
    const weight = rarity(term);
    const pair = previous < 0 ? 0 : Math.min(weight, rarity(previous));
    let diagonal = 0;
    let run = 0;
    let isPaired = false;
    for (let at = 0; at < width; at += 1) {
      const isSame = sentence[at] === term;
      const above = common[at + 1]!;
      const runAbove = runs[at + 1]!;
      common[at + 1] = isSame ? diagonal + weight : Math.max(above, common[at]!);
      runs[at + 1] = isSame ? run + weight : 0;
      found.longestRun = Math.max(found.longestRun, runs[at + 1]!);
      isPaired ||= isSame && pair > 0 && standsBefore(sentence, at, previous);
      diagonal = above;
      run = runAbove;
    }
    found.allPairs += pair;
    if (isPaired) found.pairs += pair;
    previous = term;
  }
  found.common = common[width]!;
  return found;
}

function standsBefore(sentence: Int32Array, at: number, term: number): boolean {
  for (let back = 1; back <= FARTHEST; back += 1) if (sentence[at - back] === term) return true;
  return false;
}
