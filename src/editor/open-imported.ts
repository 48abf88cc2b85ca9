import { buildImportedIndex } from '../core/imported/build.ts';
import { openImportedIndex, type ImportedIndex } from '../core/imported/open.ts';
import type { ImportedClaim } from '../core/imported/types.ts';

/** Builds and opens an index over imported claims: the one place that the commands get it from. */
export function openImported(claims: readonly ImportedClaim[]): ImportedIndex {
  return openImportedIndex(buildImportedIndex(claims).buffer);
}
