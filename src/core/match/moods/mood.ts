import type { TokenRange } from '../../text/sentences.ts';
import { clauseEnd, clauseStart, endsBefore, turnsBefore } from '../clauses.ts';
import { cueAt, cues } from '../cues.ts';
import { gapAfter, type Stream } from '../stream.ts';
import { isAskedWithin } from './questions.ts';

/** Words that put what follows as a supposition. */
const SUPPOSING = cues(
  'if, whether, suppose, supposing, imagine, unless, wonder, wondering, wondered, pretend, what if, should it, ' +
    'should have, could have been, would have been, might have been, hope, hopes, hoping, hoped, demand that, demands that, demanded that',
);

/** `even if`: no supposition. */
const COMPARING = new Set(['even']);

/** Whether the words are asserted, asked or supposed. Only what is asserted is marked. */
export type Mood = 'asserted' | 'asked' | 'supposed';

/**
 * The mood of a span in its sentence.
 * @param asked what `isAsked` says of the sentence.
 */
export function mood(stream: Stream, span: TokenRange, sentence: TokenRange, asked: boolean): Mood {
  if (asked || isAskedWithin(stream, span, sentence)) return 'asked';
  if (isWhether(stream, span.from, sentence.from)) return 'asked';
  for (let at = clauseStart(stream, span.from, sentence.from); at < span.to; at += 1) {
    const compares = COMPARING.has(stream.tokens[at - 1]?.word ?? '');
    const isInverted = at === sentence.from && stream.tokens[at]!.word === 'had';
    const supposes = isInverted || cueAt(SUPPOSING, stream.tokens, at) > 0;
    if (compares || !supposes) continue;
    // "If he is elected, he will sign a ban": what follows the supposition is asserted.
    if (clauseEnd(stream, at, span.to) >= span.to) return 'supposed';
  }
  return 'asserted';
}

/** How far "whether" reaches in a long clause, in words. */
const WHETHER_REACH = 20;
/** Words of an aside at most: `whether, as he often puts it, …` */
const LONGEST_ASIDE = 8;

/** `asked whether … `, also over an aside right after it; `whether or not you like it, …` asserts. */
function isWhether(stream: Stream, before: number, floor: number): boolean {
  let parts = 0;
  for (let at = before; at >= Math.max(floor, before - WHETHER_REACH); at -= 1) {
    if (stream.tokens[at]!.word === 'whether') {
      const opensAside = /^\s*[,—–(]/.test(gapAfter(stream, at));
      return parts === 0 || (opensAside && parts === 2 && before - at <= LONGEST_ASIDE + 2);
    }
    if (turnsBefore(stream, at)) return false;
    if (endsBefore(stream, at)) parts += 1;
  }
  return false;
}

const MODALS = new Set(['will', 'would']);
/** Are the words said of what is not, or not yet: `60 million people would be listening`? */
export function isToCome({ tokens }: Stream, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at += 1) if (MODALS.has(tokens[at]!.word)) return true;
  return false;
}
