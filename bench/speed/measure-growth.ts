import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mean } from '../eval/metrics.ts';
import { allSystems } from './adapters/all.ts';
import { inChild, memoryOf, withFolder } from './child.ts';
import type { GrowthTimes } from './growth-child.ts';
import { linesToTime } from './material-for.ts';
import type { Material } from './material.ts';
import type { Tell } from './measure.ts';
import type { Options } from './options.ts';

/** What ships, with so many claims. */
export interface Grown extends GrowthTimes {
  claims: number;
  /** Bytes held after loading. */
  memory: number;
}

/** The collection itself, and what it may become. */
const SIZES = [50_000, 100_000, 200_000];

/** Measures what ships with more and more claims, one process after the other. */
export async function measureGrowth(
  material: Material,
  { folder, rounds, lines }: Options,
  tell: Tell,
): Promise<Grown[]> {
  const ships = allSystems().find((system) => system.ships)!;
  const asked = linesToTime(material, lines).map((at) => material.lines[at]!);
  const found: Grown[] = [];
  for (const claims of [material.claims.length, ...SIZES]) {
    tell(`${claims.toLocaleString('en')} claims`);
    const grown = await withFolder(async (temporary) => {
      const index = join(temporary, 'index');
      const args = [claims, rounds, lines, index, ...(folder === undefined ? [] : [folder])];
      const times = await inChild<GrowthTimes>('growth-child.ts', args.map(String));
      const { loaded } = await memoryOf(ships.name, await readFile(index), asked);
      return { claims, ...times, memory: loaded };
    });
    found.push(grown);
  }
  return found;
}

/** What a figure would be with more claims: on the straight line that fits all sizes best. */
export function reckoned(
  grown: readonly Grown[],
  of: (at: Grown) => number,
  claims: number,
): number {
  const meanClaims = mean(grown.map((at) => at.claims));
  const meanFigure = mean(grown.map(of));
  const across = grown.map((at) => (at.claims - meanClaims) * (of(at) - meanFigure));
  const along = grown.map((at) => (at.claims - meanClaims) ** 2);
  return meanFigure + (mean(across) / mean(along)) * (claims - meanClaims);
}
