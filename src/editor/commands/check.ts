import { existsSync } from 'node:fs';
import { check } from '../check.ts';
import type { Command } from '../cli.ts';
import { InputError } from '../fault.ts';
import { readOptions } from '../options.ts';

const CLAIMS = 'claims';

const USAGE = `Usage: onrecord check [FILES]

Reads claims/, checks each file (or those named) against the schema and the rules, and runs its
examples through the matcher. Exit code 1 when there are faults.`;

/** `onrecord check`: the faults of claim files. */
export const checkCommand: Command = {
  summary: 'checks claim files and runs their examples',
  usage: USAGE,
  run: async (argv, io) => {
    const { positionals: files } = readOptions(argv, {});
    const missing = [CLAIMS, ...files].filter((file) => !existsSync(file));
    if (missing.length > 0) {
      throw new InputError(missing.map((file) => `${file}:1: expected a claim file, found none`));
    }
    const printed: string[] = [];
    const code = check(CLAIMS, files, (line) => printed.push(line));
    for (const line of printed) await io.out(line);
    return code;
  },
};
