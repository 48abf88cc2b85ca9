import { existsSync } from 'node:fs';
import { check } from '../check.ts';
import type { Command } from '../cli.ts';
import { InputError } from '../fault.ts';
import { readOptions } from '../options.ts';
import { watchCheck } from '../watch-check.ts';

const CLAIMS = 'claims';

const USAGE = `Usage: onrecord check [FILES] [--watch]

Reads claims/, checks each file (or those named) against the schema and the rules, and runs its
examples through the matcher. Imported claims (claims/imported/*.jsonl) are checked too. Exit code 1
when there are faults. A claim that looks like another one is told, and is no fault: you decide.

  --watch   checks again after each save, until it is stopped (Ctrl-C)`;

/** `onrecord check`: the faults of claim files. */
export const checkCommand: Command = {
  summary: 'checks claim files and runs their examples',
  usage: USAGE,
  run: async (argv, io) => {
    const { values, positionals: files } = readOptions(argv, {
      watch: { type: 'boolean', default: false },
    });
    const missing = [CLAIMS, ...files].filter((file) => !existsSync(file));
    if (missing.length > 0) {
      throw new InputError(missing.map((file) => `${file}:1: expected a claim file, found none`));
    }
    if (values.watch) {
      const stop = new AbortController();
      process.once('SIGINT', () => stop.abort());
      // Nobody reads any more: there is nothing left to watch for.
      const print = (line: string) => void io.out(line).catch(() => stop.abort());
      await watchCheck(CLAIMS, files, print, stop.signal);
      return 0;
    }
    const printed: string[] = [];
    const code = await check(CLAIMS, files, (line) => printed.push(line));
    for (const line of printed) await io.out(line);
    return code;
  },
};
