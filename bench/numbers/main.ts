import { writeWhole } from '../figures/json-file.ts';
import { machineLine } from '../figures/machine.ts';
import { median } from '../figures/statistics.ts';
import { alignedTable, threeDigits } from '../figures/table.ts';
import { readArguments } from './options.ts';
import { OURS, peersIn, type Reader } from './readers.ts';
import { isRight } from './score.ts';
import { readSuite, type Case } from './suite.ts';

/** How one reader did. */
interface Row {
  name: string;
  /** Cases read as expected: of those looked at, and of those held back. */
  open: number;
  heldBack: number;
  /** Processor milliseconds for 1,000 inputs. */
  cost: number;
}

/**
 * Counts what is read as the suite expects, prints the table and writes the figures where asked to.
 * @throws UsageError for wrong arguments, InputError for wrong data
 */
export async function benchNumbers(argv: string[]): Promise<void> {
  const { specs, peers, json, rounds, list } = readArguments(argv);
  const cases = await readSuite(specs);
  const readers = [OURS, ...(peers === undefined ? [] : peersIn(peers))];
  const costs = costsOf(readers, cases, rounds);
  const rows = readers.map((reader, at): Row => ({ ...count(reader, cases), cost: costs[at]! }));
  const report = { machine: machineLine(), cases: cases.length, rounds, rows };
  for (const line of table(report.machine, cases, rounds, rows)) console.log(line);
  if (list) for (const line of missed(cases)) console.log(line);
  if (json !== undefined) await writeWhole(json, report);
}

function count({ name, read }: Reader, cases: readonly Case[]): Omit<Row, 'cost'> {
  const right = cases.filter((each) => isRight(each, read(each)));
  const heldBack = right.filter(({ isHeldBack }) => isHeldBack).length;
  return { name, open: right.length - heldBack, heldBack };
}

/** Readers take turns, so that what else the machine does is shared by all. The first turn warms up. */
function costsOf(readers: readonly Reader[], cases: readonly Case[], rounds: number): number[] {
  const times = readers.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    readers.forEach(({ read }, at) => {
      const start = process.cpuUsage();
      for (const each of cases) read(each);
      const { user, system } = process.cpuUsage(start);
      if (round > 0) times[at]!.push((user + system) / cases.length);
    });
  }
  return times.map(median);
}

function table(
  machine: string,
  cases: readonly Case[],
  rounds: number,
  rows: readonly Row[],
): string[] {
  const heldBack = cases.filter(({ isHeldBack }) => isHeldBack).length;
  const columns = [
    { title: ['reader'] },
    { title: ['right', `of ${cases.length}`], right: true },
    { title: ['looked at', `of ${cases.length - heldBack}`], right: true },
    { title: ['held back', `of ${heldBack}`], right: true },
    { title: ['processor ms', 'for 1,000'], right: true },
  ];
  const cells = rows.map(({ name, open, heldBack, cost }) => [
    name,
    `${open + heldBack}`,
    `${open}`,
    `${heldBack}`,
    threeDigits(cost),
  ]);
  return [
    'Numbers of the English suite of Recognizers-Text',
    `${machine}; medians of ${rounds} rounds`,
    '',
    ...alignedTable(columns, cells),
  ];
}

function missed(cases: readonly Case[]): string[] {
  const open = cases.filter((each) => !each.isHeldBack && !isRight(each, OURS.read(each)));
  return [
    '',
    ...open.map(
      (each) =>
        `${each.model}: ${JSON.stringify(each.text)} is ${each.values.join(', ') || 'nothing'}, we read ` +
        (OURS.read(each).join(', ') || 'nothing'),
    ),
  ];
}
