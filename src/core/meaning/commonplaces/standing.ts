import type { ClaimKey } from '../../claim/collection.ts';
import { cosine } from '../gate/likeness.ts';
import { pairOf, type ClaimText } from '../pair-text.ts';
import { readPairs } from '../read-pairs.ts';
import type { GateVectors, PairReader } from '../types.ts';
import { COMMONPLACES } from './lines.ts';

/** A claim is read beside so many commonplaces, those that lie nearest to it. */
const BESIDE = 12;
/** The readings of so many count, the greatest. */
const GREATEST = 5;

/** How high a claim reads beside what repeats nothing: the mean of its greatest log odds. */
export interface Standings {
  /** @throws NotRead; it can be asked again. */
  of(claim: StandingClaim, reader: PairReader): Promise<number>;
}

interface StandingClaim {
  key: ClaimKey;
  asked: ClaimText;
}

/**
 * Reads claims beside commonplaces, each once, when it is first asked for. The reader takes some claims for
 * what many lines say, and others for what hardly any does: its log odds are to be seen beside
 * these. The method is the score normalisation of speaker verification (Z-norm: Auckenthaler and others, 2000).
 */
export function openStandings(vectors: GateVectors): Standings {
  const known = new Map<ClaimKey, number>();
  let lines: { text: string; vector: Float32Array }[] | undefined;

  const nearestTo = (text: string): string[] => {
    lines ??= COMMONPLACES.map((line) => ({ text: line, vector: vectors.embed(line) }));
    const vector = vectors.embed(text);
    return lines
      .map((line) => ({ text: line.text, likeness: cosine(line.vector, vector) }))
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, BESIDE)
      .map((line) => line.text);
  };

  const read = async ({ asked }: StandingClaim, reader: PairReader) => {
    const pairs = nearestTo(asked.text).map((text) => pairOf(asked, { text }));
    const odds = await readPairs(reader, pairs);
    const greatest = odds.toSorted().slice(-GREATEST);
    return greatest.reduce((sum, one) => sum + one / greatest.length, 0);
  };

  return {
    // Not shared while it is being read: a reader may stop for whoever has asked first.
    async of(claim, reader) {
      const standing = known.get(claim.key) ?? (await read(claim, reader));
      known.set(claim.key, standing);
      return standing;
    },
  };
}
