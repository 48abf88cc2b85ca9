import { isReporting } from '../reporting.ts';
import type { Scene } from '../scene.ts';
import type { Voice } from '../types.ts';
import type { Finding } from '../verify.ts';
import type { Attribution } from './attribution.ts';

const FIRST_PERSON = new Set(['i', 'me', 'my', 'mine', 'myself']);
/** Words before a span in which somebody may be said to have said it: `he said illegal immigration …` */
const REPORTED_REACH = 4;

/**
 * Do a claim's words speak in the first person of somebody who is no claimant: "An illegal immigrant
 * saved my life," said the driver? Those are the same words, and another story.
 *
 * Speech may repeat another's "I", and its label may be no name: only a known person's counts there, and
 * without a label what its words themselves say.
 * @param said who is taken to have said it, known not to be a claimant
 */
export function isInAnothersPerson(
  { stream, window }: Scene,
  { hits, span }: Finding,
  said: Voice | undefined,
  attribution: Attribution,
): boolean {
  const words = hits.flatMap(({ at }) => at).map((at) => stream.tokens[at]!.word);
  if (!words.some((word) => FIRST_PERSON.has(word))) return false;
  if (stream.passages[0]?.kind === 'speech') {
    const before = stream.tokens.slice(Math.max(0, span.from - REPORTED_REACH), span.from);
    const isKnown = said?.person !== undefined && !before.some(({ word }) => isReporting(word));
    return isKnown || (said === undefined && attribution.isOfSomebodyElse(span, window.sentence));
  }
  return said !== undefined || attribution.isOfSomebodyElse(span, window.sentence);
}
