import { readOptions, UsageError, wholeNumber } from '../../src/editor/options.ts';
import { checkWritable } from '../figures/json-file.ts';

export interface Options {
  /** The `Specs` folder of Recognizers-Text. */
  specs: string;
  /** A folder whose `node_modules` has the peers. */
  peers?: string;
  /** Where the figures go as JSON. */
  json?: string;
  /** How often all inputs are read for the times. */
  rounds: number;
  /** Also tell each case that we read otherwise, but for those held back. */
  list: boolean;
}

export const USAGE = `npm run bench -- --numbers SPECS [--peers FOLDER] [--rounds 15] [--list] [--json FILE]

How many written and spoken numbers are read as the English suite of Microsoft's Recognizers-Text
expects, beside other readers, and what that costs. SPECS is the Specs folder of that repository.
Nothing is fetched; the peers are read from FOLDER, made by
  npm install @microsoft/recognizers-text-suite@1.3.1 compromise@14.17.0 words-to-numbers@1.5.1
--list tells the cases that we read otherwise. Each third case is held back: nobody looks at it.`;

const MOST_ROUNDS = 1000;

/** @throws UsageError saying what was expected. */
export function readArguments(argv: string[]): Options {
  const { values, positionals } = readOptions(argv, {
    peers: { type: 'string' },
    json: { type: 'string' },
    rounds: { type: 'string', default: '15' },
    list: { type: 'boolean', default: false },
  });
  const [specs, another] = positionals;
  if (specs === undefined) throw new UsageError('expected the Specs folder of Recognizers-Text');
  if (another !== undefined) throw new UsageError(`expected one folder, found "${another}" too`);
  const { peers, json, list } = values;
  if (json !== undefined) checkWritable(json);
  return {
    specs,
    ...(peers !== undefined && { peers }),
    ...(json !== undefined && { json }),
    rounds: wholeNumber(values.rounds, '--rounds', MOST_ROUNDS),
    list,
  };
}
