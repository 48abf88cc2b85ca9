import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { oneOf, readOptions, UsageError } from '../../src/editor/options.ts';
import { JUDGING_OPTIONS, JUDGING_USAGE, readJudgingTask, type JudgingTask } from './marks/task.ts';

export interface Options {
  /** The folder of evaluation data. */
  folder: string;
  /** Where the figures go as JSON. */
  json?: string;
  /** The dev parts only, with fewer resamples. */
  quick: boolean;
  lexical: boolean;
  cases: string[];
  /** The one section that is measured. */
  only?: SectionName;
  /** To be done instead of measuring. */
  judging?: JudgingTask;
}

/** What is measured. */
export const SECTION_NAMES = ['checkthat', 'politifact', 'bundled', 'marks', 'time'] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

export const USAGE = `npm run eval -- DIR [--json FILE] [--quick] [--only SECTION] [--lexical]
                     [--cases FILE|DIR …]

Measures rankings and marks over a folder of evaluation data, with the second look.
--cases names sentences for the bundled claims, as often as there are some: {id, claim, repeat, text,
speaker?, title?, before?, date?, corrected?, why?, form?} on each line.
--only measures one of ${SECTION_NAMES.join(', ')}. --lexical leaves the second look out.
--quick looks at the dev parts only and draws fewer resamples.

${JUDGING_USAGE}`;

/** @throws UsageError saying what was expected. */
export function readArguments(argv: string[]): Options {
  const { values, positionals } = readOptions(argv, {
    json: { type: 'string' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    cases: { type: 'string', multiple: true },
    lexical: { type: 'boolean', default: false },
    ...JUDGING_OPTIONS,
  });
  const [folder, another] = positionals;
  if (folder === undefined) throw new UsageError('expected a folder of evaluation data');
  if (another !== undefined) throw new UsageError(`expected one folder, found "${another}" too`);
  const { json, quick, only, lexical, cases = [], ...others } = values;
  const judging = readJudgingTask(others);
  if (json !== undefined) checkWritable(json);
  return {
    folder,
    quick,
    lexical,
    cases,
    ...(only !== undefined && { only: oneOf(only, '--only', SECTION_NAMES) }),
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
