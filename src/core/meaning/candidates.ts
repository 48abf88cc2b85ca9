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
  /** The first pass's match of the claim in this sentence. */
  match?: Match;
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
/** Of these curated claims have this share, where imported ones want the rest. */
const SHARE_OF_CURATED = 0.6;

/** The candidates that are read: all marks of the first pass, and of the others the best. */
export function chosen(
  candidates: readonly Candidate[],
  sentences: readonly GateSentence[],
): Candidate[] {
  const marks = candidates.filter(isMark);
  const rest = candidates.filter((one) => !isMark(one)).sort((a, b) => b.near.odds - a.near.odds);
  const left = Math.max(0, Math.ceil(budgetOf(sentences)) - marks.length);
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
