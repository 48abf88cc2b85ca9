import { packRecords } from '../blob/records.ts';
import { bytesOf, packSections, type Bytes } from '../blob/sections.ts';
import { atOnce, mapped, type Steps } from '../steps.ts';
import { VocabularyBuilder } from '../match/vocabulary.ts';
import { dayOf } from './days.ts';
import { CAPITAL, IMPORTED_INDEX, TERM_BITS } from './layout.ts';
import { readText, type Term } from './terms.ts';
import type { ImportedClaim } from './types.ts';

/** Saturation and length of BM25 (Robertson, Zaragoza 2009), each field by its own mean length. */
const SATURATION = 1.5;
const LENGTH = 0.5;
const IMPACT_STEPS = 255;

/** Builds the index of some imported claims: the blob that `openImportedIndex` reads. */
export function buildImportedIndex(claims: readonly ImportedClaim[]): Bytes {
  return atOnce(importedIndexSteps(claims));
}

/** The same in steps: hundreds of thousands of claims take many seconds. */
export function* importedIndexSteps(claims: readonly ImportedClaim[]): Steps<Bytes> {
  const vocabulary = new VocabularyBuilder();
  const values: number[] = [];
  const numbersOf = (terms: readonly Term[]) => termNumbers(terms, vocabulary, values);
  // Only what is needed of each is kept: all their words as objects would take a gigabyte.
  const read = yield* mapped(claims, ({ text }) => {
    const { terms, words, traits } = readText(text);
    return { numbers: numbersOf(terms), words, traits };
  });
  const texts = read.map(({ numbers }) => numbers);
  const titles = yield* mapped(claims, ({ title }) => numbersOf(readText(title ?? '').terms));
  // Last, so that the terms that are looked up come first.
  const words = yield* mapped(read, (each) =>
    Uint32Array.from(each.words, (word) => vocabulary.id(word)),
  );
  const speakers = new VocabularyBuilder();
  const speaker = claims.map((claim) => (claim.speaker ? speakers.id(claim.speaker) : -1));
  const { offsets, bytes } = yield* packRecords(claims);
  return packSections(IMPORTED_INDEX, {
    ...vocabulary.sections(),
    termValues: bytesOf(
      Float64Array.from({ length: vocabulary.size }, (_, term) => values[term] ?? Number.NaN),
    ),
    traits: Uint8Array.from(read, ({ traits }) => traits),
    ...(yield* postings(texts, titles, vocabulary.size)),
    ...sequences('text', texts),
    ...sequences('title', titles),
    ...sequences('word', words),
    speaker: bytesOf(Int32Array.from(speaker)),
    published: bytesOf(Int32Array.from(claims, ({ published }) => dayOf(published))),
    speakers: new TextEncoder().encode(JSON.stringify(speakers.terms())),
    claimOffsets: offsets,
    claims: bytes,
  });
}

function termNumbers(
  terms: readonly Term[],
  vocabulary: VocabularyBuilder,
  values: number[],
): Uint32Array {
  return Uint32Array.from(terms, ({ key, number = Number.NaN, token }) => {
    const term = vocabulary.id(key);
    values[term] = number;
    return token.capital ? (term | CAPITAL) >>> 0 : term;
  });
}

/** Sequences one after the other. */
function sequences<Name extends 'text' | 'title' | 'word'>(name: Name, lists: Uint32Array[]) {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, at) => (offsets[at + 1] = offsets[at]! + list.length));
  const terms = new Uint32Array(offsets[lists.length]!);
  lists.forEach((list, at) => terms.set(list, offsets[at]));
  return { [`${name}Offsets`]: bytesOf(offsets), [`${name}Terms`]: bytesOf(terms) } as Record<
    `${Name}Offsets` | `${Name}Terms`,
    Bytes
  >;
}

type Postings = Record<'postingOffsets' | 'postings' | 'impacts', Bytes>;

/** For each term the claims that hold it, with the weight that BM25 gives it there. */
function* postings(texts: Uint32Array[], titles: Uint32Array[], terms: number): Steps<Postings> {
  const meanText = meanLength(texts);
  const meanTitle = meanLength(titles);
  const counts = new Uint32Array(terms + 1);
  // Weighed twice, so that the weights of all claims never stand in memory at once.
  const weights = new Map<number, number>();
  const weigh = (claim: number) => {
    weights.clear();
    addField(weights, texts[claim]!, meanText);
    addField(weights, titles[claim]!, meanTitle);
  };
  yield* mapped(texts, (_, claim) => {
    weigh(claim);
    for (const term of weights.keys()) counts[term + 1]! += 1;
  });
  const offsets = counts.map(runningSum());
  const next = offsets.slice();
  const claims = new Uint32Array(offsets[terms]!);
  const impacts = new Uint8Array(claims.length);
  yield* mapped(texts, (_, claim) => {
    weigh(claim);
    for (const [term, weight] of weights) {
      const at = next[term]!++;
      claims[at] = claim;
      // A word of a very long claim weighs little, never nothing: a claim without a score is not found.
      impacts[at] = Math.max(1, Math.round((weight / (SATURATION + weight)) * IMPACT_STEPS));
    }
  });
  return { postingOffsets: bytesOf(offsets), postings: bytesOf(claims), impacts };
}

function addField(weights: Map<number, number>, terms: Uint32Array, mean: number): void {
  const weight = 1 / (1 - LENGTH + (LENGTH * terms.length) / mean);
  for (const marked of terms) {
    const term = marked & TERM_BITS;
    weights.set(term, (weights.get(term) ?? 0) + weight);
  }
}

function meanLength(lists: Uint32Array[]): number {
  const total = lists.reduce((sum, list) => sum + list.length, 0);
  return Math.max(1, total / Math.max(1, lists.filter(({ length }) => length > 0).length));
}

function runningSum(): (value: number) => number {
  let sum = 0;
  return (value) => (sum += value);
}
