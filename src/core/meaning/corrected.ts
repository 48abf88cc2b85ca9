import { BUDGET, BudgetSpent, Meter } from '../match/budget.ts';
import { correctionCues, corrections } from '../match/correcting/correction.ts';
import type { Stream } from '../match/stream.ts';
import type { TokenRange } from '../text/sentences.ts';

/** Sentences after one in which prose may correct it. */
const AFTER = 2;

/** Does the text correct what it says in a clause, by the cues that the first pass goes by? */
export function isCorrected(stream: Stream, sentence: number, clause: TokenRange): boolean {
  const window = { ...stream.sentences[sentence]!, sentence, last: sentence };
  const next = stream.sentences.slice(sentence + 1, sentence + 1 + AFTER);
  try {
    const cues = correctionCues(stream, window, next, new Meter(BUDGET));
    return corrections(stream, window, clause, cues).length > 0;
  } catch (error) {
    if (error instanceof BudgetSpent) return false;
    throw error;
  }
}
