import type { Link } from './data.ts';
import { isMark, lineKey, pairKey, type FoundPair } from './pair.ts';
import { wilson, type Share } from './statistics.ts';
import type { Verdicts } from './verdicts.ts';

export interface Coverage {
  /** Linked lines that are marked with a claim linked to them, or with one judged the same. */
  rightly: Share;
  /** Of these, the ones that judges read and found the same. */
  judgedSame: number;
}

/** How many of the lines that people linked to a claim are marked, and rightly. */
export function coverage(
  links: readonly Link[],
  found: readonly FoundPair[],
  verdicts: Verdicts,
): Coverage {
  const marks = new Map<string, FoundPair[]>();
  for (const pair of found.filter(isMark)) {
    marks.set(lineKey(pair), [...(marks.get(lineKey(pair)) ?? []), pair]);
  }
  const isSame = (pair: FoundPair) => verdicts.get(pairKey(pair))?.isSame === true;
  const covered = links
    .map((link) => ({ link, own: marks.get(lineKey({ set: 'politifact', ...link })) ?? [] }))
    .filter(({ link, own }) =>
      own.some((pair) => link.relevant.includes(pair.claim) || isSame(pair)),
    );
  return {
    rightly: wilson(covered.length, links.length),
    judgedSame: covered.filter(({ own }) => own.some(isSame)).length,
  };
}
