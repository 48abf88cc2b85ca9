import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { openGateVectors } from '../../core/meaning/gate-vectors.ts';
import { ModelFormatError } from '../../core/meaning/network/safetensors.ts';
import { openPairScorer, type PairScorer } from '../../core/meaning/pair-reader.ts';
import { TokenizerFormatError } from '../../core/meaning/tokens/tokenizer.ts';
import type { GateVectors, PairReader } from '../../core/meaning/types.ts';
import { nextTask } from '../../core/steps.ts';
import { InputError } from '../fault.ts';
import { whyUnreadable } from '../files/file-error.ts';
import { silent } from '../progress.ts';

/** The reader of meaning and what its gate compares: all that a second look wants beside claims. */
export interface Meaning {
  reader: PairReader;
  vectors: GateVectors;
}

/** The project's own model. */
export const MODEL_FOLDER = join(import.meta.dirname, '../../core/meaning/model');
const MODEL = 'model.safetensors';
const TOKENIZER = 'tokenizer.json';
const REMEDY = 'take it from the repository anew, or leave the second look out (--lexical)';

/** Pairs are read for as long before there is a rest: who waits for a key or tells of progress gets a turn. */
const TURN_MS = 100;

/**
 * Opens the project's model in this process.
 * @throws InputError naming the file that is missing or is no such file, and what to do.
 */
export function openMeaning(folder = MODEL_FOLDER, tell = silent): Meaning {
  tell('opening the reader of meaning');
  const files = { model: join(folder, MODEL), tokenizer: join(folder, TOKENIZER) };
  const model = new Uint8Array(bytesOf(files.model)).buffer;
  const tokenizer = readJson(files.tokenizer);
  try {
    return {
      reader: readerOver(openPairScorer(model, tokenizer)),
      vectors: openGateVectors(model, tokenizer),
    };
  } catch (error) {
    if (error instanceof ModelFormatError) throw refused(files.model, error.message);
    if (error instanceof TokenizerFormatError) throw refused(files.tokenizer, error.message);
    throw error;
  }
}

/** Reads pairs one after the other, with rests. */
export function readerOver(scorer: PairScorer, now = () => performance.now()): PairReader {
  return {
    read: async (pairs) => {
      const odds = new Float32Array(pairs.length);
      let turn = now();
      for (const [at, pair] of pairs.entries()) {
        odds[at] = scorer.score(pair);
        if (now() - turn < TURN_MS) continue;
        await nextTask();
        turn = now();
      }
      return odds;
    },
  };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(bytesOf(file).toString('utf8')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw refused(file, 'expected JSON');
    throw error;
  }
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw refused(file, whyUnreadable(error));
  }
}

function refused(file: string, why: string): InputError {
  return new InputError([`${relative('', file)}:1: ${why}: ${REMEDY}`]);
}
