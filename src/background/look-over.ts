import { openSecondLook } from '../core/meaning/second-look.ts';
import type { GateVectors, PairReader, SecondLook } from '../core/meaning/types.ts';
import type { LookShelf } from './look-shelf.ts';

/**
 * Opens a second look over shelves, the same one as long as these are the same: what it makes of claims
 * is dear. Whoever looks brings a reader of pairs.
 * @param vectors opened with the first look
 */
export function createLookOver(
  vectors: () => Promise<GateVectors>,
): (shelves: readonly LookShelf[]) => Promise<SecondLook> {
  let opened: { shelves: readonly LookShelf[]; look: SecondLook } | undefined;
  let gate: Promise<GateVectors> | undefined;

  return async (shelves) => {
    gate ??= vectors();
    // What could not be opened is tried again by the next look.
    gate.catch(() => (gate = undefined));
    const sources = {
      curated: shelves.flatMap(({ curated }) => curated ?? []),
      imported: shelves.flatMap(({ imported }) => imported),
      vectors: await gate,
      reader: NOBODY,
    };
    if (!opened || !isSame(opened.shelves, shelves))
      opened = { shelves, look: openSecondLook(sources) };
    return opened.look;
  };
}

const NOBODY: PairReader = { read: () => Promise.reject(new Error('nobody reads these pairs')) };

function isSame(some: readonly LookShelf[], others: readonly LookShelf[]): boolean {
  return some.length === others.length && some.every((shelf, at) => shelf === others[at]);
}
