import { Index, type ContextOptions } from 'flexsearch';
import { toBytes, toText } from './json-bytes.ts';
import type { Searcher, System } from './types.ts';
import { ownTerms, type Tokeniser } from './words.ts';

export interface FlexSearchSettings {
  tokenise: Tokeniser;
  /** Steps of its score, which falls with a word's place in the claim. */
  resolution: number;
  /** Pairs of neighbouring words are looked up too. */
  context?: ContextOptions;
}

/** Measured best on train: see PEERS.md. */
export const FLEXSEARCH_BEST: FlexSearchSettings = { tokenise: ownTerms, resolution: 3 };

/** FlexSearch: whole words, some may be missing (`suggest`), title before text in one field. */
export function flexSearch(settings = FLEXSEARCH_BEST): System {
  const { tokenise, resolution, context } = settings;
  const create = () =>
    new Index({
      tokenize: 'strict',
      encode: tokenise,
      resolution,
      cache: false,
      ...(context && { context }),
    });
  const searcher = (index: Index): Searcher => ({
    query: ({ text }, limit) => index.search(text, { limit, suggest: true }) as number[],
  });
  return {
    name: 'FlexSearch',
    settings: 'strict, suggest, title and text',
    build: (claims) => {
      const index = create();
      claims.forEach(({ text, title = '' }, id) => index.add(id, `${title} ${text}`));
      return {
        ...searcher(index),
        serialise: () => {
          const parts: [string, string][] = [];
          index.export((key, data) => void parts.push([key, data]));
          return toBytes(parts);
        },
      };
    },
    load: (bytes) => {
      const index = create();
      const parts = JSON.parse(toText(bytes)) as [string, string][];
      for (const [key, data] of parts) index.import(key, data);
      return searcher(index);
    },
  };
}
