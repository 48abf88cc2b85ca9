import type { Encoder } from '../vectors/encoder.ts';
import { openNearest } from '../vectors/nearest.ts';
import { normalise, quantise, type ByteVectors } from '../vectors/quantise.ts';
import { plainWords } from './plain-words.ts';
import { readPost } from './posts.ts';
import type { ImportedClaim } from './types.ts';

/**
 * How near each claim lies to a sentence in meaning, in standard deviations from the mean over all
 * claims: cosines of one sentence and another are not on one scale, these are.
 */
export type Likeness = (text: string) => Float32Array;

/** One vector a claim: of its text and its headline together. */
export function* claimVectors(
  encoder: Encoder,
  claims: readonly ImportedClaim[],
): Generator<Float32Array> {
  for (const { text, title } of claims) {
    const vector = encoder.embed(wordsOf(text));
    if (title) encoder.embed(wordsOf(title)).forEach((value, dim) => (vector[dim]! += value));
    yield normalise(vector);
  }
}

/** Vectors as they are stored: a byte a dimension. */
export function packVectors(vectors: readonly Float32Array[], dims: number): ByteVectors {
  const joined = new Float32Array(vectors.length * dims);
  vectors.forEach((vector, at) => joined.set(vector, at * dims));
  return quantise(joined, dims);
}

/**
 * Opens the likeness of sentences to some claims.
 * @throws WebAssembly.CompileError where a policy forbids WebAssembly.
 */
export function openLikeness(encoder: Encoder, vectors: ByteVectors): Likeness {
  const nearest = openNearest(vectors);
  return (text) => standardised(nearest(encoder.embed(wordsOf(text))));
}

/** Quotation marks and tags say nothing of what a text means. */
function wordsOf(text: string): string {
  return plainWords(readPost(text).text).text.replace(/["“”‘’]|(?<!\w)'|'(?!\w)/g, '');
}

function standardised(values: Float32Array): Float32Array {
  let mean = 0;
  for (const value of values) mean += value / values.length;
  let square = 0;
  for (const value of values) square += (value - mean) ** 2 / values.length;
  const deviation = Math.sqrt(square) || 1;
  return values.map((value) => (value - mean) / deviation);
}
