import type { Collection } from '../claim/collection.ts';
import type { ImportedMatcher } from '../imported/matcher.ts';
import { inTurn } from '../match/in-turn.ts';
import type { Matcher } from '../match/matcher.ts';
import { whole } from '../steps.ts';
import type { GateVectors, PairReader, SecondLook } from './types.ts';

/** A publisher's curated claims: their first pass, and what they are read by. */
export interface CuratedShelf {
  matcher: Pick<Matcher, 'matchSteps'>;
  collection: Pick<Collection, 'publisher' | 'claims' | 'people'>;
}

/** What a second look is made over. */
export interface LookSources {
  /** The bundle's first: its people are known to the imported claims too. */
  curated: readonly CuratedShelf[];
  imported: readonly ImportedMatcher[];
  vectors: GateVectors;
  reader: PairReader;
}

/** Opens a second look over claims that are held. What it needs of them is made with the first look. */
export function openSecondLook({ curated, imported }: LookSources): SecondLook {
  const first = inTurn([...curated.map(({ matcher }) => matcher), ...imported]);
  return { look: async (request, share = whole) => share(first.matchSteps(request)) };
}
