import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { readOptions, UsageError } from '../../src/editor/options.ts';
import { JUDGING_OPTIONS, JUDGING_USAGE, readJudgingTask, type JudgingTask } from './marks/task.ts';

export interface Options {
  /** The folder of evaluation data. */
  folder: string;
  /** Where the figures go as JSON. */
  json?: string;
  /** The dev parts only, with fewer resamples. */
  quick: boolean;
  /** To be done instead of measuring. */
  judging?: JudgingTask;
}

export const USAGE = `npm run eval -- DIR [--json FILE] [--quick]

Measures rankings and marks over a folder of evaluation data.
--quick looks at the dev parts only and draws fewer resamples.

${JUDGING_USAGE}`;

/** @throws UsageError saying what was expected. */
export function readArguments(argv: string[]): Options {
  const { values, positionals } = readOptions(argv, {
    json: { type: 'string' },
    quick: { type: 'boolean', default: false },
    ...JUDGING_OPTIONS,
  });
  const [folder, another] = positionals;
  if (folder === undefined) throw new UsageError('expected a folder of evaluation data');
  if (another !== undefined) throw new UsageError(`expected one folder, found "${another}" too`);
  const { json, quick, ...others } = values;
  const judging = readJudgingTask(others);
  if (json !== undefined) checkWritable(json);
  return {
    folder,
    quick,
    ...(json !== undefined && { json }),
    ...(judging && { judging }),
  };
}

/** Told before a minute is spent on measuring. */
function checkWritable(file: string): void {
  try {
    accessSync(dirname(file), constants.W_OK);
  } catch {
    throw new UsageError(
      `--json: expected a file in a folder that can be written, found "${file}"`,
    );
  }
}
