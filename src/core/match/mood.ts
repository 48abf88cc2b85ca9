import type { TokenRange } from '../text/sentences.ts';
import { clauseEnd, clauseStart } from './clauses.ts';
import { cueAt, cues } from './cues.ts';
import { gapAfter, type Stream } from './stream.ts';

/** Words that put what follows as a supposition. */
const SUPPOSING = cues(
  'if, whether, suppose, supposing, imagine, unless, wonder, wondering, wondered, pretend, what if, should it, ' +
    'should have, could have been, would have been, might have been, hope, hopes, hoping, demand that, demands that, demanded that',
);

/** `as if`, `even if`: no supposition. */
const COMPARING = new Set(['as', 'like', 'even']);

/** `…, right?` asserts all the same. */
const TAGS = cues(
  'right, ok, okay, correct, huh, yeah, you know, you know that, is it not, is not it, do not you think, did not he, ' +
    'did not she, was not it, can you believe it, can you believe that, did you know that, did you know',
);
const LONGEST_TAG = 6;

/** Whether the words are asserted, asked or supposed. Only what is asserted is marked. */
export type Mood = 'asserted' | 'asked' | 'supposed';

/**
 * The mood of a span in its sentence.
 * @param asked what `isAsked` says of the sentence.
 */
export function mood(stream: Stream, span: TokenRange, sentence: TokenRange, asked: boolean): Mood {
  if (asked) return 'asked';
  for (let at = clauseStart(stream, span.from, sentence.from); at < span.to; at += 1) {
    const compares = COMPARING.has(stream.tokens[at - 1]?.word ?? '');
    if (compares || cueAt(SUPPOSING, stream.tokens, at) === 0) continue;
    // "If he is elected, he will sign a ban": what follows the supposition is asserted.
    if (clauseEnd(stream, at, span.to) >= span.to) return 'supposed';
  }
  return 'asserted';
}

/** Does a sentence ask, other than by a tag (`…, right?`)? */
export function isAsked(stream: Stream, sentence: TokenRange): boolean {
  if (!/^["”’')\]]*\?/.test(gapAfter(stream, sentence.to - 1))) return false;
  const from = Math.max(sentence.from + 1, sentence.to - LONGEST_TAG);
  for (let at = from; at < sentence.to; at += 1) {
    const length = cueAt(TAGS, stream.tokens, at);
    const before = gapAfter(stream, at - 1);
    if (length > 0 && at + length === sentence.to && /[,;—–-]/.test(before)) return false;
  }
  return true;
}
