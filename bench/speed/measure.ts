import { REFERENCE } from './adapters/all.ts';
import type { System } from './adapters/types.ts';
import type { Material } from './material.ts';
import { qualityOf, type Quality } from './quality.ts';
import type { Stage } from './stage.ts';
import { median } from '../figures/statistics.ts';

/** How long and how often. */
export interface Effort {
  /** Rounds in which every system answers the same lines, taking turns. */
  rounds: number;
  /** Places of the lines that all are timed on. */
  lines: readonly number[];
  /** Builds and loads of each, taking turns too. */
  builds: number;
}

/** What one configuration was measured to do. Times are medians, in milliseconds. */
export interface Measured {
  name: string;
  settings: string;
  ships: boolean;
  perLine: number;
  /** How many times faster than the reference, the median of the rounds' ratios. */
  speedup: number;
  /** All lines; reckoned from `perLine` where it would take too long. */
  whole: number;
  wholeIsReckoned: boolean;
  bytes: number;
  build: number;
  load: number;
  /** For each quality set, by its name. */
  quality: Record<string, Quality>;
  /** Bytes in memory after loading, and after some lines; where they could be measured. */
  memory?: { loaded: number; used: number };
}

/** Tells what is being done. */
export type Tell = (what: string) => void;

/** A text that takes longer is not read whole in each round. */
const PATIENCE_MS = 1500;
const WARM_UP = 40;

/** Measures systems side by side. */
export async function measure(
  stage: Stage,
  systems: readonly System[],
  material: Material,
  effort: Effort,
  tell: Tell,
): Promise<Measured[]> {
  const names = systems.map(({ name }) => name);
  const built = await buildAndLoad(stage, names, effort.builds, tell);
  const qualities = await qualitiesOf(stage, names, material, tell);
  const rounds = await timeInTurns(stage, names, material, effort, tell);
  const reference = rounds.get(REFERENCE)!.sample;
  return systems.map(({ name, settings, ships = false }) => {
    const { sample, whole } = rounds.get(name)!;
    const perLine = median(sample) / effort.lines.length;
    const { builds, loads, bytes } = built.get(name)!;
    return {
      ...{ name, settings, ships, perLine, bytes },
      speedup: median(sample.map((ms, round) => reference[round]! / ms)),
      whole: whole.length > 0 ? median(whole) : perLine * material.lines.length,
      wholeIsReckoned: whole.length === 0,
      build: median(builds),
      load: median(loads),
      quality: qualities.get(name)!,
    };
  });
}

interface BuiltTimes {
  builds: number[];
  loads: number[];
  bytes: number;
}

async function buildAndLoad(stage: Stage, names: string[], times: number, tell: Tell) {
  const found = new Map(names.map((name): [string, BuiltTimes] => [name, noTimes()]));
  for (let round = 0; round < times; round += 1) {
    for (const name of turns(names, round)) {
      tell(`build and load ${round + 1} of ${times}: ${name}`);
      const entry = found.get(name)!;
      const { ms, bytes } = await stage.build(name);
      entry.builds.push(ms);
      entry.bytes = bytes;
      entry.loads.push(await stage.load(name));
    }
  }
  return found;
}

function noTimes(): BuiltTimes {
  return { builds: [], loads: [], bytes: 0 };
}

async function qualitiesOf(stage: Stage, names: string[], { quality }: Material, tell: Tell) {
  const found = new Map<string, Record<string, Quality>>();
  for (const name of names) {
    const entry: Record<string, Quality> = {};
    for (const [at, set] of quality.entries()) {
      tell(`quality on ${set.name}: ${name}`);
      entry[set.name] = qualityOf(set, await stage.answers(name, at));
    }
    found.set(name, entry);
  }
  return found;
}

interface Rounds {
  /** Milliseconds of each round over the lines that all are timed on. */
  sample: number[];
  /** The same over the whole text; empty where that takes too long. */
  whole: number[];
}

async function timeInTurns(
  stage: Stage,
  names: string[],
  { lines }: Material,
  effort: Effort,
  tell: Tell,
): Promise<Map<string, Rounds>> {
  const found = new Map(names.map((name): [string, Rounds] => [name, { sample: [], whole: [] }]));
  const all = lines.map((_, at) => at);
  const quick = new Set<string>();
  for (const name of names) {
    await stage.time(name, effort.lines.slice(0, WARM_UP));
    const ms = await stage.time(name, effort.lines);
    if ((ms / effort.lines.length) * all.length <= PATIENCE_MS) quick.add(name);
  }
  for (let round = 0; round < effort.rounds; round += 1) {
    tell(`round ${round + 1} of ${effort.rounds}`);
    for (const name of turns(names, round)) {
      const entry = found.get(name)!;
      entry.sample.push(await stage.time(name, effort.lines));
      if (quick.has(name)) entry.whole.push(await stage.time(name, all));
    }
  }
  return found;
}

/** Each round begins with another one, so that none is always the first. */
export function turns<Item>(items: readonly Item[], round: number): Item[] {
  const first = round % Math.max(1, items.length);
  return [...items.slice(first), ...items.slice(0, first)];
}
