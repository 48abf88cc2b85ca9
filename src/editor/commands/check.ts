import type { Command } from '../cli.ts';
import { check } from '../check/check.ts';
import { wantedOf } from '../check/wanted.ts';
import { watchCheck } from '../check/watch-check.ts';
import { LEXICAL, meaningFor } from '../meaning/option.ts';
import { readOptions, UsageError } from '../options.ts';
import { Progress, silent } from '../progress.ts';

const CLAIMS = 'claims';

const USAGE = `Usage: onrecord check [FILE|DIR …] [--watch] [--lexical]

Reads a folder of claims (claims/ if nothing is named), checks each file, or those named, against the
schema and the rules, and runs its examples through the matcher, as a page does. Imported claims
(claims/imported/*.jsonl) are checked too. Exit code 1 when there are faults, 2 when what is named
cannot be checked. A claim that looks like another one is told, and is no fault: you decide.

  --watch    checks again after each save, until it is stopped (Ctrl-C)
  --lexical  tries examples by shared words alone, without the second look that reads meaning`;

/** `onrecord check`: the faults of claim files. */
export const checkCommand: Command = {
  summary: 'checks claim files and runs their examples',
  usage: USAGE,
  run: async (argv, io) => {
    const { values, positionals: files } = readOptions(argv, {
      watch: { type: 'boolean', default: false },
      ...LEXICAL,
    });
    const wanted = wantedOf(files, CLAIMS);
    if (values.watch) {
      const [only, ...others] = wanted;
      if (!only || others.length > 0) {
        throw new UsageError('--watch: expected files of one folder of claims');
      }
      const stop = new AbortController();
      process.once('SIGINT', () => stop.abort());
      // Nobody reads any more: there is nothing left to watch for.
      const print = (line: string) => void io.out(line).catch(() => stop.abort());
      await watchCheck(only, print, stop.signal, meaningFor(values, silent));
      return 0;
    }
    const { tell } = new Progress(io);
    const meaning = meaningFor(values, tell);
    const printed: string[] = [];
    let code = 0;
    for (const each of wanted) {
      code = Math.max(code, await check(each, (line) => printed.push(line), { meaning, tell }));
    }
    for (const line of printed) await io.out(line);
    return code;
  },
};
