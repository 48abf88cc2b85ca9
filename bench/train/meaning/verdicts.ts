import { writeFile } from 'node:fs/promises';
import { vetoesOf } from '../../../src/core/imported/vetoes.ts';
import { chance } from '../../../src/core/imported/model.ts';
import type { ImportEvidence } from '../../../src/core/meaning/verdict/imported.ts';
import type { TrainingData } from '../data.ts';
import type { Pair } from '../pairs.ts';
import { readItems, type CuratedRow } from './curated-readings.ts';
import { debateItems, writtenItems } from './curated-rows.ts';
import { openEngine, type Engine } from './engine.ts';
import { fitEvidence } from './fit.ts';
import { importRows, type ImportRow } from './imported-rows.ts';
import { claimsLeftOut, debatesLeftOut } from './left-out.ts';
import { ordinaryOdds } from './ordinary.ts';
import { countTable, rankingArea, reachTable, rightTable } from './table.ts';
import { verdictFile } from './weights-file.ts';

const WEIGHTS = 'src/core/meaning/verdict/weights.ts';
const CACHE = 'out/train/readings.txt';
/** Strength of the L2 penalty on either fit. */
const PENALTY = 5;
/** Lines of a debate that are read beside each claim, of those that are not said to come near it. */
const OTHER_LINES = 6;
const CURATED_EVIDENCE = ['read', 'repeat', 'claim', 'contradicted'] as const;
const IMPORTED_EVIDENCE = ['read', 'odds', 'likeness'] as const;

type Print = (line: string) => void;

/** The judged pairs of the first pass, with its log odds from fits without their transcripts. */
export interface FirstPass {
  politiFact: TrainingData['politiFact'];
  pairs: readonly Pair[];
  odds: readonly number[];
}

/**
 * Fits both verdicts of the second look, prints cross-validated figures, and writes the weights.
 * @param folder with the ordinary documents
 */
export async function fitVerdicts(folder: string, first: FirstPass, print: Print): Promise<void> {
  const engine = await openEngine(CACHE);
  const curated = await fitCurated(engine, print);
  print('false marks in ordinary documents, as far as their nearest pairs tell');
  countTable(await ordinaryOdds(folder, engine, curated)).forEach(print);
  const imported = await fitImported(engine, first, print);
  await writeFile(WEIGHTS, await verdictFile({ curated, imported }, engine.digest));
  print(`${WEIGHTS} written`);
}

async function fitCurated({ vectors, reader }: Engine, print: Print) {
  const written = writtenItems(await claimsLeftOut(), vectors);
  const debates = (await debatesLeftOut()).flatMap((debate) =>
    debateItems(debate, vectors, OTHER_LINES),
  );
  const rows = await readItems([...written, ...debates], reader);
  const { verdict, unseen } = fitEvidence(CURATED_EVIDENCE, rows, PENALTY);
  const judged = rows.map((row, at) => ({ ...row, odds: row.isOpen ? unseen[at]! : -Infinity }));
  const kinds = groupBy(judged, nameOf);
  const own = [...kinds.get('repeat')!, ...kinds.get('near miss')!];
  print(`curated verdict, written sentences: AUC ${rankingArea(own).toFixed(3)}`);
  reachTable(kinds).forEach(print);
  print('right, of as many repeats as near misses');
  rightTable(own).forEach(print);
  print('by form and kind');
  reachTable(groupBy(own, ({ role, kind }) => `${role}: ${kind}`)).forEach(print);
  return verdict;
}

/** Rows that are told of together. */
function nameOf({ role, kind }: CuratedRow): string {
  return kind === 'debate' ? `debate: ${role}` : role;
}

async function fitImported(
  engine: Engine,
  { politiFact: { claims, lines }, pairs, odds }: FirstPass,
  print: Print,
) {
  const looked = await importRows(claims, lines, pairs, odds, engine);
  const rows = looked.filter(({ isJudged }) => isJudged);
  print(`imported verdict, judged pairs: AUC of the reader alone ${areaOf(rows, 'read')}`);
  print(`of the first pass ${areaOf(rows, 'odds')}`);
  const { verdict, unseen } = fitEvidence(IMPORTED_EVIDENCE, rows, PENALTY);
  const judged = rows.map((row, at) => ({ ...row, odds: unseen[at]! }));
  print(`of both and the cosine ${rankingArea(judged).toFixed(3)}; without vetoes`);
  rightTable(judged).forEach(print);
  const isFree = ({ features, odds: own }: (typeof judged)[number]) =>
    vetoesOf(features, chance(own)).length === 0;
  print('those without a veto');
  rightTable(judged.filter(isFree)).forEach(print);
  print('those with one');
  rightTable(judged.filter((row) => !isFree(row))).forEach(print);
  return verdict;
}

function areaOf(rows: readonly ImportRow[], name: keyof ImportEvidence): string {
  const judged = rows.map(({ isSame, evidence }) => ({ isSame, odds: evidence[name] }));
  return rankingArea(judged).toFixed(3);
}

/** Rows by their names, the names in the order in which they first come. */
function groupBy<T>(rows: readonly T[], name: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(name(row));
    if (group) group.push(row);
    else groups.set(name(row), [row]);
  }
  return groups;
}
