import type { Collection } from '../../../src/core/claim/collection.ts';
import { readCurated } from '../../../src/editor/claims-source.ts';
import { lookForCurated } from '../../../src/editor/meaning/look.ts';
import { withoutDrafts } from '../../../src/editor/read-collection.ts';
import { alignedTable } from '../../figures/table.ts';
import { CLAIMS } from '../marks/merge.ts';
import type { Share } from '../marks/statistics.ts';
import type { Section, SectionOptions } from '../section.ts';
import { readCaseSets } from './cases.ts';
import { runCases, type CaseResult } from './run.ts';
import { sideOf } from './sides.ts';
import { formOf, tallyBy, tallyCases, type CaseTally } from './tally.ts';

const TITLE = 'Bundled claims: sentences that repeat one, and sentences that only look like it';
/** A form that fewer cases have is told with the others. */
const FEWEST = 3;
const OTHERS = 'others';

/** What one matcher makes of one set. */
interface SetFigures {
  set: string;
  matcher: 'words' | 'whole';
  all: CaseTally;
  corrected: { seen: number; of: number };
  /** Cases that are marked for another claim. */
  others: number;
  byForm: CaseTally[];
  bySide: CaseTally[];
  /** Repeats that are not marked, and near misses that are, by their ids. */
  missed: string[];
  wrong: string[];
}

/**
 * How the bundled claims are found in the cases that are given, by their words and with the second look.
 * @throws InputError
 */
export async function bundledSection(_: string, options: SectionOptions): Promise<Section> {
  const sets = await readCaseSets(options.cases);
  if (sets.length === 0) {
    return {
      title: TITLE,
      lines: ['Not measured. Missing: --cases FILE|DIR'],
      json: { missing: true },
    };
  }
  const collection = withoutDrafts(readCurated(CLAIMS));
  const looks = [
    { matcher: 'words', look: lookForCurated(collection, undefined) },
    ...(options.meaning
      ? [{ matcher: 'whole', look: lookForCurated(collection, options.meaning) } as const]
      : []),
  ] as const;
  const figures: SetFigures[] = [];
  for (const { name, cases } of sets) {
    for (const { matcher, look } of looks) {
      const results = await runCases(look, collection.publisher, cases, options.tell);
      figures.push(figuresOf(name, matcher, results, collection));
    }
  }
  return { title: TITLE, lines: figures.flatMap(format), json: figures };
}

function figuresOf(
  set: string,
  matcher: SetFigures['matcher'],
  results: readonly CaseResult[],
  collection: Collection,
): SetFigures {
  const sides = new Map(collection.claims.map((claim) => [claim.id, sideOf(claim)]));
  const corrected = results.filter(({ of, isMarked }) => of.repeat && of.corrected && isMarked);
  const ids = (own: readonly CaseResult[]) => own.map(({ of }) => of.id);
  return {
    ...{ set, matcher },
    all: tallyCases('all', results),
    corrected: {
      seen: corrected.filter(({ isCorrected }) => isCorrected).length,
      of: corrected.length,
    },
    others: results.filter(({ others }) => others.length > 0).length,
    byForm: tallyBy(results, commonForm(results)),
    bySide: tallyBy(results, ({ of }) => sides.get(of.claim) ?? 'none'),
    missed: ids(results.filter(({ of, isMarked }) => of.repeat && !isMarked)),
    wrong: ids(results.filter(({ of, isMarked }) => !of.repeat && isMarked)),
  };
}

/** Forms by which there are enough to tell anything; repeats and near misses have forms of their own. */
function commonForm(results: readonly CaseResult[]): (result: CaseResult) => string {
  const named = (result: CaseResult) =>
    `${result.of.repeat ? 'repeat' : 'near miss'}: ${formOf(result) ?? OTHERS}`;
  const counts = new Map<string, number>();
  for (const result of results) counts.set(named(result), (counts.get(named(result)) ?? 0) + 1);
  return (result) =>
    counts.get(named(result))! >= FEWEST
      ? named(result)
      : `${result.of.repeat ? 'repeat' : 'near miss'}: ${OTHERS}`;
}

function format({ set, matcher, all, corrected, others, byForm, bySide, ...lists }: SetFigures) {
  const columns = ['', 'repeats marked', '95%', 'near misses marked', '95%'].map((title, at) => ({
    title: [title],
    right: at > 0,
  }));
  const rows = [all, ...bySide, ...byForm].map(({ name, repeats, misses }) => [
    name,
    count(repeats),
    interval(repeats),
    count(misses),
    interval(misses),
  ]);
  return [
    `${set}, ${matcher === 'words' ? 'words alone' : 'with the second look'}`,
    ...alignedTable(columns, rows),
    `corrected by the text, seen: ${corrected.seen} of ${corrected.of}; marked for another claim: ${others}`,
    `near misses marked: ${lists.wrong.join(', ') || 'none'}`,
    '',
  ];
}

function count({ count: found, of, share }: Share): string {
  return of === 0 ? '' : `${found} of ${of} (${percent(share)})`;
}

function interval({ of, low, high }: Share): string {
  return of === 0 ? '' : `${percent(low)} … ${percent(high)}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
