import { alignedTable, type Column } from '../figures/table.ts';
import type { Estimate } from './bootstrap.ts';
import type { RankingTable } from './ranking-table.ts';

/** A ranking table for a person: its title with the number of questions, and a line for each system. */
export function formatRanking({ title, questions, measures, rows }: RankingTable): string[] {
  if (questions === 0) return [`${title}: no questions`];
  const [main, ...others] = measures;
  const columns: Column[] = [
    { title: [''] },
    right(main!),
    right('95%'),
    right('over BM25'),
    right('95%'),
    ...others.map(right),
  ];
  const cells = rows.map((row) => [
    row.name,
    share(row.main.value),
    interval(row.main, share),
    row.gain ? signed(row.gain.value) : '',
    row.gain ? interval(row.gain, signed) : '',
    ...others.map((name) => share(row.figures[name]!)),
  ]);
  return [`${title} (${questions})`, ...alignedTable(columns, cells)];
}

function right(title: string): Column {
  return { title: [title], right: true };
}

function interval({ low, high }: Estimate, format: (value: number) => string): string {
  return `${format(low)} … ${format(high)}`;
}

function share(value: number): string {
  return value.toFixed(3);
}

/** With its sign, the minus as wide as the plus. */
function signed(value: number): string {
  const digits = Math.abs(value).toFixed(3);
  if (Number(digits) === 0) return digits;
  return `${value < 0 ? '−' : '+'}${digits}`;
}
