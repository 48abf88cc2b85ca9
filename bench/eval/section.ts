import type { Meaning } from '../../src/editor/meaning/open-meaning.ts';
import type { Content } from './contents.ts';
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
  /** Files and folders of sentences for the bundled claims. */
  cases: readonly string[];
  /** By words alone without it. */
  meaning?: Meaning | undefined;
  /** What the folder lacks. */
  missing: ReadonlySet<Content>;
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

/** The parts whose questions are there. */
export function partsThere(
  questions: 'checkthat/queries' | 'politifact/sentences',
  { missing }: SectionOptions,
): Part[] {
  return PARTS.filter((part) => !missing.has(`${questions}.${part}.jsonl`));
}

/** Says what a section cannot be made without; nothing when it can be made. */
export function withoutData(
  title: string,
  needs: readonly Content[],
  { missing }: SectionOptions,
): Section | undefined {
  const lacking = needs.filter((name) => missing.has(name));
  if (lacking.length === 0) return undefined;
  return {
    title,
    lines: [`Not measured. Missing: ${lacking.join(', ')}`],
    json: { missing: lacking },
  };
}
