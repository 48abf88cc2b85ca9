import type { ImportedIndex } from '../../core/imported/open.ts';
import type { Query } from '../../core/imported/types.ts';
import { inFourDigits } from '../annotation.ts';
import { claimsFile, indexClaims, readFiles } from '../claims-source.ts';
import type { Command } from '../cli.ts';
import type { Io } from '../io.ts';
import { noOthers, readOptions, required, wholeNumber } from '../options.ts';
import { Progress } from '../progress.ts';
import { queryRows, type QueryRow } from '../rows.ts';

const MOST_MATCHES = 1000;

const USAGE = `Usage: onrecord match --claims FILE.jsonl --queries FILE.jsonl [--top 20] [--known-by-date]

Ranks imported claims for each query, best first, as JSON Lines:
{id, matches: [{claim, confidence, tier}]}

  --claims         {id, text, title?, speaker?, stated?, published?, verdict?} on each line
  --queries        {id, text, speaker?, before?: [text], after?: [text], date?} on each line
  --top            how many claims a query gets at most
  --known-by-date  leave out claims published after the query's date`;

/** `onrecord match`: the claims nearest to each of some sentences. */
export const matchCommand: Command = {
  summary: 'ranks imported claims for each query of a file',
  usage: USAGE,
  run: async (argv, io) => {
    const { values, positionals } = readOptions(argv, {
      claims: { type: 'string' },
      queries: { type: 'string' },
      top: { type: 'string', default: '20' },
      'known-by-date': { type: 'boolean', default: false },
    });
    noOthers(positionals);
    const limit = wholeNumber(values.top, '--top', MOST_MATCHES);
    const [claims, queries] = await readFiles(
      io,
      claimsFile(required(values.claims, '--claims FILE.jsonl')),
      { file: required(values.queries, '--queries FILE.jsonl'), kind: queryRows },
    );
    const index = indexClaims(claims, io);
    await printMatches(index, queries, { limit, knownByDate: values['known-by-date'] }, io);
    return 0;
  },
};

async function printMatches(
  index: ImportedIndex,
  queries: QueryRow[],
  options: { limit: number; knownByDate: boolean },
  io: Io,
): Promise<void> {
  const progress = new Progress(io);
  for (const [done, { id, ...query }] of queries.entries()) {
    await io.out(JSON.stringify({ id, matches: matches(index, query, options) }));
    progress.report('queries matched', done + 1, queries.length);
  }
}

function matches(
  index: ImportedIndex,
  query: Query,
  options: { limit: number; knownByDate: boolean },
) {
  return index.rank(query, options).map(({ claim, confidence, tier }) => ({
    claim: index.claim(claim).id,
    confidence: inFourDigits(confidence),
    tier,
  }));
}
