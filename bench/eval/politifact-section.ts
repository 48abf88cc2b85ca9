import type { ImportedClaim, Query } from '../../src/core/imported/types.ts';
import { ask, withoutTitles } from './ask.ts';
import { formatRanking } from './format.ts';
import { readPolitiFact, type LinkedSet, type Question } from './linked-data.ts';
import { averagePrecision, recall, reciprocalRank } from './metrics.ts';
import { openRankers, type Ranker } from './rankers.ts';
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

const TITLE = 'PolitiFact: transcript sentences and the claims that they repeat';

const MEASURES: Measures = [
  { name: 'MRR', of: reciprocalRank },
  ...[1, 3, 5].map((depth) => ({ name: `MAP@${depth}`, of: averagePrecision(depth) })),
  { name: 'R@50', of: recall(50) },
];

/** What of a sentence's surroundings a system is told. */
interface View {
  name: string;
  of: (query: Query) => Query;
}

const VIEWS: readonly View[] = [
  { name: 'no context', of: (query) => withoutBefore(withoutAfter(query)) },
  // All that a live caption has.
  { name: '4 sentences before', of: withoutAfter },
  { name: '4 before, 2 after', of: (query) => query },
];

function withoutBefore(query: Query): Query {
  const left = { ...query };
  delete left.before;
  return left;
}

function withoutAfter(query: Query): Query {
  const left = { ...query };
  delete left.after;
  return left;
}

/** Neither who said it nor when. */
function anonymous({ name, of }: View): View {
  return {
    name: `${name}; no speaker, no day`,
    of: (query) => {
      const left = { ...of(query) };
      delete left.speaker;
      delete left.date;
      return left;
    },
  };
}

/**
 * How the transcript sentences find PolitiFact's claims.
 * @throws InputError
 */
export async function politiFactSection(folder: string, options: SectionOptions): Promise<Section> {
  const needs = ['politifact/claims.jsonl', 'politifact/transcripts'] as const;
  const lacking = withoutData(TITLE, needs, options);
  if (lacking) return lacking;
  options.tell('PolitiFact: reading claims and transcripts');
  const set = await readPolitiFact(folder, partsThere('politifact/sentences', options));
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
  options.tell(`PolitiFact: opening ${claims.length} claims${suffix}`);
  const { baseline, passes } = openRankers(claims);
  const answer = (asked: readonly Question[], views: readonly View[], knownByDate = false) => [
    { name: baseline.name, answers: ask(baseline, claims, asked, knownByDate) },
    ...passes.flatMap((pass) =>
      views.map((view) => answerAs(pass, view, claims, asked, knownByDate)),
    ),
  ];
  return partsOf(options).flatMap((part) => {
    if (questions[part].length === 0) return [];
    options.tell(`PolitiFact ${part}${suffix}`);
    const asked = questions[part];
    const table = (name: string, systems: readonly Answered[]) =>
      rankingTable(`${part}${name}${suffix}`, systems, MEASURES, resamplesOf(options));
    const both = read ? [answeredByBoth(read, part, MEASURES[0].of)] : [];
    const all = table(', all claims', [
      ...answer(asked, [...VIEWS, ...VIEWS.map(anonymous)]),
      ...both,
    ]);
    const known = answer(asked, VIEWS, true);
    const isAnswerable = (at: number) => known[0]!.answers[at]!.relevant.length > 0;
    return [
      all,
      table(', only claims published before the day', known),
      table(
        ', only claims published before the day, where one is right',
        over(known, isAnswerable),
      ),
    ];
  });
}

function answerAs(
  pass: Ranker,
  view: View,
  claims: readonly ImportedClaim[],
  asked: readonly Question[],
  knownByDate: boolean,
): Answered {
  const seen = asked.map(({ query, relevant }) => ({ query: view.of(query), relevant }));
  return {
    name: `${pass.name}, ${view.name}`,
    answers: ask(pass, claims, seen, knownByDate),
  };
}
