import { writeWhole } from '../figures/json-file.ts';
import { machineLine } from '../figures/machine.ts';
import { alignedTable } from '../figures/table.ts';
import { readArguments } from './options.ts';
import { measureWeek, type Week } from './week.ts';

const COLUMNS = [
  { title: ['claims'], right: true },
  { title: ['reader'] },
  { title: ['requests', 'a day'], right: true },
  { title: ['kilobytes', 'a day'], right: true },
  { title: ['full', 'packs'], right: true },
  { title: ['deltas', 'in all'], right: true },
];

/** `npm run bench -- --feeds`: what a feed costs its readers and its host. */
export async function benchFeeds(argv: string[]): Promise<void> {
  const { claims, json } = readArguments(argv);
  console.log(`${machineLine()}\nA week, 1% of the claims changed daily, served by nginx.\n`);
  const weeks: Week[] = [];
  for (const count of claims) weeks.push(await measureWeek(count));
  for (const line of alignedTable(COLUMNS, weeks.flatMap(rowsOf))) console.log(line);
  console.log('\n“first” and “away for a week” are one visit each.');
  for (const { claims, firstPublish, publish } of weeks) {
    const seconds = [firstPublish, publish].map((time) => (time / 1000).toFixed(1));
    console.log(`Publishing ${claims} claims: ${seconds[0]} s at first, then ${seconds[1]} s.`);
  }
  if (json !== undefined) await writeWhole(json, weeks);
}

function rowsOf({ claims, costs }: Week): string[][] {
  return costs.map(({ reader, requests, bytes, full, delta }) => [
    claims.toLocaleString('en-GB'),
    reader,
    requests.toFixed(1),
    (bytes / 1000).toFixed(1),
    `${full}`,
    `${delta}`,
  ]);
}
