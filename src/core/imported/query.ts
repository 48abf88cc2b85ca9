import { dayOf, NO_DAY } from './days.ts';
import { readPost } from './posts.ts';
import type { ImportedReader } from './reader.ts';
import { LONGEST_NAME } from './speakers.ts';
import { sentenceReader, type Sentence } from './sentence.ts';
import type { Query } from './types.ts';

/** A query with its sentences read. */
export interface ReadQuery {
  sentence: Sentence;
  /** The nearest first. */
  before: readonly Sentence[];
  /** The nearest first. */
  after: readonly Sentence[];
  /** Speakers of the collection who may have said it. */
  speakers: ReadonlySet<number>;
  /** The words of the speaker's name, where no claim is known to be theirs: one may name them. */
  name: Sentence;
  /** The month and year it was said, where the claims have no dates but their words. */
  month: Sentence;
  /** Days since 1970, or `NO_DAY`. */
  day: number;
}

/** So many sentences before and after one are read with it, the nearest. */
export const NEIGHBOURS = { before: 4, after: 2 } as const;

/** Reads queries with the words of one index. */
export function queryReader(reader: ImportedReader): (query: Query) => ReadQuery {
  const read = sentenceReader(reader.term);
  const isDated = reader.published.some((day) => day !== NO_DAY);
  return (query) => {
    const post = readPost(query.text);
    const speaker = (query.speaker ?? post.author)?.slice(0, LONGEST_NAME);
    const date = query.date ?? isoDate(post.posted);
    const speakers = reader.speakers(speaker?.replace(/\(@.*/, ''));
    const sentence = read(post.text);
    const before = (query.before ?? []).slice(-NEIGHBOURS.before).reverse().map(read);
    const after = (query.after ?? []).slice(0, NEIGHBOURS.after).map(read);
    return {
      sentence,
      before,
      after,
      speakers,
      name: read(speakers.size > 0 ? '' : (speaker ?? '')),
      month: read(date && !isDated ? monthWords(date) : ''),
      day: dayOf(date),
    };
  };
}

/** `December 26, 2019` as `2019-12-26`. */
function isoDate(written: string | undefined): string | undefined {
  const time = written === undefined ? Number.NaN : Date.parse(`${written} UTC`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** `2019-12-26` as `December 2019`. */
function monthWords(date: string): string {
  return `${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}
