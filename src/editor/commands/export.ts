import type { Command } from '../cli.ts';
import { exportReviews } from '../claim-review/export.ts';
import { beginReplacing } from '../files/replace-file.ts';
import { readOptions, UsageError } from '../options.ts';
import { Progress } from '../progress.ts';

const USAGE = `Usage: onrecord export claimreview [--to FILE]

Writes ClaimReview markup as one DataFeed: for each review that has a page of its own, in the checker's
own words, and for imported claims the markup that they came with.

  --to FILE   where it goes; standard output otherwise`;

/** `onrecord export claimreview`: the checks as ClaimReview markup. */
export const exportCommand: Command = {
  summary: 'writes the checks as ClaimReview markup',
  usage: USAGE,
  run: async (argv, io) => {
    const { values, positionals } = readOptions(argv, { to: { type: 'string' } });
    if (positionals.length !== 1 || positionals[0] !== 'claimreview') {
      throw new UsageError('expected "claimreview"');
    }
    const pieces = exportReviews('claims', new Date(), new Progress(io).tell);
    if (values.to === undefined) {
      for await (const piece of pieces) await io.out(piece.trimEnd());
      return 0;
    }
    await writeTo(values.to, pieces);
    return 0;
  },
};

/** Writes a file as a whole, or not at all. */
async function writeTo(file: string, pieces: AsyncIterable<string>): Promise<void> {
  const next = beginReplacing(file);
  try {
    for await (const piece of pieces) next.write(piece);
    next.become();
  } finally {
    next.discard();
  }
}
