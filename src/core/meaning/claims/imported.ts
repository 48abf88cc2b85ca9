import type { ImportedClaim } from '../../imported/types.ts';
import type { ClaimText } from '../pair-text.ts';

/** An imported claim as a pair needs it: as its checker words it. */
export function readImported({ text, speaker, stated, published }: ImportedClaim): ClaimText {
  const year = /\b(?:19|20)\d\d\b/.exec(stated ?? '')?.[0] ?? published?.slice(0, 4);
  return { text, ...(speaker && { claimant: speaker }), ...(year && { year }) };
}
