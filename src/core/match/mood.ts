import type { TokenRange } from '../text/sentences.ts';
import { clauseEnd, clauseStart } from './clauses.ts';
import { cueAt, cues } from './cues.ts';
import { gapAfter, type Stream } from './stream.ts';

/** Words that put what follows as a supposition. */
const SUPPOSING = cues(
  'if, whether, suppose, supposing, imagine, unless, wonder, wondering, wondered, pretend, what if, should it, ' +
    'should have, could have been, would have been, might have been, hope, hopes, hoping, hoped, demand that, demands that, demanded that',
);

/** `even if`: no supposition. */
const COMPARING = new Set(['even']);

/** `…, right?` asserts all the same. */
const TAGS = cues(
  'right, ok, okay, correct, huh, yeah, you know, you know that, is it not, is not it, do not you think, did not he, ' +
    'did not she, was not it, can you believe it, can you believe that, did you know that, did you know',
);
const LONGEST_TAG = 6;
/** `…, weren't they?` */
const TAG_VERBS = new Set(
  'is are was were am do does did has have had will would can could should must'.split(' '),
);
const TAG_SUBJECTS = new Set('i you he she it we they there'.split(' '));
/** A question that takes what it asks about for granted. */
const GRANTED = cues(
  'did you know, do you know that, do you realize, did you realize, do you remember, remember, can you believe, ' +
    'can you imagine that, would you believe, do not you know, did i mention, have you heard that, did you hear that',
);

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
    const isInverted = at === sentence.from && stream.tokens[at]!.word === 'had';
    const supposes = isInverted || cueAt(SUPPOSING, stream.tokens, at) > 0;
    if (compares || !supposes) continue;
    // "If he is elected, he will sign a ban": what follows the supposition is asserted.
    if (clauseEnd(stream, at, span.to) >= span.to) return 'supposed';
  }
  return 'asserted';
}

const MODALS = new Set(['will', 'would']);
/** Are the words said of what is not, or not yet: `60 million people would be listening`? */
export function isToCome({ tokens }: Stream, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at += 1) if (MODALS.has(tokens[at]!.word)) return true;
  return false;
}

/** Does a sentence ask, other than by a tag (`…, right?`)? */
export function isAsked(stream: Stream, sentence: TokenRange): boolean {
  if (!/^["”’')\]]*\?/.test(gapAfter(stream, sentence.to - 1))) return false;
  if (cueAt(GRANTED, stream.tokens, sentence.from) > 0 || endsInTag(stream, sentence)) return false;
  const from = Math.max(sentence.from + 1, sentence.to - LONGEST_TAG);
  for (let at = from; at < sentence.to; at += 1) {
    const length = cueAt(TAGS, stream.tokens, at);
    const before = gapAfter(stream, at - 1);
    if (length > 0 && at + length === sentence.to && /[,;—–-]/.test(before)) return false;
  }
  return true;
}

/** `…, weren't they?`: a verb and its subject after a comma. */
function endsInTag(stream: Stream, { from, to }: TokenRange): boolean {
  const { tokens } = stream;
  let at = to - 1;
  if (!TAG_SUBJECTS.has(tokens[at]!.word)) return false;
  at -= tokens[at - 1]?.word === 'not' ? 2 : 1;
  return at > from && TAG_VERBS.has(tokens[at]!.word) && gapAfter(stream, at - 1).includes(',');
}
