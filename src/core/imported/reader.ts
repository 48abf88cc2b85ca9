import { openRecords } from '../blob/records.ts';
import {
  BlobFormatError,
  openSections,
  signed32,
  words32,
  type Bytes,
  type Sections,
} from '../blob/sections.ts';
import { openVocabulary, UNKNOWN, type Lookup } from '../match/vocabulary.ts';
import { IMPORTED_INDEX, type ImportedSection } from './layout.ts';
import { speakerLookup, type SpeakerLookup } from './speakers.ts';
import type { ImportedClaim } from './types.ts';

/** An opened index: views over its blob. */
export interface ImportedReader {
  readonly size: number;
  claim(at: number): ImportedClaim;
  term: Lookup;
  /** How rare each term is among the claims, as BM25 counts it. */
  rarity: Float32Array;
  /** The rarity of a word that no claim has. */
  unseen: number;
  /** The value of a term that is a number, else NaN. */
  values: Float64Array;
  postingOffsets: Uint32Array;
  postings: Uint32Array;
  impacts: Uint8Array;
  textTerms(claim: number): Uint32Array;
  titleTerms(claim: number): Uint32Array;
  /** Every word of a claim's text. */
  wordTerms(claim: number): Uint32Array;
  /** For each claim the bits of `TRAIT` of its text. */
  traits: Uint8Array;
  /** For each claim the place of its speaker, or -1. */
  speaker: Int32Array;
  /** For each claim the day of the check, or `NO_DAY`. */
  published: Int32Array;
  speakers: SpeakerLookup;
}

/**
 * Opens the blob of `buildImportedIndex`.
 * @throws BlobFormatError
 */
export function openReader(blob: ArrayBuffer): ImportedReader {
  const sections = openSections(IMPORTED_INDEX, blob);
  checkLengths(sections);
  const postingOffsets = words32(sections.postingOffsets);
  const size = words32(sections.claimOffsets).length - 1;
  const record = openRecords({ offsets: sections.claimOffsets, bytes: sections.claims });
  const sequence = (offsets: Uint32Array, terms: Uint32Array) => (claim: number) =>
    terms.subarray(offsets[claim], offsets[claim + 1]);
  return {
    size,
    claim: (at) => record(at) as ImportedClaim,
    term: openVocabulary(sections),
    rarity: rarities(postingOffsets, size),
    unseen: rarity(0, size),
    values: new Float64Array(blob, sections.termValues.byteOffset, sections.termValues.length >> 3),
    postingOffsets,
    postings: words32(sections.postings),
    impacts: sections.impacts,
    textTerms: sequence(words32(sections.textOffsets), words32(sections.textTerms)),
    titleTerms: sequence(words32(sections.titleOffsets), words32(sections.titleTerms)),
    wordTerms: sequence(words32(sections.wordOffsets), words32(sections.wordTerms)),
    traits: sections.traits,
    speaker: signed32(sections.speaker),
    published: signed32(sections.published),
    speakers: speakerLookup(speakerNames(sections.speakers)),
  };
}

/**
 * Sections that belong together have lengths that fit: else all that is read of them is wrong.
 * @throws BlobFormatError
 */
function checkLengths(sections: Sections<ImportedSection>): void {
  const claims = (sections.claimOffsets.length >> 2) - 1;
  const terms = (sections.termOffsets.length >> 2) - 1;
  const last = (offsets: Bytes) => words32(offsets).at(-1);
  const fits =
    claims >= 0 &&
    terms >= 0 &&
    sections.postingOffsets.length >> 2 === terms + 1 &&
    sections.termValues.length >> 3 === terms &&
    isPowerOfTwo(sections.termTable.length >> 2) &&
    last(sections.termOffsets) === sections.termUnits.length >> 1 &&
    last(sections.postingOffsets) === sections.postings.length >> 2 &&
    sections.impacts.length === sections.postings.length >> 2 &&
    last(sections.claimOffsets) === sections.claims.length &&
    sections.traits.length === claims &&
    [sections.speaker, sections.published].every(({ length }) => length >> 2 === claims) &&
    (['text', 'title', 'word'] as const).every((field) => {
      const offsets = sections[`${field}Offsets`];
      const all = sections[`${field}Terms`];
      return offsets.length >> 2 === claims + 1 && last(offsets) === all.length >> 2;
    });
  if (!fits) throw new BlobFormatError('the index holds parts that do not belong together');
}

function isPowerOfTwo(count: number): boolean {
  return count > 0 && (count & (count - 1)) === 0;
}

/** The rarity of a term number, known or not. */
export function rarityOf(reader: ImportedReader, term: number): number {
  return term === UNKNOWN ? reader.unseen : reader.rarity[term]!;
}

function rarities(postingOffsets: Uint32Array, size: number): Float32Array {
  const found = new Float32Array(postingOffsets.length - 1);
  for (let term = 0; term < found.length; term += 1) {
    found[term] = rarity(postingOffsets[term + 1]! - postingOffsets[term]!, size);
  }
  return found;
}

/**
 * A word of few claims is no common word: a small collection counts as a part of one of this size.
 * The weights are fitted on larger ones.
 */
const LEAST_SIZE = 10_000;

function rarity(claims: number, size: number): number {
  return Math.log(1 + (Math.max(size, LEAST_SIZE) - claims + 0.5) / (claims + 0.5));
}

function speakerNames(section: Uint8Array): string[] {
  try {
    return JSON.parse(new TextDecoder().decode(section)) as string[];
  } catch {
    throw new BlobFormatError('the index holds broken text');
  }
}
