import type { Features } from '../../imported/features.ts';
import type { NearImport } from '../gate/imported.ts';
import { oddsOf } from '../linear.ts';
import { IMPORTED_VERDICT } from './weights.ts';

/** The first pass's figures that still tell something beside a reading. */
const TELLING = [
  'scoreToBest',
  'textInSentence',
  'textInContext',
  'verbatimShare',
  'numbersMissing',
  'numbersOther',
  'namesOther',
  'sameSpeaker',
  'otherSpeaker',
  'daysApart',
  'undated',
  'negationDiffers',
  'pointsApart',
  'totalDiffers',
] as const satisfies readonly (keyof Features)[];

/** What a verdict on an imported claim and a sentence rests on. */
export type ImportEvidence = Record<
  (typeof TELLING)[number] | 'read' | 'odds' | 'likeness',
  number
>;

/** What the verdict on a pair rests on, once it was read. */
export function importEvidence(
  { weighed: { features, odds }, likeness }: Pick<NearImport, 'weighed' | 'likeness'>,
  read: number,
): ImportEvidence {
  const telling = Object.fromEntries(TELLING.map((name) => [name, features[name]]));
  return { read, odds, likeness, ...telling } as ImportEvidence;
}

/** Log odds that the sentence repeats the claim. */
export function importOdds(evidence: ImportEvidence): number {
  return oddsOf(IMPORTED_VERDICT, evidence);
}
