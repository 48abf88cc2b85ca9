import { bytesOf, units16, words32, type Sections } from './format.ts';

/** The term's number, or -1 for a word that no claim uses. */
export type Lookup = (term: string) => number;

export const UNKNOWN = -1;

type VocabularySections = Pick<Sections, 'termUnits' | 'termOffsets' | 'termTable'>;

/** Gives each term a number, in order of first use. */
export class VocabularyBuilder {
  readonly #ids = new Map<string, number>();

  /** The term's number, a new one at its first use. */
  id(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    this.#ids.set(term, this.#ids.size);
    return this.#ids.size - 1;
  }

  get size(): number {
    return this.#ids.size;
  }

  /** The terms by their numbers. */
  terms(): string[] {
    return [...this.#ids.keys()];
  }

  /** The terms' text and an open-addressing hash table over it: nothing is built when it is opened. */
  sections(): VocabularySections {
    const terms = this.terms();
    const offsets = new Uint32Array(terms.length + 1);
    terms.forEach((term, id) => (offsets[id + 1] = offsets[id]! + term.length));
    const units = new Uint16Array(offsets[terms.length]!);
    const table = new Uint32Array(tableSize(terms.length));
    terms.forEach((term, id) => {
      for (let at = 0; at < term.length; at += 1) units[offsets[id]! + at] = term.charCodeAt(at);
      let slot = hash(term) & (table.length - 1);
      while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1);
      table[slot] = id + 1;
    });
    return { termUnits: bytesOf(units), termOffsets: bytesOf(offsets), termTable: bytesOf(table) };
  }
}

/** Opens the vocabulary of an index. */
export function openVocabulary(sections: VocabularySections): Lookup {
  const units = units16(sections.termUnits);
  const offsets = words32(sections.termOffsets);
  const table = words32(sections.termTable);
  const isTerm = (id: number, term: string) => {
    const start = offsets[id]!;
    if (offsets[id + 1]! - start !== term.length) return false;
    for (let at = 0; at < term.length; at += 1) {
      if (units[start + at] !== term.charCodeAt(at)) return false;
    }
    return true;
  };
  const find = (term: string) => {
    let slot = hash(term) & (table.length - 1);
    // Half of the table is empty, so the search ends.
    for (;;) {
      const entry = table[slot] ?? 0;
      if (entry === 0) return UNKNOWN;
      if (isTerm(entry - 1, term)) return entry - 1;
      slot = (slot + 1) & (table.length - 1);
    }
  };
  return remembered(find);
}

/** A page asks for few terms many times. Emptied when full, so that it is bounded. */
function remembered(find: Lookup): Lookup {
  const known = new Map<string, number>();
  return (term) => {
    const seen = known.get(term);
    if (seen !== undefined) return seen;
    const id = find(term);
    if (known.size >= MOST_REMEMBERED) known.clear();
    if (term.length <= LONGEST_REMEMBERED) known.set(term, id);
    return id;
  };
}

const MOST_REMEMBERED = 50_000;
const LONGEST_REMEMBERED = 40;

/** A power of two that leaves half of the table empty. */
function tableSize(terms: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, terms * 2)));
}

/** FNV-1a over UTF-16 code units. */
function hash(term: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) {
    value = Math.imul(value ^ term.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}
