import type { ClaimKey } from '../claim/collection.ts';
import type { Stream } from '../match/stream.ts';
import type { Match } from '../match/types.ts';
import type { GateSentence } from './gate/sentence.ts';

/** A sentence's matches by their claims, the surest first. */
export type OwnMatches = ReadonlyMap<ClaimKey, readonly Match[]>;

/** Some sentences by their places. */
export interface Places {
  /** The sentence that starts at an offset of a stream's text. */
  at(stream: Stream, start: number): GateSentence | undefined;
  /** The matches in each sentence: one that goes over several is in each of them. */
  matchesIn(matches: readonly Match[]): (sentence: GateSentence) => OwnMatches;
}

/** Where a passage's text begins. */
interface Begin {
  sentences: readonly GateSentence[];
  offset: number;
}

const NONE: OwnMatches = new Map();

/** @param sentences those of each stream in their order */
export function placesOf(sentences: readonly GateSentence[]): Places {
  const streams = new Map<Stream, GateSentence[]>();
  const starts = new Map<Stream, Map<number, GateSentence>>();
  for (const one of sentences) {
    const { stream, span } = one.sentence;
    if (!streams.has(stream)) {
      streams.set(stream, []);
      starts.set(stream, new Map());
    }
    streams.get(stream)!.push(one);
    starts.get(stream)!.set(span.start, one);
  }
  const passages = new Map<string, Begin>();
  for (const [stream, own] of streams) {
    stream.passages.forEach(({ id }, at) => {
      passages.set(id, { sentences: own, offset: stream.starts[at]! });
    });
  }
  return {
    at: (stream, start) => starts.get(stream)?.get(start),
    matchesIn(matches) {
      const found = new Map<GateSentence, Map<ClaimKey, Match[]>>();
      for (const match of [...matches].sort((a, b) => b.confidence - a.confidence)) {
        for (const sentence of sentencesOf(match, passages)) {
          const own = found.get(sentence) ?? new Map<ClaimKey, Match[]>();
          found.set(sentence, own.set(match.claim, [...(own.get(match.claim) ?? []), match]));
        }
      }
      return (sentence) => found.get(sentence) ?? NONE;
    },
  };
}

/** The sentences that a match has a part of. */
function* sentencesOf({ parts }: Match, passages: ReadonlyMap<string, Begin>) {
  const [first, last] = [parts.at(0), parts.at(-1)];
  const begin = first && passages.get(first.passage);
  const end = last && passages.get(last.passage);
  if (!begin || !end) return;
  const start = begin.offset + (first.spans.at(0)?.start ?? 0);
  const until = end.offset + (last.spans.at(-1)?.end ?? 0);
  const { sentences } = begin;
  for (let at = firstPast(sentences, start); at < sentences.length; at += 1) {
    const sentence = sentences[at]!;
    if (sentence.sentence.span.start >= until) return;
    yield sentence;
  }
}

/** The number of the first sentence that ends behind an offset. */
function firstPast(sentences: readonly GateSentence[], offset: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.sentence.span.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
