import { threeDigits } from '../figures/table.ts';
import { application } from './made/application.ts';
import { transcript } from './made/transcript.ts';
import type { Report } from './report.ts';

/** A goal and what was measured. */
interface Goal {
  what: string;
  measured?: number;
  /** The measured value may be as much. */
  most: number;
  unit: string;
}

const MEGABYTE = 1e6;

/** What is to be reached, line by line: met, missed or not measured. */
export function goalLines(report: Pick<Report, 'pages' | 'captions'>): string[] {
  return goalsOf(report).map(({ what, measured, most, unit }) => {
    if (measured === undefined) return `not measured  ${what}`;
    const word = measured <= most ? 'met   ' : 'missed';
    return `${word}  ${what}: ${threeDigits(measured)} of ${most} ${unit}`;
  });
}

function goalsOf({ pages, captions }: Pick<Report, 'pages' | 'captions'>): Goal[] {
  const goals = pages.flatMap(({ name, added }): Goal[] => {
    const heap = added.heap === undefined ? {} : { measured: added.heap / MEGABYTE };
    return [
      { what: `${name}, gaps over 50 ms caused`, most: 0, unit: '', ...measured(added.long) },
      ...BLOCKING.filter((one) => one.page === name).map(({ most }) => {
        const what = `${name}, blocking added`;
        return { what, most, unit: 'ms', ...measured(added.blocking) };
      }),
      { what: `${name}, memory added`, most: 10, unit: 'MB', ...heap },
    ];
  });
  const card = { what: 'from caption to card', most: 200, unit: 'ms', measured: captions.median };
  return [...goals, card];
}

const BLOCKING = [
  { page: application.name, most: 10 },
  { page: transcript.name, most: 50 },
];

const measured = (value: number | undefined) => (value === undefined ? {} : { measured: value });
