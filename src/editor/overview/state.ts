import { isRetracted } from '../../core/claim/retracted.ts';
import type { Claim } from '../../core/claim/schema.ts';
import { approvalState, isEmbargoed } from '../approval.ts';
import type { ReadClaim } from '../read-collection.ts';

/** How far a claim is on its way to readers, the first that applies. */
export const STATES = ['draft', 'retracted', 'embargoed', 'unapproved', 'published'] as const;

/** `published`: nothing holds it back; the next publish carries it, if readers have it not already. */
export type ClaimState = (typeof STATES)[number];

/** @param now ends embargoes. */
export function claimState({ claim, yaml }: ReadClaim, now: Date): ClaimState {
  if (claim.draft) return 'draft';
  if (isRetracted(claim)) return 'retracted';
  if (isEmbargoed(claim, now)) return 'embargoed';
  return approvalState(yaml.value) === 'valid' ? 'published' : 'unapproved';
}

/** The day of a claim's last revision, else of its first publication. */
export function lastChanged({ revisions, reviews }: Claim): string | undefined {
  const days = revisions.length > 0 ? revisions : reviews.map(({ published: date }) => ({ date }));
  return days
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
}
