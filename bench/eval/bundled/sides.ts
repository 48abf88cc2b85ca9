import type { Claim } from '../../../src/core/claim/schema.ts';

/** The side of the aisle of whom a claim is by; `none` for the others and where both are. */
export type Side = 'Democratic' | 'Republican' | 'none';

/** Politicians of the bundled claims, by office or candidacy. */
const SIDES: Readonly<Record<string, Side>> = {
  'donald-trump': 'Republican',
  'jd-vance': 'Republican',
  'jerrold-nadler': 'Democratic',
  'joe-biden': 'Democratic',
  'kamala-harris': 'Democratic',
  'tim-walz': 'Democratic',
};

/** The side of a claim's claimants. */
export function sideOf({ claimants }: Pick<Claim, 'claimants'>): Side {
  const sides = new Set(claimants.map((id) => SIDES[id] ?? 'none'));
  const [side = 'none'] = sides;
  return sides.size === 1 ? side : 'none';
}
