import { accessSync, constants } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { UsageError, wholeNumber } from '../../../src/editor/options.ts';
import { addJudgements, readJudgements } from './merge.ts';
import { pairKey } from './pair.ts';
import { DRAWN, writeSample, type Drawn, type SampleOptions } from './write-sample.ts';

/** The options of judging marks, as `readOptions` takes them. */
export const JUDGING_OPTIONS = {
  sample: { type: 'string' },
  tier: { type: 'string' },
  out: { type: 'string' },
  seed: { type: 'string' },
  unjudged: { type: 'boolean' },
  judged: { type: 'string' },
  key: { type: 'string' },
} as const;

export const JUDGING_USAGE = `npm run eval -- DIR --sample N [--tier marked|related|ordinary] --out FILE [--seed 1] [--unjudged]
npm run eval -- DIR --judged FILE [--key FILE]

--sample draws so many marks for judging: of the dev transcripts, what is listed there (related), or
marks in ordinary texts. Which of them are decoys goes to FILE.key, which is not for judges.
--unjudged leaves out what was judged before.
--judged adds the graded rows {transcript, line, claim, grade, reason, judge} to bench/judgements.jsonl.`;

export interface JudgingValues {
  sample?: string;
  tier?: string;
  out?: string;
  seed?: string;
  unjudged?: boolean;
  judged?: string;
  key?: string;
}

/** Something to do instead of measuring. */
export type JudgingTask =
  | { judged: string; key: string | undefined }
  | { count: number; tier: Drawn; out: string; seed: number; unjudged: boolean };

const MOST_DRAWN = 100_000;
const MOST_SEED = 2 ** 31;
const REPOSITORY = join(import.meta.dirname, '../../..');

/**
 * What the options ask for; nothing where they ask for figures only.
 * @throws UsageError saying what was expected.
 */
export function readJudgingTask(values: JudgingValues): JudgingTask | undefined {
  const { sample, tier, out, seed, unjudged, judged, key } = values;
  const hasSampleOptions = [tier, out, seed, unjudged].some((value) => value !== undefined);
  if (sample === undefined && hasSampleOptions) throw new UsageError('expected --sample N too');
  if (judged === undefined && key !== undefined) throw new UsageError('expected --judged FILE too');
  if (judged !== undefined) {
    if (sample !== undefined) throw new UsageError('expected --sample or --judged, found both');
    return { judged, key };
  }
  if (sample === undefined) return undefined;
  return {
    count: wholeNumber(sample, '--sample', MOST_DRAWN),
    tier: readTier(tier),
    out: readOut(out),
    seed: wholeNumber(seed ?? '1', '--seed', MOST_SEED),
    unjudged: unjudged ?? false,
  };
}

function readTier(tier: string | undefined): Drawn {
  const drawn = DRAWN.find((each) => each === (tier ?? 'marked'));
  if (drawn) return drawn;
  throw new UsageError(`--tier: expected one of ${DRAWN.join(', ')}, found "${tier}"`);
}

/** A sample holds the data's text, which may not come into the repository. */
function readOut(out: string | undefined): string {
  if (!out) throw new UsageError('expected --out FILE');
  if (!relative(REPOSITORY, resolve(out)).startsWith('..')) {
    throw new UsageError(`--out: expected a file outside the repository, found "${out}"`);
  }
  try {
    accessSync(dirname(out), constants.W_OK);
  } catch {
    throw new UsageError(`--out: expected a file in a folder that can be written, found "${out}"`);
  }
  return out;
}

/**
 * Draws a sample, or adds what judges handed in.
 * @returns what was done, in words.
 * @throws InputError
 */
export async function runJudgingTask(
  folder: string,
  task: JudgingTask,
  finding: Pick<SampleOptions, 'meaning' | 'tell'>,
): Promise<string> {
  if ('judged' in task) return addJudgements(folder, task.judged, task.key);
  const { unjudged, ...drawing } = task;
  const options = { ...drawing, ...finding };
  if (!unjudged) return writeSample(folder, options);
  const leaveOut = new Set((await readJudgements()).map(pairKey));
  return writeSample(folder, { ...options, leaveOut });
}
