import { FEATURE_NAMES, type Features } from '../../../src/core/imported/features.ts';
import type { ImportedClaim } from '../../../src/core/imported/types.ts';
import { readImported } from '../../../src/core/meaning/claims/imported.ts';
import { cosine, lent } from '../../../src/core/meaning/gate/likeness.ts';
import { LENT } from '../../../src/core/meaning/gate/sentence.ts';
import { pairOf, type SentenceText } from '../../../src/core/meaning/pair-text.ts';
import { beforeOf } from '../../../src/core/meaning/sentences/before.ts';
import type { ImportEvidence } from '../../../src/core/meaning/verdict/imported.ts';
import type { SpokenLine } from '../data.ts';
import type { Pair } from '../pairs.ts';
import type { Engine } from './engine.ts';
import type { EvidenceRow } from './fit.ts';

/** A pair of a line and an imported claim that somebody looked at. */
export interface ImportRow extends EvidenceRow<ImportEvidence> {
  isJudged: boolean;
  features: Features;
}

/** Lines before one that its context may be taken from. */
const EARLIER = 4;

/**
 * The pairs that were judged or linked, as the reader reads them.
 * @param odds the first pass's log odds of each pair, from fits that did not see its transcript
 */
export async function importRows(
  claims: readonly ImportedClaim[],
  lines: readonly SpokenLine[],
  pairs: readonly Pair[],
  odds: readonly number[],
  { reader, vectors }: Engine,
): Promise<ImportRow[]> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const looked = pairs.flatMap((pair, at) => {
    const { judged, linked } = lines[pair.of]!;
    const isJudged = judged.has(pair.claim);
    if (!isJudged && !linked?.has(pair.claim)) return [];
    const claim = readImported(byId.get(pair.claim)!);
    return [{ pair, isJudged, odds: odds[at]!, claim, said: saidOn(lines, pair.of) }];
  });
  const read = await reader.read(looked.map(({ claim, said }) => pairOf(claim, said)));
  return looked.map(({ pair, isJudged, odds: before, claim, said }, at) => {
    const vector = vectors.embed(said.text);
    const own = vectors.embed(claim.text);
    const inContext = said.before ? lent(vector, vectors.embed(said.before), LENT) : vector;
    const likeness = Math.max(cosine(vector, own), cosine(inContext, own));
    const { isSame, weight, group } = pair;
    return {
      ...{ isSame, weight, group, isJudged, features: featuresOf(pair) },
      evidence: { read: read[at]!, odds: before, likeness },
    };
  });
}

/** A line with its speaker, its transcript's name and what was said before. */
function saidOn(lines: readonly SpokenLine[], at: number): SentenceText {
  const { query, transcript } = lines[at]!;
  const earlier = lines
    .slice(Math.max(0, at - EARLIER), at)
    .filter((line) => line.transcript === transcript)
    .map((line) => ({ text: line.query.text, speaker: line.query.speaker }));
  const before = beforeOf(earlier, 'speech', query.speaker);
  return {
    text: query.text,
    ...(query.speaker && { speaker: query.speaker }),
    title: transcript.replace(/^\d+_/, '').replaceAll('_', ' '),
    ...(before && { before }),
  };
}

function featuresOf({ values }: Pair): Features {
  return Object.fromEntries(
    FEATURE_NAMES.map((name, at) => [name, values[at]!]),
  ) as unknown as Features;
}
