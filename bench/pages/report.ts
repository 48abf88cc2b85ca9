import { alignedTable, megabytes, threeDigits, type Column } from '../figures/table.ts';
import type { CaptionTimes } from './captions.ts';
import { CONFIGURATIONS } from './configurations.ts';
import { goalLines } from './goals.ts';
import type { Figures, MeasuredPage } from './measure.ts';

/** All figures of one run, as they go into the JSON file. Milliseconds and bytes. */
export interface Report {
  machine: string;
  /** The browser and its version. */
  place: string;
  rounds: number;
  /** Phrases that mark.js was given. */
  phrases: number;
  pages: MeasuredPage[];
  captions: CaptionTimes;
}

/** The report as lines for a person. */
export function formatReport(report: Report): string[] {
  const { machine, place, rounds, phrases, pages } = report;
  return [
    'What the extension costs a page',
    `${machine}; ${place}`,
    `medians of ${rounds} rounds, in turns; mark.js marks the ${phrases} quotes that stand in the pages`,
    '',
    ...alignedTable(COLUMNS, pages.flatMap(rowsOf)),
    '',
    ...FOOTNOTES,
    '',
    ...goalLines(report),
  ];
}

const FOOTNOTES = [
  'Gaps are times in which the page does not answer its own heartbeat; what is over 50 ms blocks, and',
  'taken is all from 8 ms on. Times are from when the document was there. Added is what lies between',
  'with and without in the same round, in the middle. mark.js marks once, and is watched until it is done.',
];

const figure = (...title: string[]): Column => ({ title, right: true });
const COLUMNS: Column[] = [
  { title: ['page'] },
  { title: ['configuration'] },
  figure('longest', 'gap ms'),
  figure('gaps', '> 50 ms'),
  figure('blocking', 'ms'),
  figure('taken', 'ms'),
  figure('first', 'mark ms'),
  figure('all marked', 'ms'),
  figure('times', 'ours'),
  figure('marks'),
  figure('heap', 'MB'),
];

function rowsOf({ name, medians, added }: MeasuredPage): string[][] {
  const rows = CONFIGURATIONS.map((how, at) => [
    at === 0 ? name : '',
    how,
    ...cells(medians[how], medians.with),
  ]);
  return [...rows, ['', 'added', ...cells(added)], []];
}

function cells(figures: Figures, ours: Figures = {}): string[] {
  const { longest, long, blocking, taken, firstMark, done, marks, heap } = figures;
  const times = done !== undefined && ours.done ? done / ours.done : Number.NaN;
  return [
    shown(longest),
    long === undefined ? '–' : String(long),
    ...[blocking, taken, firstMark, done].map(shown),
    Number.isNaN(times) ? '–' : `${threeDigits(times)}×`,
    marks === undefined ? '–' : String(marks),
    megabytes(heap),
  ];
}

const shown = (value: number | undefined) => threeDigits(value ?? Number.NaN);
