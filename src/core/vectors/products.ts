import type { Sections } from '../blob/sections.ts';
import { startKernel } from './kernel.ts';
import {
  MATRICES,
  MATRIX_NAMES,
  MOST_PIECES,
  WIDE,
  type EncoderSection,
  type MatrixName,
} from './layout.ts';
import { GROUP, GROUP_BYTES } from './packed.ts';
import { checkFit, type Rows } from './rows.ts';
import { shorten } from './shorten.ts';

/** Rows times a named matrix, plus its bias. */
export type Product = (rows: Float32Array, count: number, name: MatrixName) => Float32Array;

/**
 * Opens the matrices. They are copied once into the kernel's memory: weights, then their scales, then room for what goes in and
 * what comes out.
 * @throws BlobFormatError
 */
export function openProducts(
  { weights, weightScales }: Sections<EncoderSection>,
  rows: Rows,
): Product {
  const scalesAt = weights.length;
  const inAt = scalesAt + weightScales.length;
  const outAt = inAt + MOST_PIECES * WIDE * 2;
  const bytes = outAt + MOST_PIECES * WIDE * 4;
  const kernel = startKernel(bytes);
  const held = new Uint8Array(kernel.buffer);
  held.set(weights, 0);
  held.set(weightScales, scalesAt);
  const incoming = new Int16Array(kernel.buffer, inAt, MOST_PIECES * WIDE);
  const outgoing = new Float32Array(kernel.buffer, outAt, MOST_PIECES * WIDE);
  const firstGroup = groupStarts();
  checkFit(
    weights.length === firstGroup.total * GROUP_BYTES &&
      weightScales.length === firstGroup.total * 2,
  );
  const steps = new Float32Array(MOST_PIECES);
  return (given, count, name) => {
    const { inputs, outputs } = MATRICES[name];
    const group = firstGroup[name];
    for (let row = 0; row < count; row += 1)
      steps[row] = shorten(given, row * inputs, inputs, incoming);
    const places = [inAt, group * GROUP_BYTES, scalesAt + group * 2, outAt] as const;
    kernel.multiply(...places, Math.ceil(count / 4), inputs / GROUP, outputs);
    const bias = rows[`${name}Bias`];
    const result = new Float32Array(count * outputs);
    for (let row = 0, at = 0; row < count; row += 1) {
      for (let out = 0; out < outputs; out += 1, at += 1) {
        result[at] = outgoing[at]! * steps[row]! + bias[out]!;
      }
    }
    return result;
  };
}

function groupStarts(): Record<MatrixName | 'total', number> {
  let total = 0;
  const starts = MATRIX_NAMES.map((name) => {
    const start = total;
    total += (MATRICES[name].inputs * MATRICES[name].outputs) / GROUP;
    return [name, start];
  });
  return { ...(Object.fromEntries(starts) as Record<MatrixName, number>), total };
}
