import type { TokenRange } from '../../text/sentences.ts';
import { endsBefore } from '../clauses.ts';
import { cueAt, cues } from '../cues.ts';
import { gapAfter, gapBefore, type Stream } from '../stream.ts';

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
/** Verbs that stand before their subject in a question: `Did 60 million people listen`. */
const INVERTED = new Set('is are was were do does did has have can could should'.split(' '));
/** What a question begins with. */
const ASKING = new Set(
  'who whom whose what which when where why how is are was were do does did has have can could would should will'.split(
    ' ',
  ),
);
/** A full stop that ends a sentence, not one of an abbreviation. */
const FULL_STOP = /[.!…]["”’')\]]*\s/;
const LONGEST_ABBREVIATION = 3;

/** Does a sentence ask, other than by a tag (`…, right?`)? */
export function isAsked(stream: Stream, sentence: TokenRange): boolean {
  if (!/^["”’')\]]*\?/.test(gapAfter(stream, sentence.to - 1))) return false;
  return !isForm(stream, sentence);
}

/** Is a question one in form only: `Did you know that …?`, `…, weren't they?` */
function isForm(stream: Stream, sentence: TokenRange): boolean {
  if (cueAt(GRANTED, stream.tokens, sentence.from) > 0 || endsInTag(stream, sentence)) return true;
  const from = Math.max(sentence.from + 1, sentence.to - LONGEST_TAG);
  for (let at = from; at < sentence.to; at += 1) {
    const length = cueAt(TAGS, stream.tokens, at);
    const before = gapAfter(stream, at - 1);
    if (length > 0 && at + length === sentence.to && /[,;—–-]/.test(before)) return true;
  }
  return false;
}

/** `…, weren't they?`: a verb and its subject after a comma. */
function endsInTag(stream: Stream, { from, to }: TokenRange): boolean {
  const { tokens } = stream;
  let at = to - 1;
  if (!TAG_SUBJECTS.has(tokens[at]!.word)) return false;
  at -= tokens[at - 1]?.word === 'not' ? 2 : 1;
  return at > from && TAG_VERBS.has(tokens[at]!.word) && gapAfter(stream, at - 1).includes(',');
}

/**
 * Do the words stand in a question that ends within their sentence (`“Is it so?” she asked.`, `Is it
 * so in the U.S.? We ask.`), or that has no question mark (`Is it so, readers want to know.`)?
 */
export function isAskedWithin(stream: Stream, span: TokenRange, sentence: TokenRange): boolean {
  const end = questionEnd(stream, span, sentence);
  const from = questionStart(stream, span, sentence);
  if (end !== undefined) return !isForm(stream, { from, to: end + 1 });
  return isInverted(stream, from, span);
}

/** The last token before a question mark after the words; one of another clause is another question. */
function questionEnd(stream: Stream, span: TokenRange, sentence: TokenRange): number | undefined {
  for (let at = span.to - 1; at < sentence.to; at += 1) {
    const gap = gapAfter(stream, at);
    if (at >= span.to && endsBefore(stream, at) && ASKING.has(stream.tokens[at]!.word))
      return undefined;
    if (gap.includes('?')) return at;
    const { word } = stream.tokens[at]!;
    if (FULL_STOP.test(gap) && word.length > LONGEST_ABBREVIATION) return undefined;
  }
  return undefined;
}

/** Where the question would begin: at the sentence's head, behind a colon, within the quote. */
function questionStart(stream: Stream, span: TokenRange, sentence: TokenRange): number {
  for (let at = span.from; at > sentence.from; at -= 1) {
    if (/[:“"‘?]\s*$|[:?]\s/.test(gapBefore(stream, at))) return at;
  }
  return sentence.from;
}

/** Only where a capital or a colon tells that a sentence begins: captions begin theirs anywhere. */
function isInverted(stream: Stream, from: number, span: TokenRange): boolean {
  const { word, start, end } = stream.tokens[from]!;
  if (!INVERTED.has(word)) return false;
  const isCapital = /^\p{Lu}\p{Ll}/u.test(stream.text.slice(start, end));
  const begins = isCapital || /:\s/.test(gapBefore(stream, from));
  if (!begins || stream.tokens[from + 1]?.word === 'not' || from >= span.to) return false;
  for (let at = from + 1; at <= span.from; at += 1) if (endsBefore(stream, at)) return false;
  return true;
}
