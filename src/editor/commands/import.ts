import type { Command } from '../cli.ts';
import { importedInWords, importReviews } from '../claim-review/import.ts';
import { readOptions, UsageError } from '../options.ts';

const INTO = 'claims/imported/imported.jsonl';

const USAGE = `Usage: onrecord import claimreview FILE|URL … [--into FILE]

Takes fact-checks over as imported claims: pages with ClaimReview markup (JSON-LD), a Data Commons
DataFeed, answers of the Fact Check Tools API, or JSON Lines of any of these. What cannot be read is
told and skipped. A check that is read again replaces the one before.

  --into FILE   where they go; ${INTO} otherwise`;

/** `onrecord import claimreview`: takes fact-checks over as imported claims. */
export const importCommand: Command = {
  summary: 'takes over fact-checks that carry ClaimReview markup',
  usage: USAGE,
  run: async (argv, io) => {
    const { values, positionals } = readOptions(argv, {
      into: { type: 'string', default: INTO },
    });
    const [format, ...sources] = positionals;
    if (format !== 'claimreview') throw new UsageError('expected "claimreview" and a FILE or URL');
    if (sources.length === 0) throw new UsageError('expected a FILE or URL');
    const imported = await importReviews(sources, values.into, io);
    await io.out(`${values.into}: ${importedInWords(imported)}`);
    return 0;
  },
};
