import { noOthers, readOptions, UsageError, wholeNumber } from '../../src/editor/options.ts';
import type { BrowserName } from '../../tools/build/manifest.ts';
import { checkWritable } from '../figures/json-file.ts';

export interface Options {
  browser: BrowserName;
  /** Where the figures go as JSON. */
  json?: string;
  /** How often each page is opened in each configuration. */
  rounds: number;
}

export const USAGE = `npm run bench -- --pages [--browser chrome|firefox] [--rounds 3] [--json FILE]

What the extension costs a page: heavy pages are opened in the real browser with it, without it
and with mark.js, in turns.`;

const MOST_ROUNDS = 100;

/**
 * @param rounds how many there are unless others are asked for
 * @throws UsageError saying what was expected.
 */
export function readArguments(argv: string[], rounds = 3): Options {
  const { values, positionals } = readOptions(argv, {
    browser: { type: 'string', default: 'chrome' },
    json: { type: 'string' },
    rounds: { type: 'string', default: String(rounds) },
  });
  noOthers(positionals);
  const { browser, json } = values;
  if (browser !== 'chrome' && browser !== 'firefox') {
    throw new UsageError(`--browser: expected chrome or firefox, found "${browser}"`);
  }
  if (json !== undefined) checkWritable(json);
  return {
    browser,
    ...(json !== undefined && { json }),
    rounds: wholeNumber(values.rounds, '--rounds', MOST_ROUNDS),
  };
}
