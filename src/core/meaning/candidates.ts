import type { ImportedMatcher } from '../imported/matcher.ts';
import type { Match } from '../match/types.ts';
import { readImported } from './claims/imported.ts';
import { nearestWording, type NearClaim } from './gate/curated.ts';
import type { NearImport } from './gate/imported.ts';
import type { GateSentence } from './gate/sentence.ts';
import { pairOf } from './pair-text.ts';
import type { Pair } from './types.ts';

interface Shared {
  sentence: GateSentence;
  /** The first pass's match of the claim in this sentence, the surest. */
  match?: Match;
  /** Its other matches of the claim in it: what becomes of that one becomes of these. */
  more?: readonly Match[];
}

/** A curated claim that a sentence may repeat. */
export interface CuratedCandidate extends Shared {
  kind: 'curated';
  near: NearClaim;
}

/** An imported claim that a sentence may repeat. */
export interface ImportedCandidate extends Shared {
  kind: 'imported';
  near: NearImport;
  from: ImportedMatcher;
}

export type Candidate = CuratedCandidate | ImportedCandidate;

/** A candidate as the reader of pairs is given it. */
export function pairOfCandidate(candidate: Candidate): Pair {
  const { said } = candidate.sentence.sentence;
  return candidate.kind === 'curated'
    ? pairOf(candidate.near.claim.claim.asked, said)
    : pairOf(readImported(candidate.from.claim(candidate.near.weighed.claim)), said);
}

/** The same with the claim's nearest repeat or statement in its place; nothing where it has none. */
export function pairOfNearest(candidate: Candidate): Pair | undefined {
  if (candidate.kind === 'imported') return undefined;
  const { sentence, near } = candidate;
  const text = nearestWording(sentence, near);
  return text === undefined
    ? undefined
    : pairOf({ ...near.claim.claim.asked, text }, sentence.sentence.said);
}

/** Is it a mark of the first pass? */
export function isMark({ match }: Candidate): boolean {
  return match !== undefined && match.tier !== 'related';
}

/**
 * Pairs that are read for each sentence at most, on average: an article is short, and read at leisure;
 * of a debate's thousands of lines most repeat nothing.
 */
const RATES = { prose: 0.9, speech: 0.37 } as const;
/** Marks that are read for each sentence at most, on average; the others stand. */
const RATE_OF_MARKS = 2;
/** Pairs that one look has read at most, whatever a page is filled with. */
const MOST_PAIRS = 2000;
/** Of these curated claims have this share, where imported ones want the rest. */
const SHARE_OF_CURATED = 0.6;

/**
 * The candidates that are read: the marks of the first pass, and of the others the best. A page sends
 * some sentences at a time, so that what is asked for a few is rounded, not rounded up.
 */
export function chosen(
  candidates: readonly Candidate[],
  sentences: readonly GateSentence[],
): Candidate[] {
  const marks = candidates
    .filter(isMark)
    .slice(0, Math.min(RATE_OF_MARKS * sentences.length, MOST_PAIRS));
  const rest = candidates.filter((one) => !isMark(one)).sort((a, b) => b.near.odds - a.near.odds);
  const most = Math.min(Math.max(1, Math.round(budgetOf(sentences))), MOST_PAIRS);
  const left = Math.max(0, most - marks.length);
  const curated = rest.filter(({ kind }) => kind === 'curated');
  const imported = rest.filter(({ kind }) => kind === 'imported');
  const forCurated = Math.max(Math.round(SHARE_OF_CURATED * left), left - imported.length);
  const taken = curated.slice(0, forCurated);
  return [...marks, ...taken, ...imported.slice(0, left - taken.length)];
}

function budgetOf(sentences: readonly GateSentence[]): number {
  return sentences.reduce(
    (sum, { sentence: { stream } }) => sum + RATES[stream.passages[0]?.kind ?? 'prose'],
    0,
  );
}
