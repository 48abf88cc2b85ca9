import { isWordForWord, vetoesOf } from '../imported/vetoes.ts';
import { chance } from '../imported/model.ts';
import { isAsked } from '../match/moods/questions.ts';
import type { Tier } from '../match/types.ts';
import { veryWords, type CuratedClaim } from './claims/curated.ts';
import type { Candidate, CuratedCandidate, ImportedCandidate } from './candidates.ts';
import { curatedEvidence, curatedOdds, type Readings } from './verdict/curated.ts';
import { importEvidence, importOdds } from './verdict/imported.ts';
import { DOUBTS, TIERS } from './verdict/tiers.ts';

/** What becomes of a candidate that was read. */
export interface Decision {
  candidate: Candidate;
  /** The chance that the sentence repeats the claim, 0 to 1. */
  chance: number;
  /** Nothing where it is neither marked nor listed. */
  tier: Tier | undefined;
}

/** Decides on a candidate that was read. */
export function decide(candidate: Candidate, readings: Readings): Decision {
  return candidate.kind === 'curated'
    ? decideCurated(candidate, readings)
    : decideImported(candidate, readings.claim);
}

/**
 * Decides on all candidates that were read. A curated claim that would be marked or listed anew is weighed
 * with its standing, which is asked for only then.
 * @throws what `standingOf` throws
 */
export async function decideAll(
  candidates: readonly Candidate[],
  readings: readonly Readings[],
  standingOf: (claim: CuratedClaim) => Promise<number>,
): Promise<Decision[]> {
  const decisions: Decision[] = [];
  for (const [at, candidate] of candidates.entries()) {
    const own = readings[at]!;
    const decision = decide(candidate, own);
    const isWeighed = decision.tier && candidate.kind === 'curated' && isNew(candidate);
    const standing = isWeighed ? await standingOf(candidate.near.claim.claim) : undefined;
    decisions.push(standing === undefined ? decision : decide(candidate, { ...own, standing }));
  }
  return decisions;
}

/** Neither has the first pass found it, nor has an editor said anything of it. */
function isNew(candidate: CuratedCandidate): boolean {
  return !candidate.match && !knownVerdict(candidate);
}

function decideCurated(candidate: CuratedCandidate, readings: Readings): Decision {
  const { sentence, near, match } = candidate;
  const known = knownVerdict(candidate);
  if (known === 'miss') return { candidate, chance: 0, tier: undefined };
  if (known === 'repeat') return { candidate, chance: 1, tier: match?.tier ?? 'certain' };
  const evidence = curatedEvidence(sentence, near, readings);
  const sure = chance(curatedOdds(evidence, readings.standing));
  if (match) return { candidate, chance: sure, tier: doubted(match.tier, sure, DOUBTS.curated) };
  const tier = isOpen(candidate) ? tierOf(sure, TIERS.curated) : undefined;
  return { candidate, chance: sure, tier };
}

/** What an editor has said of this very sentence, as an example of the claim. */
function knownVerdict({ sentence: { sentence }, near }: CuratedCandidate) {
  const { stream, at } = sentence;
  const { from, to } = stream.sentences[at]!;
  return near.claim.claim.known.get(veryWords(stream.tokens.slice(from, to)));
}

/** Can the sentence repeat the claim at all: it asks nothing, and who speaks and when is as the claim wants? */
export function isOpen({ sentence: { sentence }, near }: CuratedCandidate): boolean {
  const { stream, at, speaker } = sentence;
  const { isTheirsOnly, claimants } = near.claim.claim;
  const isOthers = speaker !== undefined && !claimants.includes(speaker.person ?? '');
  return !(isTheirsOnly && isOthers) && !isAsked(stream, stream.sentences[at]!);
}

function decideImported(candidate: ImportedCandidate, read: number): Decision {
  const { near, match } = candidate;
  const { features } = near.weighed;
  const sure = chance(importOdds(importEvidence(near, read)));
  if (match && isWordForWord(features)) {
    return { candidate, chance: sure, tier: doubted(match.tier, sure, DOUBTS.wordForWord) };
  }
  const isVetoed = vetoesOf(features, sure).length > 0;
  const tier = tierOf(sure, TIERS.imported);
  if (match && !tier) {
    return { candidate, chance: sure, tier: sure < DOUBTS.imported.gone ? undefined : 'related' };
  }
  return { candidate, chance: sure, tier: tier && isVetoed ? 'related' : tier };
}

function doubted(tier: Tier, sure: number, { gone, listed }: { gone: number; listed: number }) {
  if (sure < gone) return undefined;
  return sure < listed ? 'related' : tier;
}

function tierOf(sure: number, { certain, likely, related }: Record<Tier, number>) {
  if (sure >= certain) return 'certain';
  if (sure >= likely) return 'likely';
  return sure >= related ? 'related' : undefined;
}
