import { BUDGET, type Bound, type Work } from './budget.ts';
import { openIndex } from './index-reader.ts';
import { Places } from './places.ts';
import { readStream, type Reading } from './read-stream.ts';
import { groupPassages, openStream, type Stream } from './stream.ts';
import type { Match, MatchRequest, MatchResult } from './types.ts';

/** Finds claims in passages. Holds nothing of what it has read. */
export interface Matcher {
  match(request: MatchRequest): MatchResult;
  /** For each claim that the passages reached and did not match: where, and why not. */
  explain(request: MatchRequest): Explanation[];
}

export interface Explanation {
  claim: string;
  text: string;
  rejected: string;
}

export interface MatcherOptions {
  /** What the reading of one passage may cost. */
  budget?: Readonly<Work>;
  /** Told what each passage, or run of segments, has cost. */
  onSpent?: (spent: Work) => void;
}

/**
 * Opens a matcher over an index.
 * @throws IndexFormatError when the blob is not an index of this format.
 */
export function openMatcher(blob: ArrayBuffer, options: MatcherOptions = {}): Matcher {
  const index = openIndex(blob);
  const { budget = BUDGET, onSpent } = options;
  const places = new Places(index.terms, index.names);
  const run = (request: MatchRequest, rejected?: Reading['rejected']): MatchResult => {
    let before: Stream | undefined;
    let bounded: Bound | undefined;
    const matches: Match[] = [];
    const names = index.names.on(request.date);
    for (const passages of groupPassages(request.passages)) {
      const stream = openStream(passages, index, budget.characters);
      const { date } = request;
      const isBeside = passages[0]?.beside === true;
      if (isBeside) before = undefined;
      const read = readStream({ stream, index, names, budget, places, before, date, rejected });
      for (const match of read.matches) matches.push(match);
      bounded ??= read.bounded;
      before = passages[0]?.kind === 'prose' && !isBeside ? stream : undefined;
      onSpent?.(read.spent);
    }
    return { matches, ...(bounded && { bounded }) };
  };
  return {
    match: (request) => run(request),
    explain: (request) => {
      const explanations: Explanation[] = [];
      run(request, (explanation) => explanations.push(explanation));
      return explanations;
    },
  };
}
