import type { Match } from '../core/match/types.ts';
import { inHundred, type Reading } from './meaning/recorded.ts';
import { table } from './table.ts';

/** What the reader of meaning was asked about a sentence, the surest first. */
export function explainReadings(readings: readonly Reading[]): string[] {
  if (readings.length === 0) return ['The reader of meaning was not asked: no claim comes near.'];
  const rows = readings
    .toSorted((a, b) => b.odds - a.odds)
    .map(({ claim, sentence, odds }) => [inHundred(odds), claim, sentence]);
  return table(
    [{ title: 'read as', right: true }, { title: 'claim' }, { title: 'sentence, as it was read' }],
    rows,
  );
}

/** How a match was told by its meaning, for a person; nothing where its words told it. */
export function meaningInWords({ meaning }: Match): string | undefined {
  if (!meaning) return undefined;
  const rate = `the same claim in other words (${Math.round(100 * meaning.rate)} of 100 such verdicts were right)`;
  return meaning.nearest === undefined ? rate : `${rate}, nearest: ${meaning.nearest}`;
}
