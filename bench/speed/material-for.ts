import type { Part } from '../eval/linked-data.ts';
import { readEvaluation } from './evaluation-data.ts';
import type { Material } from './material.ts';
import { sample, seeded } from './random.ts';
import { syntheticMaterial } from './synthetic.ts';

const SAMPLE_SEED = 2019;
/** Lines read one after the other. */
const RUN = 20;

/**
 * The evaluation folder's material, or invented material where none is named.
 * @throws InputError
 */
export function materialFor(folder: string | undefined, part: Part): Promise<Material> {
  return folder === undefined ? Promise.resolve(syntheticMaterial()) : readEvaluation(folder, part);
}

/**
 * Places of the lines that every system is timed on, the same each time: short runs of lines drawn
 * at random, because a text is read in order and its neighbouring lines are then known already.
 */
export function linesToTime({ lines }: Material, count: number): number[] {
  const runs = Array.from({ length: Math.ceil(lines.length / RUN) }, (_, run) => run * RUN);
  return sample(seeded(SAMPLE_SEED), runs, Math.ceil(count / RUN) + 1)
    .flatMap((from) => lines.slice(from, from + RUN).map((_, at) => from + at))
    .slice(0, count);
}
