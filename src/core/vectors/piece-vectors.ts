import type { Sections } from '../blob/sections.ts';
import { PIECE_DIMS, type EncoderSection } from './layout.ts';
import { GROUP, scaleOf, unpack } from './packed.ts';
import { checkFit } from './rows.ts';
import { signed8, unsigned16 } from './views.ts';

/** Looks pieces up and adds where they stand, as waves of different lengths. */
export function openPieceVectors(
  { pieces, pieceScales }: Sections<EncoderSection>,
  rates: Float32Array,
) {
  const packed = signed8(pieces);
  const scales = unsigned16(pieceScales);
  checkFit(packed.length === (scales.length * PIECE_DIMS) / 2);
  const group = new Int8Array(GROUP);
  return (ids: readonly number[]) => {
    const vectors = new Float32Array(ids.length * PIECE_DIMS);
    ids.forEach((id, place) => {
      const start = place * PIECE_DIMS;
      // The published network adds a piece's vector twice.
      const scale = 2 * scaleOf(scales[id]!);
      for (let dim = 0; dim < PIECE_DIMS; dim += GROUP) {
        unpack(packed, (id * PIECE_DIMS + dim) / 2, group);
        for (let at = 0; at < GROUP; at += 1) vectors[start + dim + at] = scale * group[at]!;
      }
      rates.forEach((rate, wave) => {
        vectors[start + wave]! += Math.sin(place * rate);
        vectors[start + rates.length + wave]! += Math.cos(place * rate);
      });
    });
    return vectors;
  };
}
