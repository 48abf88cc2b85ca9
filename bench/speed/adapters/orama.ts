import { create, insert, load, save, search, type RawData, type Tokenizer } from '@orama/orama';
import { toBytes, toText } from './json-bytes.ts';
import type { Searcher, System } from './types.ts';
import { ownTerms, type Tokeniser } from './words.ts';

export interface OramaSettings {
  tokenise: Tokeniser;
  /** Orama finds every word that begins with a term. An end mark on each term prevents that. */
  wholeWords: boolean;
  /** Saturation, length and lower bound of BM25; the library's own are 1.2, 0.75, 0.5. */
  relevance: { k: number; b: number; d: number };
  /** What a word of the title counts beside one of the text. */
  title: number;
}

/** Measured best on train: see PEERS.md. */
export const ORAMA_BEST: OramaSettings = {
  tokenise: ownTerms,
  wholeWords: true,
  relevance: { k: 1.2, b: 0, d: 0.5 },
  title: 0.5,
};

const END = '\u0001';

/** Orama: BM25 over text and title, any word may match. */
export function orama(settings = ORAMA_BEST): System {
  const { relevance, title } = settings;
  const open = () => openDatabase(settings);
  const searcher = (database: ReturnType<typeof openDatabase>): Searcher => ({
    query: ({ text }, limit) => {
      const options = { term: text, limit, threshold: 1, relevance, boost: { title } };
      const results = search(database, options);
      if (results instanceof Promise) throw new Error('Orama answered later than it was asked.');
      return results.hits.map(({ id }) => Number(id));
    },
  });
  return {
    name: 'Orama',
    settings: 'BM25, text and title',
    build: (claims) => {
      const database = open();
      claims.forEach(({ text, title = '' }, id) => {
        void insert(database, { id: `${id}`, text, title });
      });
      return { ...searcher(database), serialise: () => toBytes(save(database)) };
    },
    load: (bytes) => {
      const database = open();
      load(database, JSON.parse(toText(bytes)) as RawData);
      return searcher(database);
    },
  };
}

function openDatabase({ tokenise, wholeWords }: OramaSettings) {
  const end = wholeWords ? END : '';
  const tokenizer: Tokenizer = {
    language: 'english',
    normalizationCache: new Map(),
    tokenize: (text) => tokenise(text).map((term) => term + end),
  };
  return create({
    schema: { text: 'string', title: 'string' } as const,
    components: { tokenizer },
    sort: { enabled: false },
  });
}
