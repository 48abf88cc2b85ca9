import type { Claim } from '../../core/claim/schema.ts';
import { isRetracted } from '../../core/claim/retracted.ts';
import { readText } from '../../core/imported/terms.ts';
import type { ImportedIndex } from '../../core/imported/open.ts';
import type { Fault } from '../fault.ts';
import { openImported } from '../open-index.ts';
import { silent } from '../progress.ts';
import type { ReadClaim } from '../read-collection.ts';

/**
 * Two sentences are near-duplicates from here on. Of the 465 pairs of this repository's claims the
 * nearest has 0.18 and 0.55; of 22 claims said in other words 21 have more than 0.3 and all more
 * than 0.66.
 */
const LEAST_CONFIDENCE = 0.3;
const LEAST_SHARED = 0.6;
/** So many of the nearest claims are looked at. */
const NEAREST = 5;

/**
 * Claims that seem to say what another one says; a pair once. Words alone cannot tell for sure
 * ("vowed to be a dictator on day one", "vowed to end the war on day one"): an editor decides.
 */
export function nearDuplicates(
  all: readonly ReadClaim[],
  chosen: readonly ReadClaim[],
  tell = silent,
): Fault[] {
  const standing = all.filter(({ claim }) => !isRetracted(claim));
  const index = openImported(
    standing.map(({ claim }) => asImported(claim)),
    tell,
  );
  const told = new Set<string>();
  // A draft is the one to be changed.
  const draftsFirst = chosen.toSorted((a, b) => Number(b.claim.draft) - Number(a.claim.draft));
  return draftsFirst.flatMap(({ claim, yaml }, at) => {
    tell('claims compared with all others', at + 1, chosen.length);
    if (isRetracted(claim)) return [];
    told.add(yaml.file);
    const other = nearest(index, claim, standing, told);
    if (!other) return [];
    const message = `claim: expected another claim than ${other.yaml.file}, found much the same words: "${other.claim.claim}"`;
    return [{ file: yaml.file, line: yaml.line(['claim']), message }];
  });
}

function nearest(
  index: ImportedIndex,
  claim: Claim,
  claims: readonly ReadClaim[],
  told: ReadonlySet<string>,
): ReadClaim | undefined {
  const ranked = index.explain(asQuery(claim), { limit: NEAREST + 1 });
  const near = ranked.find((each) => {
    const other = claims[each.claim]!;
    if (told.has(other.yaml.file) || each.vetoes.length > 0) return false;
    return (
      each.confidence >= LEAST_CONFIDENCE || shared(claim.claim, other.claim.claim) >= LEAST_SHARED
    );
  });
  return near && claims[near.claim];
}

function asImported({ id, claim }: Claim) {
  return { id, text: claim };
}

function asQuery({ id, claim }: Claim) {
  return { id, text: claim };
}

/** How much of two sentences' words and numbers is common to them: 0 to 1 (Dice). */
function shared(one: string, another: string): number {
  const [a, b] = [words(one), words(another)];
  const common = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

function words(text: string): Set<string> {
  return new Set(readText(text).terms.map(({ key }) => key));
}
