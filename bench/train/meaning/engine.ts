import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openGateVectors } from '../../../src/core/meaning/gate-vectors.ts';
import { openPairScorer } from '../../../src/core/meaning/pair-reader.ts';
import type { GateVectors, Pair, PairReader } from '../../../src/core/meaning/types.ts';

const MODEL = 'src/core/meaning/model';
/** Pairs after which what was read is kept. */
const KEPT_AT_ONCE = 100;

export interface Engine {
  vectors: GateVectors;
  reader: PairReader;
  /** SHA-256 of the model that reads. */
  digest: string;
}

/**
 * The project's own engine over its own model. What it reads is kept in a file for the next run: a
 * line for each pair, by a digest of the model and the pair.
 */
export async function openEngine(cache: string): Promise<Engine> {
  const bytes = await readFile(join(MODEL, 'model.safetensors'));
  const tokenizer: unknown = JSON.parse(await readFile(join(MODEL, 'tokenizer.json'), 'utf8'));
  const model = new Uint8Array(bytes).buffer;
  const digest = createHash('sha256').update(bytes).digest('hex');
  const scorer = openPairScorer(model, tokenizer);
  const known = await readCache(cache);
  const keyOf = ({ claim, sentence }: Pair) =>
    createHash('sha256')
      .update(JSON.stringify([digest, claim, sentence]))
      .digest('base64url')
      .slice(0, 22);
  return {
    vectors: openGateVectors(model, tokenizer),
    digest,
    reader: {
      async read(pairs) {
        const unread = new Map(pairs.map((pair) => [keyOf(pair), pair]));
        for (const key of known.keys()) unread.delete(key);
        const keys = [...unread.keys()];
        for (let at = 0; at < keys.length; at += KEPT_AT_ONCE) {
          const some = keys.slice(at, at + KEPT_AT_ONCE);
          for (const key of some) known.set(key, scorer.score(unread.get(key)!));
          await appendFile(cache, some.map((key) => `${key} ${known.get(key)!}\n`).join(''));
        }
        return Float32Array.from(pairs, (pair) => known.get(keyOf(pair))!);
      },
    },
  };
}

async function readCache(file: string): Promise<Map<string, number>> {
  await mkdir(dirname(file), { recursive: true });
  if (!existsSync(file)) return new Map();
  const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  return new Map(lines.map((line) => [line.slice(0, 22), Number(line.slice(23))]));
}
