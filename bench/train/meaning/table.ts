import { chance } from '../../../src/core/imported/model.ts';
import { wilson } from '../../eval/marks/statistics.ts';

/** A verdict on something of which it is known whether it is right. */
export interface Judged {
  odds: number;
  isSame: boolean;
}

const CHANCES = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.5];
const WIDTH = 26;

/** How many verdicts reach a chance, and which share of them is right, with its 95% interval. */
export function rightTable(rows: readonly Judged[]): string[] {
  return table(
    ['chance', 'right of those'],
    CHANCES.map((least) => [`${least}`, shareOf(above(rows, least), ({ isSame }) => isSame)]),
  );
}

/** For each chance the share of each kind of row that reaches it, with its 95% interval. */
export function reachTable(kinds: ReadonlyMap<string, readonly Judged[]>): string[] {
  return table(
    ['chance', ...kinds.keys()],
    CHANCES.map((least) => [
      `${least}`,
      ...Array.from(kinds.values(), (rows) => shareOf(rows, (row) => reaches(row, least))),
    ]),
  );
}

/** How many reach each chance, of what should not. */
export function countTable(odds: readonly number[]): string[] {
  const rows = odds.map((each) => ({ odds: each, isSame: false }));
  return table(
    ['chance', `of ${odds.length}`],
    CHANCES.map((least) => [`${least}`, `${above(rows, least).length}`]),
  );
}

/** The area under the curve: how often a right row stands before a wrong one. */
export function rankingArea(rows: readonly Judged[]): number {
  const wrong = rows.filter(({ isSame }) => !isSame).map(({ odds }) => odds);
  const right = rows.filter(({ isSame }) => isSame).map(({ odds }) => odds);
  let before = 0;
  for (const own of right) {
    for (const other of wrong) before += own > other ? 1 : own === other ? 0.5 : 0;
  }
  return before / (right.length * wrong.length);
}

function above(rows: readonly Judged[], least: number): Judged[] {
  return rows.filter((row) => reaches(row, least));
}

function reaches({ odds }: Judged, least: number): boolean {
  return chance(odds) >= least;
}

function shareOf(rows: readonly Judged[], holds: (row: Judged) => boolean): string {
  const { share, of, low, high } = wilson(rows.filter(holds).length, rows.length);
  if (of === 0) return 'none';
  return `${share.toFixed(3)} of ${of} (${low.toFixed(2)}–${high.toFixed(2)})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, ...rows].map((row) =>
    row
      .map((cell) => cell.padEnd(WIDTH))
      .join('')
      .trimEnd(),
  );
}
