import type { Meter } from './budget.ts';
import { endOf, startOf, type Hit } from './hits.ts';

/** Hits of one group in reading order, each with the hit from there on that ends first. */
interface Row {
  starts: number[];
  ending: Hit[];
}

/**
 * The shortest run of tokens with a hit of each group, and those hits. Of several runs of one
 * length the first.
 * @param groups the hits of each group; none may be empty.
 */
export function tightest(groups: Hit[][], meter: Meter): Hit[] {
  const count = groups.reduce((sum, hits) => sum + hits.length, 0);
  meter.step(count * (groups.length + 1));
  const rows = groups.map(toRow);
  const starts = [...new Set(rows.flatMap((row) => row.starts))].sort((a, b) => a - b);
  let best: Hit[] = [];
  let length = Infinity;
  for (const start of starts) {
    const chosen = rows.map((row) => endingFirst(row, start));
    if (!chosen.every((hit) => hit !== undefined)) break;
    const span = Math.max(...chosen.map(endOf)) - start;
    if (span < length) [best, length] = [chosen, span];
  }
  return best;
}

function toRow(hits: Hit[]): Row {
  const ending = [...hits].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
  const starts = ending.map(startOf);
  for (let at = ending.length - 2; at >= 0; at -= 1) {
    if (endOf(ending[at + 1]!) < endOf(ending[at]!)) ending[at] = ending[at + 1]!;
  }
  return { starts, ending };
}

/** Of the hits that start here or later, the one that ends first. */
function endingFirst({ starts, ending }: Row, from: number): Hit | undefined {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return ending[low];
}
