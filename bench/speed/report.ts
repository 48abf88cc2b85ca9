import type { Material } from './material.ts';
import { reckoned, type Grown } from './measure-growth.ts';
import type { Measured } from './measure.ts';
import { alignedTable, megabytes, threeDigits, type Column } from '../figures/table.ts';

/** All figures of one run, as they go into the JSON file. */
export interface Report {
  machine: string;
  /** Where it ran: Node, or a browser's background with its version. */
  place: string;
  /** Share of a core that this process was given while it measured, where that can be told. */
  processor?: number;
  material: { name: string; claims: number; lines: number };
  effort: { rounds: number; lines: number; limit: number };
  /** Times in milliseconds, sizes in bytes; medians. */
  systems: Measured[];
  growth: Grown[];
}

export function materialFigures({ name, claims, lines }: Material): Report['material'] {
  return { name, claims: claims.length, lines: lines.length };
}

/** The report as lines for a person. */
export function formatReport(report: Report): string[] {
  const { machine, place, processor = 1, material, effort, systems, growth } = report;
  return [
    material.name,
    `${machine}; ${place}`,
    `medians of ${effort.rounds} rounds in which all take turns over the same ${effort.lines} lines; ` +
      `the best ${effort.limit} asked for`,
    ...(processor < SHARED ? [sharedLine(processor)] : []),
    '',
    ...alignedTable(columnsOf(systems), systems.map(rowOf)),
    '',
    ...FOOTNOTES,
    ...(growth.length > 0 ? ['', ...growthLines(growth)] : []),
  ];
}

/** Below this share of a core, others were at work. */
const SHARED = 0.9;

function sharedLine(processor: number): string {
  const share = Math.round(100 * processor);
  return `others were at work: ${share}% of a core was ours, so times are longer and ratios rougher`;
}

const FOOTNOTES = [
  '*  ships    ≈  time per line × lines: too slow to read the whole text in each round',
  'Index and memory: ours hold the claims themselves as well, those of the peers only their words',
  '(Orama keeps the texts too). Memory is what is held after loading, and after the lines were asked.',
];

function columnsOf(systems: readonly Measured[]): Column[] {
  const figure = (...title: string[]): Column => ({ title, right: true });
  return [
    { title: ['', 'configuration'] },
    figure('ms', 'per line'),
    figure('times', 'MiniSearch'),
    figure('whole text', 'ms'),
    figure('index', 'MB'),
    figure('build', 'ms'),
    figure('load', 'ms'),
    figure('memory', 'loaded MB'),
    figure('memory', 'used MB'),
    ...Object.keys(systems[0]?.quality ?? {}).flatMap((set) =>
      set === 'PolitiFact' ? [figure(set, 'MRR')] : [figure(set, 'MAP@5'), figure(set, 'R@50')],
    ),
  ];
}

function rowOf(measured: Measured): string[] {
  const { name, ships, perLine, speedup, whole, wholeIsReckoned, memory, quality } = measured;
  return [
    `${ships ? '*' : ' '} ${name}`,
    threeDigits(perLine),
    `${threeDigits(speedup)}×`,
    `${wholeIsReckoned ? '≈ ' : ''}${threeDigits(whole)}`,
    megabytes(measured.bytes),
    threeDigits(measured.build),
    threeDigits(measured.load),
    megabytes(memory?.loaded),
    megabytes(memory?.used),
    ...Object.entries(quality).flatMap(([set, { map5, recall50, mrr }]) =>
      (set === 'PolitiFact' ? [mrr] : [map5, recall50]).map((value) => value.toFixed(3)),
    ),
  ];
}

const MILLION = 1_000_000;

function growthLines(growth: readonly Grown[]): string[] {
  const names = Object.keys(growth[0]!.perLine);
  const columns: Column[] = ['claims', 'index MB', 'build s', 'load ms', 'memory MB']
    .map((title): Column => ({ title: ['', title], right: true }))
    .concat(names.map((name) => ({ title: [name, 'ms per line'], right: true })));
  const figures: ((at: Grown) => number)[] = [
    ({ bytes }) => bytes / 1e6,
    ({ build }) => build / 1000,
    ({ load }) => load,
    ({ memory }) => memory / 1e6,
    ...names.map((name) => (at: Grown) => at.perLine[name]!),
  ];
  const measured = growth.map((at) => [
    at.claims.toLocaleString('en'),
    ...figures.map((figure) => threeDigits(figure(at))),
  ]);
  const beyond = figures.map((figure) => `≈ ${threeDigits(reckoned(growth, figure, MILLION))}`);
  return [
    'What ships, with more claims',
    '',
    ...alignedTable(columns, [...measured, [MILLION.toLocaleString('en'), ...beyond]]),
    '',
    'The claims added are made of those there are. Reckoned: index, build and memory are some bytes',
    'and steps a claim, a line costs the postings of its words, and opening a pass over the words known;',
    'so ≈ takes each to grow in step with the claims, on the line that fits the sizes best. Where the',
    'sizes themselves do not lie on a line, it is worth little.',
  ];
}
