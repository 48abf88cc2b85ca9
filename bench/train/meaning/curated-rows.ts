import type { Claim, Person } from '../../../src/core/claim/schema.ts';
import { readCurated } from '../../../src/core/meaning/claims/curated.ts';
import { curatedGate, type NearClaim } from '../../../src/core/meaning/gate/curated.ts';
import type { GateSentence } from '../../../src/core/meaning/gate/sentence.ts';
import type { GateVectors } from '../../../src/core/meaning/types.ts';
import { atOnce } from '../../../src/core/steps.ts';
import type { Debate, Entry, WrittenClaim } from './left-out.ts';
import { sentencesOf } from './written-sentences.ts';

/**
 * What a sentence is to the claim it is asked beside; `right after` on something else, behind a repeat or
 * a question of it.
 */
export type Role = 'repeat' | 'near miss' | 'right after' | 'other claim' | 'other line';

/** Sentences of one entry beside one claim: the one that is read as nearest stands for all. */
export interface Item {
  role: Role;
  /** The form of a repeat, the kind of a near miss. */
  kind: string;
  group: string;
  pairs: { sentence: GateSentence; near: NearClaim }[];
  /** The near misses that the claim's examples know. */
  misses: readonly string[];
  entry: Entry;
}

/** So many claims are held at once: about as many as the bundle has. */
const SHELF = 27;
/** Of a claim's repeats, and of its near misses, every so manieth is known to it as an example. */
const KNOWN_ONE_IN = 4;

/** The written sentences beside their claims, which know some others of them as examples. */
export function writtenItems(claims: readonly WrittenClaim[], vectors: GateVectors): Item[] {
  const items: Item[] = [];
  for (let from = 0; from < claims.length; from += SHELF) {
    items.push(...shelfItems(claims.slice(from, from + SHELF), vectors));
  }
  return items;
}

function shelfItems(claims: readonly WrittenClaim[], vectors: GateVectors): Item[] {
  const isKnown = (claim: number, at: number) => (at + claim) % KNOWN_ONE_IN === 0;
  const known = (list: readonly Entry[], claim: number) =>
    list.filter((_, at) => isKnown(claim, at)).map(({ text }) => text);
  const people = claims.map(personOf);
  const shelf = claims.map((claim, at) => ({
    ...claim,
    matches: known(claim.same, at),
    misses: known(claim.not, at),
  }));
  const near = openShelf(shelf, people, vectors);
  return shelf.flatMap((claim, at) => {
    const item = (role: Role, kind: string, entry: Entry, of = at): Item => ({
      ...{ role, kind, entry, group: claim.claim, misses: shelf[of]!.misses },
      pairs: sentencesOf(entry, people, claim.when, vectors).flatMap((sentence) =>
        near(sentence, of),
      ),
    });
    const unknown = (list: readonly Entry[]) => list.filter((_, place) => !isKnown(at, place));
    const own = [
      ...unknown(claim.same).map((entry) => item('repeat', entry.form ?? '', entry)),
      ...unknown(claim.not).map((entry) => item('near miss', entry.kind ?? '', entry)),
    ];
    const other = shelf[(at + 1) % shelf.length]!;
    const carriers = [
      ...claim.same.filter(({ before, title }) => !before && !title).slice(0, 2),
      ...claim.not.filter(({ kind }) => kind === 'question'),
    ];
    const after = carriers.map(({ text }, place) =>
      item('right after', '', { text: other.not[place]!.text, before: text }),
    );
    const lures = unknown(claim.same).flatMap((entry) => {
      const [best] = sentencesOf(entry, people, claim.when, vectors)
        .flatMap((sentence) => shelf.flatMap((_, of) => (of === at ? [] : near(sentence, of))))
        .sort((a, b) => b.near.odds - a.near.odds);
      return best
        ? [{ ...item('other claim', '', entry), misses: [], pairs: [best] } satisfies Item]
        : [];
    });
    return [...own, ...after, ...lures];
  });
}

/** Lines of invented transcripts beside the claims checked of them, which have no examples. */
export function debateItems(
  { title, lines, claims }: Debate,
  vectors: GateVectors,
  most: number,
): Item[] {
  const people = claims.map(personOf);
  const near = openShelf(
    claims.map((claim) => ({ ...claim, matches: [] })),
    people,
    vectors,
  );
  const read = lines.map(({ line, speaker, text }, at) => {
    const earlier = lines.slice(Math.max(0, at - 1), at).filter((one) => one.speaker === speaker);
    const before = earlier.map((one) => one.text).join(' ');
    const entry: Entry = { text, speaker, title, ...(before && { before }) };
    return { line, entry, sentences: sentencesOf(entry, people, claims[0]!.when, vectors) };
  });
  return claims.flatMap(({ same, near: nearly }, of) => {
    const items = read.map(({ line, entry, sentences }): Item & { nearest: number } => {
      const pairs = sentences.flatMap((sentence) => near(sentence, of));
      const role = same.includes(line)
        ? 'repeat'
        : nearly.includes(line)
          ? 'near miss'
          : 'other line';
      const nearest = Math.max(...pairs.map((pair) => pair.near.odds));
      return { role, kind: 'debate', group: title, pairs, misses: [], entry, nearest };
    });
    const others = items
      .filter(({ role }) => role === 'other line')
      .sort((a, b) => b.nearest - a.nearest)
      .slice(0, most);
    return [...items.filter(({ role }) => role !== 'other line'), ...others];
  });
}

type ShelfClaim = Pick<WrittenClaim, 'claim' | 'who' | 'when'> & {
  matches: string[];
};

/** Opens some claims as a publisher's; what is asked is one sentence beside one of them. */
function openShelf(claims: readonly ShelfClaim[], people: Person[], vectors: GateVectors) {
  const read = readCurated({ publisher: 'written', claims: claims.map(asCurated), people });
  const gate = atOnce(curatedGate(read, vectors, () => []));
  return (sentence: GateSentence, of: number) =>
    gate
      .near(sentence, new Set([read[of]!.key]))
      .filter(({ claim }) => claim.claim.key === read[of]!.key)
      .map((near) => ({ sentence, near }));
}

function personOf({ who }: Pick<WrittenClaim, 'who'>, at: number): Person {
  return {
    id: `person-${at}`,
    name: who.split(',')[0]!,
    labels: [],
    aliases: [],
  };
}

function asCurated({ claim, when, matches }: ShelfClaim, at: number): Claim {
  return {
    id: `claim-${at}`,
    lang: 'en',
    kind: 'claim',
    claim,
    claimants: [`person-${at}`],
    statements: [],
    examples: { matches, misses: [] },
    match: { says: [], needs: [], not: [], speaker: 'any' },
    revisions: [],
    when,
  } as unknown as Claim;
}
