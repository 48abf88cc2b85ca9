import { approve } from '../approve.ts';
import type { Command } from '../cli.ts';
import { gitUser, lastAuthor } from '../git.ts';
import { LEXICAL, meaningFor } from '../meaning/option.ts';
import { readOptions, required, UsageError } from '../options.ts';
import { printable } from '../printable.ts';
import { Progress } from '../progress.ts';
import { today } from '../today.ts';

const USAGE = `Usage: onrecord approve CLAIM [--by NAME] [--own] [--lexical]

Records in a claim's file that a second editor signed off on what it says: who, when, and a digest of
the rest. CLAIM is its name or its file. Any later change makes the sign-off stale.

  --by NAME   who signs; otherwise git's user.name
  --own       sign although the last change was one's own
  --lexical   try its examples by shared words alone, without the second look that reads meaning`;

/** `onrecord approve`: a second editor's sign-off. */
export const approveCommand: Command = {
  summary: "records a second editor's sign-off in a claim's file",
  usage: USAGE,
  run: async (argv, io) => {
    const { values, positionals } = readOptions(argv, {
      by: { type: 'string' },
      own: { type: 'boolean', default: false },
      ...LEXICAL,
    });
    const [name, ...others] = positionals;
    if (name === undefined || others.length > 0) throw new UsageError('expected one claim');
    const by = required(values.by ?? gitUser(), '--by NAME');
    const last = values.own ? () => undefined : lastAuthor;
    const { tell } = new Progress(io);
    const meaning = meaningFor(values, tell);
    const signOff = { by, date: today() };
    const { file, wasValid } = await approve('claims', name, signOff, last, { meaning, tell });
    const what = wasValid ? `was signed off already` : `signed off by ${by}`;
    await io.out(printable(`${file} ${what}`));
    return 0;
  },
};
