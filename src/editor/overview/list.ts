import type { ClaimKind } from '../../core/claim/schema.ts';
import type { ReadClaim } from '../read-collection.ts';
import { claimState, lastChanged, type ClaimState } from './state.ts';

/** Which claims are listed: those that meet all that is named. */
export interface ListFilter {
  state?: ClaimState;
  kind?: ClaimKind;
  event?: string;
  about?: string;
}

export interface ListRow {
  id: string;
  kind: ClaimKind;
  state: ClaimState;
  /** The day of the last revision, else of the first publication. */
  changed?: string;
  claim: string;
}

/** The claims of a folder that meet a filter, by their names. */
export function listClaims(claims: readonly ReadClaim[], filter: ListFilter, now: Date): ListRow[] {
  return claims
    .filter(({ claim }) => filter.kind === undefined || claim.kind === filter.kind)
    .filter(({ claim }) => filter.event === undefined || claim.event === filter.event)
    .filter(({ claim }) => filter.about === undefined || claim.about.includes(filter.about))
    .map((read) => toRow(read, now))
    .filter(({ state }) => filter.state === undefined || state === filter.state)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function toRow(read: ReadClaim, now: Date): ListRow {
  const { id, kind, claim } = read.claim;
  const changed = lastChanged(read.claim);
  return { id, kind, state: claimState(read, now), ...(changed && { changed }), claim };
}
