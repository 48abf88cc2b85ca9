import { isFunctionWord } from '../function-words.ts';
import { isInvertible } from '../reporting.ts';
import { gapBefore, quoteAround, type Stream } from '../stream.ts';
import { isTime } from './times.ts';

/** Nouns that may stand for somebody in public life: the text does not settle who that is. */
const PUBLIC = new Set(
  (
    'president candidate nominee senator governor congressman congresswoman representative republican democrat ' +
    'billionaire mogul tycoon entrepreneur ceo chief executive owner founder mate incumbent challenger politician ' +
    'leader contender frontrunner businessman developer commander headline caption post tweet message transcript ' +
    'campaign secretary vice statement speaker host man woman'
  ).split(' '),
);
/** Words of one description on either side of its verb: `said the driver of the flooded car`. */
const REACH = 6;
const PRONOUNS = new Set('i he she it we they you who that which this'.split(' '));

/**
 * Does a verb of reporting have a subject that only describes somebody who is nobody in public life:
 * `said the driver`, `a pastor in Ohio told us`?
 */
export function isOfSomebodyElse(stream: Stream, verb: number): boolean {
  const after = isInvertible(stream.tokens[verb]!.word) ? nounsAfter(stream, verb) : [];
  const nouns = after.length > 0 ? after : nounsBefore(stream, verb);
  return nouns.length > 0 && !nouns.some((word) => PUBLIC.has(word) || PRONOUNS.has(word));
}

function nounsAfter(stream: Stream, verb: number): string[] {
  const found: string[] = [];
  // "said that …" is followed by what was said, "said the driver" by who did.
  if (!isDetermined(stream, verb + 1)) return found;
  for (let at = verb + 1; at <= verb + REACH && isBeside(stream, at, at - 1); at += 1) {
    const { word, capital } = stream.tokens[at]!;
    if (isFunctionWord(word) && found.length > 0) break;
    if (!capital && !isFunctionWord(word) && !isTime(word)) found.push(word);
  }
  return found;
}

function nounsBefore(stream: Stream, verb: number): string[] {
  const found: string[] = [];
  for (
    let at = verb - 1;
    at >= Math.max(0, verb - REACH) && isBeside(stream, at, at + 1);
    at -= 1
  ) {
    const { word, capital } = stream.tokens[at]!;
    if (PRONOUNS.has(word)) return [word];
    if (!isFunctionWord(word) && !isTime(word) && (!capital || isDetermined(stream, at)))
      found.push(word);
  }
  return found;
}

/** Does an article or a possessive stand before a token? Articles are no tokens. */
export function isDetermined(stream: Stream, at: number): boolean {
  if (!stream.tokens[at]) return false;
  if (/(?:^|\s)(?:the|an?)\s$/i.test(` ${beforeToken(stream, at)}`)) return true;
  const before = stream.tokens[at - 1]?.word ?? '';
  return (
    /^(?:one|another|his|her|their|my|our|this|that|some)$/.test(before) && isFunctionWord(before)
  );
}

function beforeToken({ text, tokens }: Stream, at: number): string {
  return text.slice(Math.max(0, tokens[at]!.start - 6), tokens[at]!.start);
}

/** Are two tokens of one clause, both outside quotes? */
function isBeside(stream: Stream, at: number, other: number): boolean {
  if (!stream.tokens[at] || quoteAround(stream, at)) return false;
  return !/[,;:.!?()"“”—–]/.test(gapBefore(stream, Math.max(at, other)));
}
