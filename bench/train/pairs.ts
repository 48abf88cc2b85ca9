import { FEATURE_NAMES, type FeatureName } from '../../src/core/imported/features.ts';
import { openPairs, type PairReader } from '../../src/core/imported/pairs.ts';
import type { ImportedClaim } from '../../src/core/imported/types.ts';
import type { Question, SpokenLine } from './data.ts';
import type { GroupedRow } from './folds.ts';

/** A pair of a sentence and a claim. */
export interface Pair extends GroupedRow {
  /** The question or line that it belongs to. */
  of: number;
  claim: string;
}

/** Candidates of a question that its ranking learns from. */
const RANKED = 60;
/** Candidates of a line that are looked at, and those of them that count as unlike when nobody judged. */
const LOOKED_AT = 20;
const UNJUDGED = 3;
/** Checkers' links are not all the same claim: judges agreed with 78% of those they read. */
const LINKED_WEIGHT = 0.5;
const BESIDE_LINKED_WEIGHT = 0.5;
/** Lines nobody looked at hardly ever repeat a claim, but some do. */
const UNJUDGED_WEIGHT = 0.02;
/** Each of three copies beside the line with its speaker and day. */
const STRIPPED_WEIGHT = 0.3;

/** Opens the pairs of some claims. */
export function openClaims(claims: readonly ImportedClaim[]) {
  return { claims, read: openPairs(claims) };
}

type Opened = { claims: readonly ImportedClaim[]; read: PairReader };

/** The pairs that a ranking learns from: right claims and the others that share words. */
export function rankingPairs({ claims, read }: Opened, questions: readonly Question[]): Pair[] {
  return questions.flatMap(({ query, group, relevant }, of) =>
    read(query, RANKED).map(({ claim, features }) => ({
      values: valuesOf(features),
      isSame: relevant.includes(claims[claim]!.id),
      weight: 1,
      group,
      of,
      claim: claims[claim]!.id,
    })),
  );
}

/** The pairs that the verifier learns from, the judged ones first of all. */
export function linePairs(opened: Opened, lines: readonly SpokenLine[]): Pair[] {
  return lines.flatMap((line, of) => pairsOf(opened, line, of));
}

/**
 * The same without the speaker, the day, and both, of lines that somebody looked at: most pages
 * tell neither.
 */
export function strippedPairs(opened: Opened, lines: readonly SpokenLine[]): Pair[] {
  return lines.flatMap((line, of) => {
    if (!line.linked && line.judged.size === 0) return [];
    const { speaker, date, ...said } = line.query;
    const stripped = [
      said,
      ...(speaker ? [{ ...said, speaker }] : []),
      ...(date ? [{ ...said, date }] : []),
    ];
    return stripped.flatMap((query) =>
      pairsOf(opened, { ...line, query }, of).map((pair) => ({
        ...pair,
        weight: pair.weight * STRIPPED_WEIGHT,
      })),
    );
  });
}

function pairsOf({ claims, read }: Opened, line: SpokenLine, of: number): Pair[] {
  return read(line.query, LOOKED_AT).flatMap(({ claim, features }, rank) => {
    const { id } = claims[claim]!;
    const known = weightOf(line, id, rank);
    return known
      ? [{ ...known, values: valuesOf(features), group: line.transcript, of, claim: id }]
      : [];
  });
}

function weightOf({ judged, linked }: SpokenLine, id: string, rank: number) {
  const verdict = judged.get(id);
  if (verdict !== undefined) return { isSame: verdict, weight: 1 };
  if (linked?.has(id)) return { isSame: true, weight: LINKED_WEIGHT };
  if (rank >= UNJUDGED) return undefined;
  return { isSame: false, weight: linked ? BESIDE_LINKED_WEIGHT : UNJUDGED_WEIGHT };
}

function valuesOf(features: Record<FeatureName, number>): Float64Array {
  return Float64Array.from(FEATURE_NAMES, (name) => features[name]);
}
