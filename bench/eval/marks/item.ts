import type { ImportedClaim } from '../../../src/core/imported/types.ts';
import type { Text } from './data.ts';
import type { Pair } from './pair.ts';

/** What a judge sees: the line in its context and the claim, neither score nor tier. */
export interface Item extends Pair {
  /** Empty where it is not known. */
  date: string;
  speaker: string;
  text: string;
  /** In reading order. */
  before: string[];
  after: string[];
  claimText: string;
  claimTitle: string | undefined;
  claimSpeaker: string | undefined;
  claimStated: string | undefined;
  claimPublished: string | undefined;
}

const BEFORE = 4;
const AFTER = 2;

/** Puts a pair's words beside its ids. The claim and the line must be among those given. */
export function itemOf(
  { set, transcript, line, claim }: Pair,
  texts: readonly Text[],
  claims: ReadonlyMap<string, ImportedClaim>,
): Item {
  const { date = '', lines } = texts.find(({ name }) => name === transcript)!;
  const at = lines.findIndex((each) => each.line === line);
  const { speaker, text } = lines[at]!;
  const found = claims.get(claim)!;
  return {
    set,
    transcript,
    line,
    claim,
    date,
    speaker,
    text,
    before: lines.slice(Math.max(0, at - BEFORE), at).map(inContext),
    after: lines.slice(at + 1, at + 1 + AFTER).map(inContext),
    claimText: found.text,
    claimTitle: found.title,
    claimSpeaker: found.speaker,
    claimStated: found.stated,
    claimPublished: found.published,
  };
}

/** Who speaks in the neighbouring lines may decide what the line means. */
function inContext({ speaker, text }: { speaker: string; text: string }): string {
  return speaker ? `[${speaker}] ${text}` : text;
}
