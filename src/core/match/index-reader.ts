import type { Person } from '../claim/schema.ts';
import { SIGN_UNITS } from '../text/numbers/money.ts';
import { numberTerm } from './anchors.ts';
import { IndexFormatError, openSections, words32 } from './format.ts';
import { nameIndex, type Names } from './who/people.ts';
import type { Program } from './program.ts';
import { openVocabulary, type Lookup } from './vocabulary.ts';

/** An opened index: what can be looked up in it. Programs are read when they are first asked for. */
export interface IndexReader {
  claims: number;
  /** How many terms the vocabulary has. */
  terms: number;
  term: Lookup;
  /** The term number of each currency sign's unit. */
  signs: ReadonlyMap<string, number>;
  /** The claims that each term reaches, one list after the other; term `t`'s ends at `offsets[t + 1]`. */
  postings: Uint32Array;
  postingOffsets: Uint32Array;
  /** The term that a number stands under, or -1. */
  numberTerm(value: number): number;
  program(claim: number): Program;
  names: Names;
}

/**
 * Opens an index blob.
 * @throws IndexFormatError
 */
export function openIndex(blob: ArrayBuffer): IndexReader {
  const sections = openSections(blob);
  const term = openVocabulary(sections);
  const postingOffsets = words32(sections.postingOffsets);
  const postings = words32(sections.postings);
  const programOffsets = words32(sections.programOffsets);
  const programs: (Program | undefined)[] = [];
  const decoder = new TextDecoder();
  const json = (bytes: Uint8Array) => {
    try {
      return JSON.parse(decoder.decode(bytes)) as unknown;
    } catch {
      throw new IndexFormatError('the index holds broken text');
    }
  };
  return {
    claims: programOffsets.length - 1,
    terms: postingOffsets.length - 1,
    term,
    signs: new Map(SIGN_UNITS.map((unit) => [unit, term(unit)])),
    postings,
    postingOffsets,
    numberTerm: (value) => term(numberTerm(value)),
    program: (claim) =>
      (programs[claim] ??= json(
        sections.programs.subarray(programOffsets[claim], programOffsets[claim + 1]),
      ) as Program),
    names: nameIndex(json(sections.people) as Person[]),
  };
}
