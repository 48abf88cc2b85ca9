import type { CuratedCardData } from '../../core/claim/card-data.ts';
import type { Tier } from '../../core/match/types.ts';

/** A run of an example's text; with a tier where the claim would be marked or listed. */
export interface Piece {
  text: string;
  tier?: Tier;
}

/** An example as a page would show it. */
export interface ShownExample {
  expected: 'match' | 'miss';
  pieces: Piece[];
  speaker?: string;
  said?: string;
  /** The text itself corrects the claim. */
  corrected: boolean;
}

/** What the preview's page shows. */
export interface PreviewData {
  file: string;
  /** `file:line: what was expected`. */
  faults: string[];
  /** Absent where the file cannot be read. */
  card?: CuratedCardData;
  examples: ShownExample[];
}
