import type { Command } from '../cli.ts';
import { readOptions, required, UsageError } from '../options.ts';
import { Progress } from '../progress.ts';
import { retract } from '../retract.ts';
import { today } from '../today.ts';

const USAGE = `Usage: onrecord retract CLAIM --reason TEXT

Takes a claim back. CLAIM is its name or its file. The file stays: the claim is marked nowhere any
more, and whoever opens its card reads that it was retracted, when and why. It is published like any
other change, after a second editor's sign-off.`;

/** `onrecord retract`: takes a claim back. */
export const retractCommand: Command = {
  summary: 'takes a claim back, with the reason for readers',
  usage: USAGE,
  run: async (argv, io) => {
    const { values, positionals } = readOptions(argv, { reason: { type: 'string' } });
    const [name, ...others] = positionals;
    if (name === undefined || others.length > 0) throw new UsageError('expected one claim');
    const reason = required(values.reason, '--reason TEXT');
    const file = retract('claims', name, reason, today(), new Progress(io).tell);
    await io.out(`${file} retracted; sign-offs on what it said before are stale`);
    return 0;
  },
};
