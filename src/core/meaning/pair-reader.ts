import { openNetwork } from './network/network.ts';
import { ModelFormatError, openSafetensors } from './network/safetensors.ts';
import { encodePair, MOST_TOKENS } from './tokens/encode-pair.ts';
import { openTokenizer } from './tokens/tokenizer.ts';
import type { Pair } from './types.ts';

/** Reads one pair at a time, so that whoever asks can rest between them. */
export interface PairScorer {
  /** Log odds that the sentence repeats the claim. */
  score(pair: Pair): number;
}

/**
 * Opens the reader of meaning: a cross-encoder and its tokens. The files are not held afterwards.
 * @param model `model.safetensors`, as `training/export.py` writes it.
 * @param tokenizer `tokenizer.json` beside it, parsed.
 * @throws ModelFormatError or TokenizerFormatError; WebAssembly.CompileError where a policy forbids
 * WebAssembly or the machine has no SIMD.
 */
export function openPairScorer(model: ArrayBuffer, tokenizer: unknown): PairScorer {
  const tokens = openTokenizer(tokenizer);
  const network = openNetwork(openSafetensors(model));
  const most = Math.min(MOST_TOKENS, network.positions);
  if (tokens.size !== network.vocabulary) {
    throw new ModelFormatError(
      `model.safetensors: ${network.vocabulary} tokens, but tokenizer.json has ${tokens.size}`,
    );
  }
  return {
    score: (pair) => {
      const { ids, types } = encodePair(tokens, pair, most);
      return network.run(ids, types);
    },
  };
}
