import { chance } from '../../src/core/imported/model.ts';
import type { Question } from './data.ts';
import type { Pair } from './pairs.ts';

/** MAP@5 and MRR of an order of pairs. */
export function rankingFigures(
  questions: readonly Question[],
  pairs: readonly Pair[],
  odds: readonly number[],
  offset: number,
): string {
  const found = questions.map((): { isSame: boolean; odds: number }[] => []);
  pairs.forEach(({ of, isSame }, at) => found[of - offset]!.push({ isSame, odds: odds[at]! }));
  let precision = 0;
  let reciprocal = 0;
  found.forEach((candidates, question) => {
    const order = candidates.sort((a, b) => b.odds - a.odds).map(({ isSame }) => isSame);
    precision += averagePrecision(order.slice(0, 5), questions[question]!.relevant.length);
    const first = order.indexOf(true);
    if (first >= 0) reciprocal += 1 / (first + 1);
  });
  const mean = (sum: number) => (sum / questions.length).toFixed(3);
  return `MAP@5 ${mean(precision)}  MRR ${mean(reciprocal)}`;
}

function averagePrecision(order: readonly boolean[], relevant: number): number {
  let hits = 0;
  let sum = 0;
  order.forEach((isSame, at) => {
    if (!isSame) return;
    hits += 1;
    sum += hits / (at + 1);
  });
  return sum / Math.min(order.length || 1, relevant);
}

const CHANCES = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2];

/** How often the judged pairs at and around a chance are the same claim. */
export function precisionTable(
  pairs: readonly Pair[],
  odds: readonly number[],
  isJudged: (pair: Pair) => boolean,
): string {
  const judged = pairs.flatMap((pair, at) =>
    isJudged(pair) ? [{ isSame: pair.isSame, chance: chance(odds[at]!) }] : [],
  );
  const rows = CHANCES.map((least) => {
    const above = judged.filter((pair) => pair.chance >= least);
    const bin = above.filter((pair) => pair.chance < least + 0.1);
    return [`${least}`, share(above), share(bin)].map((cell) => cell.padEnd(18)).join('');
  });
  const head = ['chance', 'judged at least', 'judged in the bin'].map((cell) => cell.padEnd(18));
  return [head.join(''), ...rows].join('\n');
}

function share(pairs: readonly { isSame: boolean }[]): string {
  if (pairs.length === 0) return 'none';
  const same = pairs.filter(({ isSame }) => isSame).length;
  return `${(same / pairs.length).toFixed(3)} of ${pairs.length}`;
}
