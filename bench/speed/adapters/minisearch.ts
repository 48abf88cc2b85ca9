import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { toBytes, toText } from './json-bytes.ts';
import type { Searcher, System } from './types.ts';
import { ownTerms, type Tokeniser } from './words.ts';

export interface MiniSearchSettings {
  tokenise: Tokeniser;
  /** Saturation and length of BM25+, and its lower bound; the library's own are 1.2, 0.7, 0.5. */
  bm25: { k: number; b: number; d: number };
  /** What a word of the title counts beside one of the text. */
  title: number;
}

interface Entry {
  id: number;
  text: string;
  title: string;
}

/** Measured best on train: see PEERS.md. */
export const MINISEARCH_BEST: MiniSearchSettings = {
  tokenise: ownTerms,
  bm25: { k: 2, b: 0.75, d: 0.5 },
  title: 0.5,
};

/** MiniSearch: BM25+ over text and title, any word may match, no prefixes and no fuzziness. */
export function miniSearch(settings = MINISEARCH_BEST): System {
  const { tokenise, bm25, title } = settings;
  const options: Options<Entry> = {
    fields: ['text', 'title'],
    tokenize: tokenise,
    processTerm: (term) => term,
  };
  const search: SearchOptions = { bm25, boost: { title }, combineWith: 'OR' };
  const searcher = (index: MiniSearch<Entry>): Searcher => ({
    query: ({ text }, limit) =>
      index
        .search(text, search)
        .slice(0, limit)
        .map(({ id }) => id as number),
  });
  return {
    name: 'MiniSearch',
    settings: 'BM25+, text and title',
    build: (claims) => {
      const index = new MiniSearch<Entry>(options);
      index.addAll(claims.map(({ text, title = '' }, id) => ({ id, text, title })));
      return { ...searcher(index), serialise: () => toBytes(index) };
    },
    load: (bytes) => searcher(MiniSearch.loadJSON(toText(bytes), options)),
  };
}
