import { PARTS, type Part } from './linked-data.ts';

/** One part of what `npm run eval` tells. */
export interface Section {
  title: string;
  /** For a person, tables included. */
  lines: string[];
  /** The same figures for a machine. */
  json: unknown;
}

/** How all sections are to be made. */
export interface SectionOptions {
  /** The dev parts only, and fewer resamples: a first look. */
  quick: boolean;
  /** Also rank with the sentence encoder: the claims' vectors are made at first use. */
  encoder: boolean;
  /** Told what is being done, for anything above two seconds. */
  tell: (what: string) => void;
}

const RESAMPLES = 2000;
const QUICK_RESAMPLES = 200;

/** How often questions are drawn anew for an interval. */
export function resamplesOf({ quick }: SectionOptions): number {
  return quick ? QUICK_RESAMPLES : RESAMPLES;
}

/** The parts of the linked sets that are looked at. */
export function partsOf({ quick }: SectionOptions): readonly Part[] {
  return quick ? ['dev'] : PARTS;
}
