import bm25, { type Engine } from 'wink-bm25-text-search';
import { toBytes, toText } from './json-bytes.ts';
import type { Searcher, System } from './types.ts';
import { ownTerms, type Tokeniser } from './words.ts';

export interface WinkSettings {
  tokenise: Tokeniser;
  /** Saturation, length and rarity's smoothing of BM25F; the library's own are 1.2, 0.75, 1. */
  bm25Params: { k1: number; b: number; k: number };
  /** What a word of the title counts beside one of the text. */
  title: number;
}

/** Measured best on train: see PEERS.md. */
export const WINK_BEST: WinkSettings = {
  tokenise: ownTerms,
  bm25Params: { k1: 0.6, b: 0.75, k: 1 },
  title: 0.5,
};

/** wink-bm25-text-search: BM25F over text and title. */
export function wink(settings = WINK_BEST): System {
  const { tokenise, bm25Params, title } = settings;
  const create = () => {
    const engine = bm25();
    engine.defineConfig({ fldWeights: { text: 1, title }, bm25Params });
    engine.definePrepTasks([tokenise]);
    return engine;
  };
  const searcher = (engine: Engine): Searcher => ({
    query: ({ text }, limit) => engine.search(text, limit).map(([id]) => Number(id)),
  });
  return {
    name: 'wink-bm25',
    settings: 'BM25F, text and title',
    build: (claims) => {
      const engine = create();
      claims.forEach(({ text, title = '' }, id) => engine.addDoc({ text, title }, id));
      engine.consolidate();
      return { ...searcher(engine), serialise: () => toBytes(engine.exportJSON()) };
    },
    load: (bytes) => {
      const engine = create();
      engine.importJSON(toText(bytes));
      return searcher(engine);
    },
  };
}
