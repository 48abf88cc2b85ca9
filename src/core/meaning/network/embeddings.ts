import { POSITIONS, WORDS, type Shape } from './shape.ts';
import { ModelFormatError, type Tensors } from './safetensors.ts';

const TYPES = 2;

/** Vectors of tokens, of places in a run and of the two texts, which are added up. */
export interface Embeddings {
  /**
   * Writes a run of tokens as rows: words, and apart from them what place and text add.
   * @throws RangeError for tokens that the model does not know, or too many.
   */
  write(
    ids: readonly number[],
    types: readonly number[],
    words: Float32Array,
    places: Float32Array,
  ): void;
}

/**
 * Opens the vectors. They are copied: the file may go.
 * @throws ModelFormatError
 */
export function openEmbeddings(tensors: Tensors, shape: Shape): Embeddings {
  const { vocabulary, positions, width } = shape;
  const words = tensors.bytes(WORDS, [vocabulary, width]).slice();
  const scales = tensors.floats(`${WORDS}_scale`, [vocabulary]);
  const places = tensors.floats(POSITIONS, [positions, width]);
  const types = tensors.floats('bert.embeddings.token_type_embeddings.weight', [TYPES, width]);
  if (!scales.every(Number.isFinite)) throw new ModelFormatError(`${WORDS}_scale: not finite`);
  return {
    write: (ids, ofTypes, intoWords, intoPlaces) => {
      if (ids.length > positions) {
        throw new RangeError(`${ids.length} tokens: expected at most ${positions}`);
      }
      let to = 0;
      ids.forEach((id, at) => {
        if (!(id >= 0 && id < vocabulary)) {
          throw new RangeError(`token ${id}: expected one below ${vocabulary}`);
        }
        const [word, place, type] = [id * width, at * width, (ofTypes[at] ?? 0) * width];
        const scale = scales[id]!;
        for (let dim = 0; dim < width; dim += 1, to += 1) {
          intoWords[to] = words[word + dim]! * scale;
          intoPlaces[to] = places[place + dim]! + types[type + dim]!;
        }
      });
    },
  };
}
