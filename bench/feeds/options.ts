import { noOthers, readOptions, wholeNumber } from '../../src/editor/options.ts';
import { checkWritable } from '../figures/json-file.ts';

export interface Options {
  /** How many claims a feed holds; each is measured. */
  claims: number[];
  /** Where the figures go as JSON. */
  json?: string;
}

export const USAGE = `npm run bench -- --feeds [--claims 1000,20000,200000] [--json FILE]

What a feed costs its readers and its host in a day: a week of a publisher who changes 1% of the claims
daily, served by nginx, read by one who keeps the browser open, one who opens it once a day and one who
was away for a week.`;

const MOST_CLAIMS = 500_000;

/** @throws UsageError saying what was expected. */
export function readArguments(argv: string[]): Options {
  const { values, positionals } = readOptions(argv, {
    claims: { type: 'string', default: '1000,20000,200000' },
    json: { type: 'string' },
  });
  noOthers(positionals);
  const { json } = values;
  if (json !== undefined) checkWritable(json);
  const claims = values.claims.split(',').map((n) => wholeNumber(n, '--claims', MOST_CLAIMS));
  return { claims, ...(json !== undefined && { json }) };
}
