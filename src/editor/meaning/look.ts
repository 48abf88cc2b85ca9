import type { Collection } from '../../core/claim/collection.ts';
import { openImportedMatcher } from '../../core/imported/matcher.ts';
import type { ImportedClaim } from '../../core/imported/types.ts';
import { inTurn } from '../../core/match/in-turn.ts';
import { openSecondLook, type LookSources } from '../../core/meaning/second-look.ts';
import type { SecondLook } from '../../core/meaning/types.ts';
import { whole } from '../../core/steps.ts';
import { importedIndex, openCurated } from '../open-index.ts';
import { silent } from '../progress.ts';
import type { Meaning } from './open-meaning.ts';

/** Whose imported claims are: a file of them names no publisher. */
const IMPORTED = 'imported';

/**
 * Finds curated claims in passages.
 * @param meaning the second look is left out without it
 * @param matcher over the same collection, where one is open
 */
export function lookForCurated(
  collection: Collection,
  meaning: Meaning | undefined,
  tell = silent,
  matcher = openCurated(collection, tell),
): SecondLook {
  return lookOver({ curated: [{ matcher, collection }], imported: [] }, meaning);
}

/** Finds imported claims in passages; `importedId` has a found one's id. @param meaning as above */
export function lookForImported(
  claims: readonly ImportedClaim[],
  meaning: Meaning | undefined,
  tell = silent,
): SecondLook {
  const matcher = openImportedMatcher(importedIndex(claims, tell), IMPORTED);
  return lookOver({ curated: [], imported: [matcher] }, meaning);
}

/** The id that a file of imported claims has for a claim that was found. */
export function importedId(key: string): string {
  return key.slice(IMPORTED.length + 1);
}

function lookOver(
  sources: Pick<LookSources, 'curated' | 'imported'>,
  meaning: Meaning | undefined,
): SecondLook {
  if (meaning) return openSecondLook({ ...sources, ...meaning });
  const first = inTurn([...sources.curated.map(({ matcher }) => matcher), ...sources.imported]);
  return { look: (request, share = whole) => share(first.matchSteps(request)) };
}
