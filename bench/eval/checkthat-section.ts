import type { ImportedClaim } from '../../src/core/imported/types.ts';
import { ask, withoutTitles } from './ask.ts';
import { formatRanking } from './format.ts';
import { readCheckThat, type LinkedSet } from './linked-data.ts';
import { averagePrecision, recall, reciprocalRank } from './metrics.ts';
import { openRankers } from './rankers.ts';
import { over, rankingTable, type Answered, type Measures } from './ranking-table.ts';
import { answeredByBoth, readParts, type ReadParts } from './reading.ts';
import {
  partsOf,
  partsThere,
  resamplesOf,
  withoutData,
  type Section,
  type SectionOptions,
} from './section.ts';

const TITLE = 'CheckThat! 2020: tweets and the claims that check them';

const MEASURES: Measures = [
  { name: 'MAP@5', of: averagePrecision(5) },
  { name: 'MRR', of: reciprocalRank },
  ...[1, 5, 20, 50].map((depth) => ({ name: `R@${depth}`, of: recall(depth) })),
];

/**
 * How the tweets of CheckThat! 2020 find their claims.
 * @throws InputError
 */
export async function checkThatSection(folder: string, options: SectionOptions): Promise<Section> {
  const lacking = withoutData(TITLE, ['checkthat/claims.jsonl'], options);
  if (lacking) return lacking;
  const set = await readCheckThat(folder, partsThere('checkthat/queries', options));
  const read = await readParts(set, options);
  const tables = [
    ...tablesOver(set, set.claims, '', options, read),
    ...tablesOver(set, withoutTitles(set.claims), ', claims without titles', options),
  ];
  return {
    title: TITLE,
    lines: tables.flatMap((table) => [...formatRanking(table), '']),
    json: tables,
  };
}

function tablesOver(
  { questions }: LinkedSet,
  claims: readonly ImportedClaim[],
  suffix: string,
  options: SectionOptions,
  read?: ReadParts,
) {
  options.tell(`CheckThat!: opening ${claims.length} claims${suffix}`);
  const { baseline, passes } = openRankers(claims);
  return partsOf(options).flatMap((part) => {
    if (questions[part].length === 0) return [];
    options.tell(`CheckThat! ${part}${suffix}`);
    const answered: Answered[] = [baseline, ...passes].map((ranker) => ({
      name: ranker.name,
      answers: ask(ranker, claims, questions[part]),
    }));
    if (read) answered.push(answeredByBoth(read, part, MEASURES[0].of));
    const table = (name: string, systems: readonly Answered[]) =>
      rankingTable(`${part}${name}${suffix}`, systems, MEASURES, resamplesOf(options));
    if (part === 'train' || questions.train.length === 0) return [table('', answered)];
    const seen = new Set(questions.train.flatMap(({ relevant }) => relevant));
    const isShared = (at: number) => questions.dev[at]!.relevant.some((id) => seen.has(id));
    return [
      table('', answered),
      table(', the claim occurs in train too', over(answered, isShared)),
      table(
        ', the claim is new',
        over(answered, (at) => !isShared(at)),
      ),
    ];
  });
}
