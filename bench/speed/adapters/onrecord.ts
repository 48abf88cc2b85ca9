import { buildImportedIndex } from '../../../src/core/imported/build.ts';
import { queryReader } from '../../../src/core/imported/query.ts';
import { openReader } from '../../../src/core/imported/reader.ts';
import { openSearch } from '../../../src/core/imported/search.ts';
import type { Query } from '../../../src/core/imported/types.ts';
import type { Searcher, System } from './types.ts';

/** Our first pass as it ships: the line with its neighbours, its speaker and its day. */
export function firstPass(): System {
  return onrecord('Onrecord, first pass', 'line, neighbours, speaker, day', (line) => line, true);
}

/** Our first pass with no more than the peers are given: the line's own words. */
export function firstPassAlone(): System {
  const alone = ({ text }: Query) => ({ text });
  return onrecord('Onrecord, first pass, line alone', 'line alone', alone, false);
}

function onrecord(
  name: string,
  settings: string,
  given: (line: Query) => Query,
  ships: boolean,
): System {
  const load = (blob: Uint8Array<ArrayBuffer>): Searcher => {
    const reader = openReader(blob.buffer);
    const read = queryReader(reader);
    const search = openSearch(reader);
    return {
      query: (line, limit) => search(read(given(line)), limit).map(({ claim }) => claim),
    };
  };
  return {
    name,
    settings,
    ...(ships && { ships }),
    build: (claims) => {
      const blob = buildImportedIndex(claims);
      return { ...load(blob), serialise: () => blob };
    },
    load,
  };
}
