import type { Layout } from '../blob/sections.ts';

/** A matrix of the encoder, packed as `packed.ts` says. */
export interface Shape {
  inputs: number;
  outputs: number;
}

/** The most pieces of a sentence that are read. */
export const MOST_PIECES = 128;
export const HEADS = 4;
/** The length of a piece's own vector, of a sentence's, and of one as it is given out. */
export const PIECE_DIMS = 256;
export const SENTENCE_DIMS = 512;
export const VECTOR_DIMS = 128;
/** The length in the wide part of a layer. */
export const WIDE = 1536;

const shape = (inputs: number, outputs: number): Shape => ({ inputs, outputs });

/** All matrices: two layers of attention and a wide part, then the last projection. */
export const MATRICES = {
  mix0: shape(PIECE_DIMS, 3 * PIECE_DIMS),
  join0: shape(PIECE_DIMS, SENTENCE_DIMS),
  carry0: shape(PIECE_DIMS, SENTENCE_DIMS),
  widen0: shape(SENTENCE_DIMS, WIDE),
  narrow0: shape(WIDE, SENTENCE_DIMS),
  mix1: shape(SENTENCE_DIMS, 3 * SENTENCE_DIMS),
  join1: shape(SENTENCE_DIMS, SENTENCE_DIMS),
  widen1: shape(SENTENCE_DIMS, WIDE),
  narrow1: shape(WIDE, SENTENCE_DIMS),
  project: shape(SENTENCE_DIMS, SENTENCE_DIMS),
} as const satisfies Record<string, Shape>;
export type MatrixName = keyof typeof MATRICES;
export const MATRIX_NAMES = Object.keys(MATRICES) as MatrixName[];

/** Rows of plain numbers in the order they are stored in, with their lengths. */
export const ROWS = {
  ...biases(),
  gain0: PIECE_DIMS,
  shift0: PIECE_DIMS,
  wideGain0: SENTENCE_DIMS,
  wideShift0: SENTENCE_DIMS,
  gain1: SENTENCE_DIMS,
  shift1: SENTENCE_DIMS,
  wideGain1: SENTENCE_DIMS,
  wideShift1: SENTENCE_DIMS,
  rates: PIECE_DIMS / 2,
  middle: SENTENCE_DIMS,
} as const satisfies Record<string, number>;
export type RowName = keyof typeof ROWS;
export const ROW_NAMES = Object.keys(ROWS) as RowName[];

type Biases = { [Name in MatrixName as `${Name}Bias`]: number };

function biases(): Biases {
  const named = MATRIX_NAMES.map((name) => [`${name}Bias`, MATRICES[name].outputs]);
  return Object.fromEntries(named) as Biases;
}

/**
 * The sentence encoder.
 *
 * - `term…`, `scores`: the pieces words are cut into, and how likely each is.
 * - `pieces`, `pieceScales`: a vector for each piece, 4 bits a number.
 * - `rows`: `ROWS` one after the other; `weights`, `weightScales`: `MATRICES` likewise.
 * - `basis`, `basisScales`: the directions that are kept of a sentence's vector, as bytes.
 */
export const ENCODER = {
  title: 'sentence encoder',
  magic: 0x4f4e5245,
  format: 1,
  names: [
    'termUnits',
    'termOffsets',
    'termTable',
    'scores',
    'pieces',
    'pieceScales',
    'rows',
    'weights',
    'weightScales',
    'basis',
    'basisScales',
  ],
} as const satisfies Layout<string>;

export type EncoderSection = (typeof ENCODER.names)[number];
