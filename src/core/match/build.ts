import type { Collection } from '../claim/collection.ts';
import { isRetracted } from '../claim/retracted.ts';
import { anchors } from './anchors.ts';
import { compile } from './compile.ts';
import { atOnce, mapped, type Steps } from '../steps.ts';
import { bytesOf, packSections, type Sections } from './format.ts';
import { nameIndex } from './who/people.ts';
import { VocabularyBuilder } from './vocabulary.ts';

const encoder = new TextEncoder();

/**
 * Builds the index of a collection: the blob that `openMatcher` reads. What was retracted is left out.
 * @throws RangeError when a claim's numbers cannot be looked up.
 */
export function buildIndex(collection: Collection): Uint8Array<ArrayBuffer> {
  return atOnce(indexSteps(collection));
}

/** The same in steps: tens of thousands of claims take many seconds. */
export function* indexSteps(collection: Collection): Steps<Uint8Array<ArrayBuffer>> {
  const vocabulary = new VocabularyBuilder();
  const people = byId(collection.people);
  const names = nameIndex(people);
  const held = collection.claims.filter((claim) => !isRetracted(claim));
  const programs = yield* mapped(byId(held), (claim) =>
    compile(collection.publisher, claim, vocabulary, names),
  );
  const reached = yield* mapped(programs, (program) => anchors(program, vocabulary));
  return packSections({
    ...vocabulary.sections(),
    ...postingSections(reached, vocabulary.size),
    ...(yield* programSections(programs)),
    people: encoder.encode(JSON.stringify(people)),
  });
}

/** In one order whatever the order in the collection: the same claims give the same index. */
function byId<T extends { id: string }>(named: T[]): T[] {
  return [...named].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** For each term the claims that it reaches, one list after the other. */
function postingSections(reached: Set<number>[], terms: number) {
  const lists: number[][] = Array.from({ length: terms }, () => []);
  reached.forEach((anchorTerms, claim) => {
    for (const term of anchorTerms) lists[term]!.push(claim);
  });
  const offsets = new Uint32Array(terms + 1);
  lists.forEach((list, term) => (offsets[term + 1] = offsets[term]! + list.length));
  return {
    postingOffsets: bytesOf(offsets),
    postings: bytesOf(Uint32Array.from(lists.flat())),
  };
}

/** Each claim's program as JSON: read only when the claim becomes a candidate. */
function* programSections(
  programs: unknown[],
): Steps<Pick<Sections, 'programOffsets' | 'programs'>> {
  const encoded = yield* mapped(programs, (program) => encoder.encode(JSON.stringify(program)));
  const offsets = new Uint32Array(encoded.length + 1);
  encoded.forEach((bytes, claim) => (offsets[claim + 1] = offsets[claim]! + bytes.length));
  const joined = new Uint8Array(offsets[encoded.length]!);
  encoded.forEach((bytes, claim) => joined.set(bytes, offsets[claim]));
  return { programOffsets: bytesOf(offsets), programs: joined };
}
