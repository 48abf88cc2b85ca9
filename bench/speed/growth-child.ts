import { writeFileSync } from 'node:fs';
import { allSystems } from './adapters/all.ts';
import { grown } from './growth.ts';
import { linesToTime, materialFor } from './material-for.ts';
import { LocalStage } from './stage.ts';
import { median } from '../figures/statistics.ts';

/**
 * `growth-child.ts CLAIMS ROUNDS LINES INDEX [DIR]`: what ships, with so many claims, in a process
 * of its own. Leaves the index in a file and prints a `GrowthTimes`.
 */
export interface GrowthTimes {
  bytes: number;
  /** Milliseconds, medians. */
  build: number;
  load: number;
  /** Milliseconds a line of each configuration that ships, by name. */
  perLine: Record<string, number>;
}

/** Builds of a large collection take minutes: one must do. */
const BUILDS = 3;
const LARGE = 60_000;
const LOADS = 5;

const [size = '', rounds = '', lineCount = '', index = '', folder] = process.argv.slice(2);
const material = await materialFor(folder, 'dev');
const systems = allSystems().filter(({ ships }) => ships);
const first = systems[0]!.name;
const stage = new LocalStage(
  { ...material, claims: grown(material.claims, Number(size)) },
  systems,
);
const lines = linesToTime(material, Number(lineCount));

const builds: number[] = [];
const buildCount = Number(size) > LARGE ? 1 : BUILDS;
for (let time = 0; time < buildCount; time += 1) builds.push((await stage.build(first)).ms);
const loads: number[] = [];
for (let time = 0; time < LOADS; time += 1) loads.push(await stage.load(first));
writeFileSync(index, stage.kept(first));

const perLine: Record<string, number> = {};
for (const { name } of systems) {
  if (name !== first) {
    await stage.build(name);
    await stage.load(name);
  }
  await stage.time(name, lines);
  const turns: number[] = [];
  for (let round = 0; round < Number(rounds); round += 1) turns.push(await stage.time(name, lines));
  perLine[name] = median(turns) / lines.length;
}
const measured: GrowthTimes = {
  bytes: stage.kept(first).length,
  build: median(builds),
  load: median(loads),
  perLine,
};
process.stdout.write(JSON.stringify(measured));
