import type { ImportedIndex, RankOptions } from '../../core/imported/open.ts';
import type { Query, Ranked } from '../../core/imported/types.ts';
import { reordered, REREAD, reread, type Reranking } from '../../core/meaning/rerank.ts';
import { inFourDigits } from '../annotation.ts';
import { claimsFile, indexClaims, readFiles } from '../claims-source.ts';
import type { Command } from '../cli.ts';
import type { Io } from '../io.ts';
import type { Meaning } from '../meaning/open-meaning.ts';
import { LEXICAL, meaningFor } from '../meaning/option.ts';
import { noOthers, readOptions, required, wholeNumber } from '../options.ts';
import { Progress } from '../progress.ts';
import { queryRows, type QueryRow } from '../rows.ts';

const MOST_MATCHES = 1000;

const USAGE = `Usage: onrecord match --claims FILE.jsonl --queries FILE.jsonl [--top 20] [--known-by-date]
                     [--lexical]

Ranks imported claims for each query, best first, as JSON Lines:
{id, matches: [{claim, confidence, tier}]}

  --claims         {id, text, title?, speaker?, stated?, published?, verdict?} on each line
  --queries        {id, text, speaker?, before?: [text], after?: [text], date?} on each line
  --top            how many claims a query gets at most
  --known-by-date  leave out claims published after the query's date
  --lexical        by shared words alone; else the first ten are read for their meaning too`;

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
      ...LEXICAL,
    });
    noOthers(positionals);
    const limit = wholeNumber(values.top, '--top', MOST_MATCHES);
    const [claims, queries] = await readFiles(
      io,
      claimsFile(required(values.claims, '--claims FILE.jsonl')),
      { file: required(values.queries, '--queries FILE.jsonl'), kind: queryRows },
    );
    const index = indexClaims(claims, io);
    const meaning = meaningFor(values, new Progress(io).tell);
    await printMatches(
      { index, meaning },
      queries,
      { limit, knownByDate: values['known-by-date'] },
      io,
    );
    return 0;
  },
};

async function printMatches(
  ranking: Ranking,
  queries: QueryRow[],
  options: RankOptions,
  io: Io,
): Promise<void> {
  const progress = new Progress(io);
  for (const [done, { id, ...query }] of queries.entries()) {
    await io.out(JSON.stringify({ id, matches: await matches(ranking, query, options) }));
    progress.report('queries matched', done + 1, queries.length);
  }
}

interface Ranking {
  index: ImportedIndex;
  meaning: Meaning | undefined;
}

async function matches({ index, meaning }: Ranking, query: Query, options: RankOptions) {
  const ranked = meaning
    ? await withReadings({ index, ...meaning }, query, options)
    : index.rank(query, options);
  return ranked.map(({ claim, confidence, tier }) => ({
    claim: index.claim(claim).id,
    confidence: inFourDigits(confidence),
    tier,
  }));
}

/** The first of a ranking in the order of words and meaning, and what is asked for beyond them. */
async function withReadings(
  ranking: Reranking,
  query: Query,
  options: RankOptions,
): Promise<Ranked[]> {
  const read = reordered(await reread(ranking, query, { ...options, limit: REREAD }));
  if (options.limit <= REREAD) return read.slice(0, options.limit);
  return [...read, ...ranking.index.rank(query, options).slice(read.length)];
}
