import { normaliseVector } from './network/quantise.ts';
import { openSafetensors } from './network/safetensors.ts';
import { openTokenizer } from './tokens/tokenizer.ts';

/** Vectors that are cheap enough for every line: the sum of what each of a text's tokens has for its own. */
export interface GateVectors {
  readonly dims: number;
  /** A text's vector, of length one; zeros for a text without tokens. */
  embed(text: string): Float32Array;
}

/**
 * Opens the gate's vectors of `model.safetensors`. They are copied: the file may go.
 * @param tokenizer `tokenizer.json` beside it, parsed.
 * @throws ModelFormatError or TokenizerFormatError
 */
export function openGateVectors(model: ArrayBuffer, tokenizer: unknown): GateVectors {
  const tokens = openTokenizer(tokenizer);
  const tensors = openSafetensors(model);
  const [, dims = 0] = tensors.shape('gate.weight');
  const weights = tensors.bytes('gate.weight', [tokens.size, dims]).slice();
  const scales = tensors.floats('gate.scale', [tokens.size]);
  return {
    dims,
    embed: (text) => {
      const vector = new Float32Array(dims);
      for (const id of tokens.encode(text)) {
        const [from, scale] = [id * dims, scales[id]!];
        for (let dim = 0; dim < dims; dim += 1) vector[dim]! += weights[from + dim]! * scale;
      }
      return normaliseVector(vector);
    },
  };
}
