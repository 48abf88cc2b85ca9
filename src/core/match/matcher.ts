import { atOnce, type CountedSteps } from '../steps.ts';
import {
  BUDGET,
  REQUEST_BUDGET,
  leastBudget,
  restOf,
  timesBudget,
  type Bound,
  type Work,
} from './budget.ts';
import { openIndex } from './index-reader.ts';
import { Places } from './places.ts';
import { readStream, type Reading } from './read-stream.ts';
import { groupPassages, streamSteps, type Stream } from './stream.ts';
import type { Match, MatchRequest, MatchResult } from './types.ts';
import type { Passage } from '../passage.ts';

/** Finds claims in passages. Holds nothing of what it has read. */
export interface Matcher {
  match(request: MatchRequest): MatchResult;
  /**
   * The same for a request that a page makes, in steps and within the budget of one request. Others
   * can be matched between its steps.
   */
  matchSteps(request: MatchRequest): CountedSteps<MatchResult>;
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
  /** What one request may cost, where it is matched in steps. */
  requestBudget?: Readonly<Work>;
  /** Told what each passage, or run of segments, has cost. */
  onSpent?: (spent: Work) => void;
}

/**
 * Opens a matcher over an index.
 * @throws IndexFormatError when the blob is not an index of this format.
 */
export function openMatcher(blob: ArrayBuffer, options: MatcherOptions = {}): Matcher {
  const index = openIndex(blob);
  const { budget = BUDGET, requestBudget = REQUEST_BUDGET, onSpent } = options;
  const places = new Places(index.terms, index.names);

  function* run(
    { passages: all, date }: MatchRequest,
    limit?: Readonly<Work>,
    rejected?: Reading['rejected'],
  ): CountedSteps<MatchResult> {
    let left = limit;
    let before: Stream | undefined;
    let bounded: Bound | undefined;
    const matches: Match[] = [];
    const names = index.names.on(date);
    for (const passages of groupPassages(all)) {
      const own = timesBudget(budget, passages.length);
      const within = left ? leastBudget(own, left) : own;
      const characters = charactersOf(passages, budget.characters);
      if (characters > within.characters) {
        bounded ??= 'characters';
        break;
      }
      const stream = yield* streamSteps(passages, index, budget.characters);
      const isBeside = passages[0]?.beside === true;
      if (isBeside) before = undefined;
      const read = yield* readStream({
        ...{ stream, characters, index, names, budget: within, places, before, date, rejected },
      });
      for (const match of read.matches) matches.push(match);
      bounded ??= read.bounded;
      before = passages[0]?.kind === 'prose' && !isBeside ? stream : undefined;
      if (left) left = restOf(left, read.spent);
      onSpent?.(read.spent);
    }
    return { matches, ...(bounded && { bounded }) };
  }

  return {
    match: (request) => atOnce(run(request)),
    matchSteps: (request) => run(request, requestBudget),
    explain: (request) => {
      const explanations: Explanation[] = [];
      atOnce(run(request, undefined, (explanation) => explanations.push(explanation)));
      return explanations;
    },
  };
}

function charactersOf(passages: Passage[], longest: number): number {
  return passages.reduce((sum, { text }) => sum + Math.min(text.length, longest), 0);
}
