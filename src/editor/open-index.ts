import type { Collection } from '../core/claim/collection.ts';
import { importedIndexSteps } from '../core/imported/build.ts';
import { openImportedIndex, type ImportedIndex } from '../core/imported/open.ts';
import type { ImportedClaim } from '../core/imported/types.ts';
import { indexSteps } from '../core/match/build.ts';
import { openMatcher, type Matcher } from '../core/match/matcher.ts';
import type { Steps } from '../core/steps.ts';
import { inDigits, silent, type Tell } from './progress.ts';

/** Builds and opens the index over curated claims: the one place that the commands get it from. */
export function openCurated(collection: Collection, tell = silent): Matcher {
  return openMatcher(toldOf(indexSteps(collection), collection.claims.length, tell).buffer);
}

/** Builds and opens the index over imported claims: the one place that the commands get it from. */
export function openImported(claims: readonly ImportedClaim[], tell = silent): ImportedIndex {
  return openImportedIndex(importedIndex(claims, tell));
}

/** Builds the index over imported claims. */
export function importedIndex(claims: readonly ImportedClaim[], tell = silent): ArrayBuffer {
  return toldOf(importedIndexSteps(claims), claims.length, tell).buffer;
}

/** Does the work at once, and tells at each step that it goes on. */
function toldOf<Result>(work: Steps<Result>, claims: number, tell: Tell): Result {
  const what = `indexing ${inDigits(claims)} claims`;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    tell(what);
  }
}
