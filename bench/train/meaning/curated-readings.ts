import type { CuratedCandidate } from '../../../src/core/meaning/candidates.ts';
import { isOpen } from '../../../src/core/meaning/decide.ts';
import { readCandidates } from '../../../src/core/meaning/readings.ts';
import type { PairReader } from '../../../src/core/meaning/types.ts';
import {
  curatedEvidence,
  type CuratedEvidence,
} from '../../../src/core/meaning/verdict/curated.ts';
import type { Item, Role } from './curated-rows.ts';
import type { EvidenceRow } from './fit.ts';

/** A sentence beside a claim, as it was read. */
export interface CuratedRow extends EvidenceRow<CuratedEvidence> {
  role: Role;
  /** The form of a repeat, the kind of a near miss. */
  kind: string;
  /** It can be marked at all: it asks nothing. */
  isOpen: boolean;
}

/** What is easily told apart, and is there in any number, counts less. */
const WEIGHTS: Readonly<Record<Role, number>> = {
  repeat: 1,
  'near miss': 1,
  'right after': 0.5,
  'other claim': 0.3,
  'other line': 0.5,
};

/** Reads items as a second look does. Of several sentences the one that speaks most for the claim stands. */
export async function readItems(items: readonly Item[], reader: PairReader): Promise<CuratedRow[]> {
  const candidates = items.map(({ pairs }) =>
    pairs.map((pair): CuratedCandidate => ({ kind: 'curated', ...pair })),
  );
  const readings = (await readCandidates(reader, candidates.flat())).values();
  return items.flatMap(({ role, kind, group }, at) => {
    const rows = candidates[at]!.map((candidate) => ({
      isOpen: isOpen(candidate),
      evidence: curatedEvidence(candidate.sentence, candidate.near, readings.next().value!),
    }));
    const [best] = rows.sort((a, b) => highest(b.evidence) - highest(a.evidence));
    const known = { role, kind, group, isSame: role === 'repeat', weight: WEIGHTS[role] };
    return best ? [{ ...known, ...best }] : [];
  });
}

function highest({ read, repeat }: CuratedEvidence): number {
  return Math.max(read, repeat);
}
