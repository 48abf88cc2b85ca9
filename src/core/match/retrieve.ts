import type { IndexReader } from './index-reader.ts';
import type { Stream } from './stream.ts';
import { windowsAround, type Window } from './windows.ts';

/** A claim to be looked for, and where. */
export interface Candidate {
  claim: number;
  windows: Window[];
}

/**
 * The claims that a stream's words reach, each with the windows to try, shortest first. A claim is
 * given once for each sentence that reaches it.
 */
export function* candidates(stream: Stream, index: IndexReader): Generator<Candidate> {
  for (let sentence = 0; sentence < stream.sentences.length; sentence += 1) {
    const { from, to } = stream.sentences[sentence]!;
    const claims = new Set<number>();
    for (let at = from; at < to; at += 1) {
      for (const claim of index.reached(stream.ids[at]!)) claims.add(claim);
      const { number } = stream.tokens[at]!;
      if (number === undefined) continue;
      for (const claim of index.reached(index.numberTerm(number))) claims.add(claim);
    }
    if (claims.size === 0) continue;
    const windows = windowsAround(stream, sentence);
    for (const claim of claims) yield { claim, windows };
  }
}
