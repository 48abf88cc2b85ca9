import { openSections, words32, type Sections } from '../blob/sections.ts';
import { openVocabulary } from '../match/vocabulary.ts';
import { ENCODER, MOST_PIECES, SENTENCE_DIMS, VECTOR_DIMS, type EncoderSection } from './layout.ts';
import { openNetwork } from './network.ts';
import { openPieces } from './pieces.ts';
import { normalise, similarity, type ByteVectors } from './quantise.ts';
import { checkFit } from './rows.ts';
import { floats32, signed8 } from './views.ts';

/** Puts sentences as vectors: those that mean the same lie near each other. English only. */
export interface Encoder {
  /** The length of the vectors. */
  readonly dims: number;
  /**
   * A sentence's vector, of length one; of zeros for a text without words. Text behind the first
   * `MOST_PIECES` pieces (about 100 words) is not read.
   */
  embed(text: string): Float32Array;
  /** The same before its dimensions are reduced: what the reduction is made from. */
  whole(text: string): Float32Array;
}

/**
 * Opens the blob that `npm run vectors` makes. The weights are copied once; some 6 MB are held.
 * @throws BlobFormatError, and WebAssembly.CompileError where a policy forbids WebAssembly.
 */
export function openEncoder(blob: ArrayBuffer): Encoder {
  const sections = openSections(ENCODER, blob);
  checkFit(isWhole(sections));
  const pieces = openPieces(openVocabulary(sections), floats32(sections.scores));
  const network = openNetwork(sections);
  const basis: ByteVectors = {
    dims: SENTENCE_DIMS,
    values: signed8(sections.basis),
    scales: floats32(sections.basisScales),
  };
  const whole = (text: string) => {
    const ids = pieces(text, MOST_PIECES);
    return ids.length > 0 ? normalise(network.run(ids)) : new Float32Array(SENTENCE_DIMS);
  };
  return {
    dims: VECTOR_DIMS,
    whole,
    embed: (text) => {
      const vector = new Float32Array(VECTOR_DIMS);
      const sentence = whole(text);
      if (sentence.every((value) => value === 0)) return vector;
      for (let dim = 0; dim < SENTENCE_DIMS; dim += 1) sentence[dim]! -= network.middle[dim]!;
      for (let at = 0; at < VECTOR_DIMS; at += 1) vector[at] = similarity(basis, at, sentence);
      return normalise(vector);
    },
  };
}

function isWhole(sections: Sections<EncoderSection>): boolean {
  const pieces = words32(sections.termOffsets).length - 1;
  return (
    sections.scores.length === 4 * pieces &&
    sections.pieceScales.length === 2 * pieces &&
    sections.basis.length === VECTOR_DIMS * SENTENCE_DIMS &&
    sections.basisScales.length === 4 * VECTOR_DIMS
  );
}
