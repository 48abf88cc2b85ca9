import type { ImportedClaim, Query } from '../../core/imported/types.ts';
import { claimsFile, indexClaims, isFolder, readCurated, readFiles } from '../claims-source.ts';
import type { Command } from '../cli.ts';
import { explainCurated } from '../explain-curated.ts';
import { explainImported } from '../explain-imported.ts';
import type { Io } from '../io.ts';
import { Progress } from '../progress.ts';
import { dayOption, readOptions, required, unused, UsageError, wholeNumber } from '../options.ts';

const MOST_CANDIDATES = 100;

const USAGE = `Usage: onrecord explain "SENTENCE" [--claims FILE.jsonl|DIR] [--speaker NAME] [--date DAY]
                        [--top 5]

Shows which claims a sentence could repeat and what decided about each.

  --claims   a folder of claim files (claims/ if not given), or a file of imported claims
  --speaker  who says it, as a page would name them
  --date     the day it was said, such as 2024-08-12
  --top      how many imported claims are shown`;

/** `onrecord explain`: why a sentence is marked, or is not. */
export const explainCommand: Command = {
  summary: 'shows why a sentence is marked, or is not',
  usage: USAGE,
  run: async (argv, io) => {
    const { claims, query, limit, given } = readTask(argv);
    if (isFolder(claims)) unused(given, ['top'], 'with a file of imported claims');
    const { tell } = new Progress(io);
    const lines = isFolder(claims)
      ? explainCurated(readCurated(claims, tell), query, tell)
      : await withImported(claims, query, limit, io);
    for (const line of lines) await io.out(line);
    return 0;
  },
};

function readTask(argv: string[]): {
  claims: string;
  query: Query;
  limit: number;
  given: ReadonlySet<string>;
} {
  const { values, positionals, given } = readOptions(argv, {
    claims: { type: 'string', default: 'claims' },
    speaker: { type: 'string' },
    date: { type: 'string' },
    top: { type: 'string', default: '5' },
  });
  const [text, ...others] = positionals;
  if (!text?.trim() || others.length > 0) {
    throw new UsageError('expected one sentence, in quotation marks');
  }
  const query = {
    text,
    ...(values.speaker && { speaker: values.speaker }),
    ...(values.date !== undefined && { date: dayOption(values.date, '--date') }),
  };
  return {
    claims: required(values.claims, '--claims FILE.jsonl|DIR'),
    query,
    given,
    limit: wholeNumber(values.top, '--top', MOST_CANDIDATES),
  };
}

async function withImported(file: string, query: Query, limit: number, io: Io): Promise<string[]> {
  const [claims] = await readFiles<[ImportedClaim]>(io, claimsFile(file));
  return explainImported(indexClaims(claims, io), query, limit);
}
