import { asBytes } from '../../src/core/vectors/views.ts';
import { packSections, type Bytes } from '../../src/core/blob/sections.ts';
import { VocabularyBuilder } from '../../src/core/match/vocabulary.ts';
import { openEncoder } from '../../src/core/vectors/encoder.ts';
import {
  ENCODER,
  MATRICES,
  MATRIX_NAMES,
  PIECE_DIMS,
  ROW_NAMES,
  ROWS,
  SENTENCE_DIMS,
  VECTOR_DIMS,
} from '../../src/core/vectors/layout.ts';
import { pack } from '../../src/core/vectors/packed.ts';
import { quantise } from '../../src/core/vectors/quantise.ts';
import { principal } from './principal.ts';
import type { Published } from './published.ts';

/**
 * How far the kept directions are evened out: 0 leaves the strong ones strong, 1 makes all alike.
 * Chosen on the training parts of the evaluation data (docs/matching.md).
 */
const EVENED = 0.4;
/** Pieces before this are marks of the training, not of texts. */
const FIRST_PIECE = 6;

/**
 * Packs the published network into the blob that `openEncoder` opens.
 * @param sentences ordinary ones: the directions in which they differ most are kept.
 */
export function buildEncoder(published: Published, sentences: readonly string[]): Bytes {
  const middle = new Float32Array(SENTENCE_DIMS);
  const basis = new Float32Array(VECTOR_DIMS * SENTENCE_DIMS);
  // First without reduction, to see what is to be reduced.
  const encoder = openEncoder(assemble(published, middle, basis).buffer);
  const found = principal(sentences.map((sentence) => encoder.whole(sentence)));
  middle.set(found.middle);
  for (let at = 0; at < VECTOR_DIMS; at += 1) {
    const factor = found.spreads[at]! ** -EVENED;
    basis.set(
      found.directions[at]!.map((value) => value * factor),
      at * SENTENCE_DIMS,
    );
  }
  return assemble(published, middle, basis);
}

function assemble(published: Published, middle: Float32Array, basis: Float32Array): Bytes {
  const { terms, scores, vectors } = piecesOf(published);
  const rows = ROW_NAMES.flatMap((name) => {
    const row = name === 'middle' ? middle : published.row(name);
    if (row.length !== ROWS[name]) throw new Error(`${name}: ${row.length} numbers`);
    return [...row];
  });
  const weights = pack(
    Float32Array.from(MATRIX_NAMES.flatMap((name) => byOutput(published, name))),
  );
  const pieces = pack(vectors, PIECE_DIMS);
  const reduced = quantise(basis, SENTENCE_DIMS);
  return packSections(ENCODER, {
    ...terms,
    scores: asBytes(scores),
    pieces: pieces.bytes,
    pieceScales: asBytes(pieces.scales),
    rows: asBytes(Float32Array.from(rows)),
    weights: weights.bytes,
    weightScales: asBytes(weights.scales),
    basis: asBytes(reduced.values as Int8Array<ArrayBuffer>),
    basisScales: asBytes(reduced.scales as Float32Array<ArrayBuffer>),
  });
}

/** The pieces that occur in texts, and their vectors; of two with the same letters the first. */
function piecesOf({ pieces, vectors }: Published) {
  const builder = new VocabularyBuilder();
  const scores: number[] = [];
  const rows: number[] = [];
  pieces.slice(FIRST_PIECE).forEach(([piece, score], at) => {
    if (builder.id(piece) !== scores.length) return;
    const start = (at + FIRST_PIECE) * PIECE_DIMS;
    scores.push(score ?? 0);
    for (const value of vectors.subarray(start, start + PIECE_DIMS)) rows.push(value);
  });
  return {
    terms: builder.sections(),
    scores: Float32Array.from(scores),
    vectors: Float32Array.from(rows),
  };
}

/** A matrix with all inputs of the first output first. */
function byOutput(published: Published, name: (typeof MATRIX_NAMES)[number]): number[] {
  const { inputs, outputs } = MATRICES[name];
  const matrix = published.matrix(name);
  if (matrix.length !== inputs * outputs) throw new Error(`${name}: ${matrix.length} numbers`);
  return Array.from({ length: matrix.length }, (_, at) => {
    const output = Math.floor(at / inputs);
    return matrix[(at % inputs) * outputs + output]!;
  });
}
