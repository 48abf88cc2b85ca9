import type { Sections } from '../blob/sections.ts';
import { attend } from './attention.ts';
import { PIECE_DIMS, SENTENCE_DIMS, type EncoderSection } from './layout.ts';
import { openPieceVectors } from './piece-vectors.ts';
import { openProducts } from './products.ts';
import { openRows } from './rows.ts';

/** The network: two layers of a transformer, their mean, and one projection. */
export interface Network {
  /** The mean of all vectors it gives. */
  middle: Float32Array;
  /** Pieces, at least one and at most `MOST_PIECES`, as one vector of `SENTENCE_DIMS`. */
  run(pieces: readonly number[]): Float32Array;
}

/** Keeps the division by a deviation of nearly zero finite, as the published network does. */
const EPSILON = 1e-6;

/** Opens the network over a blob's sections. */
export function openNetwork(sections: Sections<EncoderSection>): Network {
  const rows = openRows(sections);
  const product = openProducts(sections, rows);
  const layer = (x: Float32Array, count: number, width: number, at: 0 | 1, last: boolean) => {
    const near = norm(x, count, rows[`gain${at}`], rows[`shift${at}`]);
    const mixed = attend(product(near, count, `mix${at}`), count, width);
    const sum = product(mixed, count, `join${at}`);
    addTo(sum, at === 0 ? product(x, count, 'carry0') : x);
    const wide = product(
      norm(sum, count, rows[`wideGain${at}`], rows[`wideShift${at}`]),
      count,
      `widen${at}`,
    );
    for (let place = 0; place < wide.length; place += 1) if (wide[place]! < 0) wide[place] = 0;
    // The last matrix takes the mean instead of every piece: linear, so the same, and far less work.
    if (last) return addTo(product(mean(wide, count), 1, `narrow${at}`), mean(sum, count));
    return addTo(product(wide, count, `narrow${at}`), sum);
  };
  const embedded = openPieceVectors(sections, rows.rates);
  return {
    middle: rows.middle,
    run: (pieces) => {
      const count = pieces.length;
      const first = layer(embedded(pieces), count, PIECE_DIMS, 0, false);
      const all = layer(first, count, SENTENCE_DIMS, 1, true);
      return product(all, 1, 'project').map(Math.tanh);
    },
  };
}

/** Rows moved and stretched to mean 0 and deviation 1, then by learned amounts. */
function norm(
  x: Float32Array,
  count: number,
  gain: Float32Array,
  shift: Float32Array,
): Float32Array {
  const width = gain.length;
  const result = new Float32Array(x.length);
  for (let row = 0; row < count; row += 1) {
    const start = row * width;
    let sum = 0;
    for (let dim = 0; dim < width; dim += 1) sum += x[start + dim]!;
    const middle = sum / width;
    let squares = 0;
    for (let dim = 0; dim < width; dim += 1) squares += (x[start + dim]! - middle) ** 2;
    const factor = 1 / Math.sqrt(squares / width + EPSILON);
    for (let dim = 0; dim < width; dim += 1) {
      result[start + dim] = (x[start + dim]! - middle) * factor * gain[dim]! + shift[dim]!;
    }
  }
  return result;
}

function mean(rows: Float32Array, count: number): Float32Array {
  const width = rows.length / count;
  const result = new Float32Array(width);
  rows.forEach((value, at) => (result[at % width]! += value / count));
  return result;
}

function addTo(sum: Float32Array, other: Float32Array): Float32Array {
  for (let at = 0; at < sum.length; at += 1) sum[at]! += other[at]!;
  return sum;
}
