import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from '../cli.ts';
import { exportReviews } from '../claim-review/export.ts';
import { readOptions, UsageError } from '../options.ts';

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
    const pieces = exportReviews('claims', new Date());
    if (values.to === undefined) {
      for await (const piece of pieces) await io.out(piece.trimEnd());
      return 0;
    }
    const next = `${values.to}.${process.pid}.new`;
    try {
      await pipeline(Readable.from(pieces), createWriteStream(next));
      await rename(next, values.to);
    } finally {
      await rm(next, { force: true });
    }
    return 0;
  },
};
