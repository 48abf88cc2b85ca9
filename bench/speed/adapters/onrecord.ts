import { buildImportedIndex } from '../../../src/core/imported/build.ts';
import { openImportedIndex, type ImportedIndex } from '../../../src/core/imported/open.ts';
import type { Query } from '../../../src/core/imported/types.ts';
import type { Searcher, System } from './types.ts';

/** Finds places in an opened index. */
type Ask = (index: ImportedIndex, line: Query, limit: number) => { claim: number }[];

/** Our first pass as it ships: the line with its neighbours, its speaker and its day. */
export function firstPass(): System {
  const ask: Ask = (index, line, limit) => index.search(line, limit);
  return { ...onrecord('Onrecord, first pass', ask), settings: WHOLE, ships: true };
}

/** Our first pass with no more than the peers are given: the line's own words. */
export function firstPassAlone(): System {
  const ask: Ask = (index, { text }, limit) => index.search({ text }, limit);
  return onrecord('Onrecord, first pass, line alone', ask);
}

/** What a page pays for its marks: the first pass, and the second one over what shares enough. */
export function marks(): System {
  const ask: Ask = (index, line, limit) => index.find(line, { limit });
  return { ...onrecord('Onrecord, marks', ask), settings: WHOLE, ships: true };
}

/** Our second pass as the commands rank by it: all candidates weighed, the first pass within it. */
export function secondPass(): System {
  const ask: Ask = (index, line, limit) => index.rank(line, { limit });
  return { ...onrecord('Onrecord, second pass', ask), settings: WHOLE, ships: true };
}

const WHOLE = 'line, neighbours, speaker, day';

function onrecord(name: string, ask: Ask): System {
  const load = (blob: Uint8Array<ArrayBuffer>): Searcher => {
    const index = openImportedIndex(blob.buffer);
    return { query: (line, limit) => ask(index, line, limit).map(({ claim }) => claim) };
  };
  return {
    name,
    settings: 'line alone',
    build: (claims) => {
      const blob = buildImportedIndex(claims);
      return { ...load(blob), serialise: () => blob };
    },
    load,
  };
}
