import type { Passage } from '../passage.ts';
import type { CountedSteps } from '../steps.ts';
import { groupPassages, streamSteps, type Stream } from './stream.ts';

/** Streams are read for their text alone: no term of an index is looked up. */
const NO_TERMS = { term: () => -1, signs: new Map<string, number>() };

/**
 * The streams of a page in reading order, in the parts that are read on their own: the text, and
 * each note that stands beside it. The sentences of one are no neighbours of another's.
 * @param longest how many characters of each passage are read.
 */
export function* partsOfPage(passages: Passage[], longest: number): CountedSteps<Stream[][]> {
  const text = passages.filter(({ beside }) => !beside);
  const notes = passages.filter(({ beside }) => beside).map((note) => [note]);
  const parts: Stream[][] = [];
  for (const part of [text, ...notes]) {
    const streams: Stream[] = [];
    for (const group of groupPassages(part)) {
      streams.push(yield* streamSteps(group, NO_TERMS, longest));
    }
    parts.push(streams);
  }
  return parts;
}
