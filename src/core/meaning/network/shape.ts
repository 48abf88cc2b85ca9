import { ModelFormatError, type Tensors } from './safetensors.ts';

/** The sizes of a network, as its file tells them. */
export interface Shape {
  /** Tokens it knows. */
  vocabulary: number;
  /** The longest run of tokens it can read. */
  positions: number;
  /** Numbers a token is inside the network. */
  width: number;
  layers: number;
  heads: number;
  /** Numbers a token is in the wide part of a layer. */
  wide: number;
}

export const WORDS = 'bert.embeddings.word_embeddings.weight';
export const POSITIONS = 'bert.embeddings.position_embeddings.weight';

/** The name of a part of a layer. */
export function layerPart(layer: number, part: string): string {
  return `bert.encoder.layer.${layer}.${part}`;
}

const MOST_LAYERS = 48;
/** The kernel reads a head's numbers by sixteens. */
const DEPTH_STEP = 16;

/**
 * Reads the sizes of a BERT from its tensors.
 * @throws ModelFormatError where the kernel could not reckon with them.
 */
export function readShape(tensors: Tensors): Shape {
  const [vocabulary = 0, width = 0] = tensors.shape(WORDS);
  const [positions = 0] = tensors.shape(POSITIONS);
  const [wide = 0] = tensors.shape(`${layerPart(0, 'intermediate.dense')}.weight`);
  const heads = Number(tensors.metadata.get('attention_heads'));
  let layers = 1;
  while (tensors.has(`${layerPart(layers, 'intermediate.dense')}.weight`)) layers += 1;
  const shape = { vocabulary, positions, width, layers, heads, wide };
  const fits =
    vocabulary > 0 &&
    positions > 0 &&
    Number.isInteger(heads) &&
    heads > 0 &&
    width > 0 &&
    width % (heads * DEPTH_STEP) === 0 &&
    layers <= MOST_LAYERS;
  if (fits) return shape;
  throw new ModelFormatError(
    `model.safetensors: expected heads of a multiple of ${DEPTH_STEP} numbers, found ${JSON.stringify(shape)}`,
  );
}
