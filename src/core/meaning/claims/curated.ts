import { claimKey, type ClaimKey, type Collection } from '../../claim/collection.ts';
import type { Example } from '../../claim/pattern.ts';
import { isRetracted } from '../../claim/retracted.ts';
import type { Claim, ClaimKind } from '../../claim/schema.ts';
import type { Token } from '../../text/token.ts';
import { tokenise } from '../../text/tokens.ts';
import type { ClaimText } from '../pair-text.ts';

/** A curated claim as it is read for its meaning: what an editor wrote to say it. */
export interface CuratedClaim {
  key: ClaimKey;
  kind: ClaimKind;
  /** The claim with who made it and when. */
  asked: ClaimText;
  /** The ids of who made it. */
  claimants: readonly string[];
  /** Texts that say it: its own, what was said in its statements, its repeats. */
  wordings: readonly string[];
  /** What editors have said of very words: those of its examples that hang on no speaker and no day. */
  known: ReadonlyMap<string, 'repeat' | 'miss'>;
  /** It is looked for in words of its claimants only. */
  isTheirsOnly: boolean;
  /** The days on which it may have been said: from `after` to `before`. */
  said: { after?: string | undefined; before?: string | undefined };
}

/**
 * A publisher's claims as they are read for their meaning. Those in other languages than English
 * are left out: the reader of pairs knows no other.
 */
export function readCurated({
  publisher,
  claims,
  people,
}: Pick<Collection, 'publisher' | 'claims' | 'people'>): CuratedClaim[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return claims
    .filter((claim) => isEnglish(claim.lang) && !isRetracted(claim))
    .map((claim) => readClaim(publisher, claim, names));
}

function readClaim(
  publisher: string,
  claim: Claim,
  names: ReadonlyMap<string, string>,
): CuratedClaim {
  const { claimants, statements, examples, match } = claim;
  const claimant = claimants
    .map((id) => names.get(id))
    .filter(Boolean)
    .join(' and ');
  const year = yearOf(claim);
  return {
    key: claimKey(publisher, claim.id),
    kind: claim.kind,
    asked: { text: claim.claim, ...(claimant && { claimant }), ...(year && { year }) },
    claimants,
    wordings: [
      claim.claim,
      ...statements.map(({ quote }) => quote),
      ...examples.matches.map(textOf),
    ],
    known: new Map<string, 'repeat' | 'miss'>([
      ...knownAs('miss', examples.misses),
      ...knownAs('repeat', examples.matches),
    ]),
    isTheirsOnly: match.speaker === 'required',
    said: match.said ?? {},
  };
}

/** The year in which it was first said. */
function yearOf({ statements }: Claim): string | undefined {
  return statements
    .map(({ said }) => said.slice(0, 4))
    .sort()
    .at(0);
}

function knownAs<As extends 'repeat' | 'miss'>(as: As, examples: readonly Example[]): [string, As][] {
  return examples.flatMap((example) =>
    typeof example === 'string' ? [[veryWords(tokenise(example)), as] as [string, As]] : [],
  );
}

/** A text by its words alone, for telling whether two say the same word for word. */
export function veryWords(tokens: readonly Pick<Token, 'word'>[]): string {
  return tokens.map(({ word }) => word).join(' ');
}

function textOf(example: Example): string {
  return typeof example === 'string' ? example : example.text;
}

/** @param lang a language tag, `en-US` */
export function isEnglish(lang: string): boolean {
  return /^en(?:[-_]|$)/i.test(lang);
}
