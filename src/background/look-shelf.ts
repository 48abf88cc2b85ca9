import type { ImportedMatcher } from '../core/imported/matcher.ts';
import type { CuratedShelf } from '../core/meaning/second-look.ts';

/** A publisher's claims as a second look goes over them. */
export interface LookShelf {
  curated?: CuratedShelf;
  imported: readonly ImportedMatcher[];
}
