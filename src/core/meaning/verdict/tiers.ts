/** From these chances on a claim is marked as certain, as likely, and listed. */
interface Tiers {
  certain: number;
  likely: number;
  related: number;
}

/* docs/matching.md has how many repeats, near misses and other lines reach each. */
export const TIERS: Readonly<Record<'curated' | 'imported', Tiers>> = {
  curated: { certain: 0.93, likely: 0.8, related: 0.65 },
  imported: { certain: 0.85, likely: 0.65, related: 0.55 },
};

/** Below these chances a mark of the first pass goes, or is only listed. */
export const DOUBTS = {
  // Editors' patterns are rarely wrong: of their own examples, unknown to the reader, one in 173 falls below.
  curated: { gone: 0.015, listed: 0.025 },
  imported: { gone: 0.3, listed: 0.5 },
  wordForWord: { gone: 0.02, listed: 0.1 },
} as const;

/**
 * Of verdicts of such a chance, the share that was right, rounded down, by fits that had not seen the
 * claim or the transcript: among as many repeats as near misses, and among judged lines of debates.
 */
export const RIGHT: Readonly<
  Record<'curated' | 'imported', readonly (readonly [from: number, rate: number])[]>
> = {
  curated: [
    [0, 0.5],
    [0.6, 0.7],
    [0.75, 0.75],
    [0.85, 0.85],
    [0.9, 0.95],
  ],
  imported: [
    [0, 0.5],
    [0.65, 0.8],
    [0.8, 0.85],
    [0.9, 0.95],
  ],
};

/** How often verdicts of such a chance were right. */
export function rateOf(kind: keyof typeof RIGHT, chance: number): number {
  return RIGHT[kind].findLast(([from]) => chance >= from)?.[1] ?? 0;
}
