import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { claimVectors, openLikeness, packVectors } from '../../src/core/imported/likeness.ts';
import type { Likeness } from '../../src/core/imported/likeness.ts';
import type { ImportedClaim } from '../../src/core/imported/types.ts';
import { openEncoder, type Encoder } from '../../src/core/vectors/encoder.ts';

const ENCODER = new URL('../../src/core/vectors/encoder.bin', import.meta.url);
/** Claim vectors take minutes: they are kept beside the builds, under the digest of what made them. */
const KEPT = new URL('../../out/vectors/', import.meta.url);
const TOLD_EVERY = 1000;

/** The likeness of sentences to some claims, their vectors made at first use and kept. */
export async function likenessOf(
  claims: readonly ImportedClaim[],
  tell: (what: string) => void,
): Promise<Likeness> {
  const blob = await readFile(ENCODER);
  const encoder = openEncoder(new Uint8Array(blob).buffer);
  const digest = createHash('sha256').update(blob).update(JSON.stringify(claims)).digest('hex');
  const file = new URL(`${digest.slice(0, 32)}.f32`, KEPT);
  const joined = await readFile(file).catch(() => undefined);
  if (joined) return openLikeness(encoder, packVectors(split(joined, encoder.dims), encoder.dims));
  const vectors = made(encoder, claims, tell);
  await mkdir(KEPT, { recursive: true });
  await writeFile(file, Buffer.concat(vectors.map((vector) => Buffer.from(vector.buffer))));
  return openLikeness(encoder, packVectors(vectors, encoder.dims));
}

function made(
  encoder: Encoder,
  claims: readonly ImportedClaim[],
  tell: (what: string) => void,
): Float32Array[] {
  const vectors: Float32Array[] = [];
  for (const vector of claimVectors(encoder, claims)) {
    vectors.push(vector);
    if (vectors.length % TOLD_EVERY === 0) {
      tell(`vectors of claims: ${vectors.length} of ${claims.length}`);
    }
  }
  return vectors;
}

function split(joined: Buffer, dims: number): Float32Array[] {
  const values = new Float32Array(new Uint8Array(joined).buffer);
  const vectors: Float32Array[] = [];
  for (let at = 0; at < values.length; at += dims) vectors.push(values.subarray(at, at + dims));
  return vectors;
}
