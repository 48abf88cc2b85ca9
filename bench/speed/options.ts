import { readOptions, UsageError, wholeNumber } from '../../src/editor/options.ts';
import type { BrowserName } from '../../tools/build/manifest.ts';
import { checkWritable } from '../figures/json-file.ts';

export interface Options {
  /** A folder of evaluation data; without it, claims and lines are invented. */
  folder?: string;
  /** Measure in this browser's background instead of here. */
  browser?: BrowserName;
  /** Where the figures go as JSON. */
  json?: string;
  rounds: number;
  /** Lines that every system is timed on. */
  lines: number;
  /** Whether the index is measured with more and more claims. */
  growth: boolean;
}

export const USAGE = `npm run bench -- [DIR] [--browser chrome|firefox] [--json FILE]
                 [--rounds 5] [--lines 300] [--no-growth]

DIR is a folder of evaluation data; without it, claims and lines are invented.
--lines is how many lines, in runs drawn at random, every system is timed on in each round.`;

const MOST_ROUNDS = 1000;
const MOST_LINES = 100_000;

/** @throws UsageError saying what was expected. */
export function readArguments(argv: string[]): Options {
  const { values, positionals } = readOptions(argv, {
    browser: { type: 'string' },
    json: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    lines: { type: 'string', default: '300' },
    'no-growth': { type: 'boolean', default: false },
  });
  const [folder, another] = positionals;
  if (another !== undefined) throw new UsageError(`expected one folder, found "${another}" too`);
  const { browser, json } = values;
  if (browser !== undefined && browser !== 'chrome' && browser !== 'firefox') {
    throw new UsageError(`--browser: expected chrome or firefox, found "${browser}"`);
  }
  if (json !== undefined) checkWritable(json);
  return {
    ...(folder !== undefined && { folder }),
    ...(browser && { browser }),
    ...(json !== undefined && { json }),
    rounds: wholeNumber(values.rounds, '--rounds', MOST_ROUNDS),
    lines: wholeNumber(values.lines, '--lines', MOST_LINES),
    growth: !values['no-growth'],
  };
}
