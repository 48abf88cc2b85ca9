import type { TokenRange } from '../../text/sentences.ts';
import type { Token } from '../../text/token.ts';
import { gapAfter, type Stream } from '../stream.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** `The real figure was …`, `The true toll is …` */
const TRUE = words('actual real true correct official genuine right');
/** `X's counter showed …`, `government data put it at …` */
const SOURCES = words(`
  counter data records record statistics stats figures numbers log logs count tally census transcript footage index
  estimates bureau agency department researchers analysts economists officials politifact snopes checkers metrics
  analytics analysis study review gauges
`);
const SHOWING = words(`
  show shows showed shown put puts had has have count counted counts list listed lists say says said record recorded
  suggest suggests suggested indicate indicates indicated found find finds measured reported pegged stood peaked topped
  read reads
`);
const BEING = words('is was are were stood stands came comes ran runs remains hovered hit peaked');
/** Words from a subject to its verb. */
const REACH = 6;
/** Whoever does it, but a person who speaks: `X listed 1.1 million`. */
const COUNTING = words(
  'showed shows listed counted recorded registered logged displayed measured tallied',
);
/** What is counted. */
const MEASURES = words('counter count number figure rate tally total toll level reading');
const CHANGING = words(
  'rose risen fell fallen grew grown gained lost added dropped climbed jumped rising falling',
);
/** From a verb to its number: `was in fact only 1.4`; a number with what it counts. */
const NUMBER_REACH = 4;
const COUNTED = 2;
/** Of another time than the claim's: `It is 3 percent today.` */
const SINCE = words('now today currently since later recently tomorrow');

/**
 * Does a sentence set another number against one of the window before it: `The counter showed 1.1 million.`?
 * The number must count the same things: the word after it stands in the window too, or none does.
 */
export function tellsOtherwise(stream: Stream, next: TokenRange, window: TokenRange): boolean {
  const { tokens } = stream;
  const said = tokens.slice(window.from, window.to);
  const values = new Set(said.flatMap(({ number }) => number ?? []));
  if (values.size === 0) return false;
  const sentence = tokens.slice(next.from, next.to);
  if (sentence.some(({ word }) => SINCE.has(word) || CHANGING.has(word))) return false;
  const stems = new Set(said.map(({ stem }) => stem));
  const isOther = sentence.some(({ number }, index) => {
    if (number === undefined || values.has(number)) return false;
    const at = next.from + index;
    const after = tokens[at + 1];
    const isAlone = at + 1 >= next.to || !after || !/^\s*$/.test(gapAfter(stream, at));
    return isAlone || stems.has(after.stem) || /^(?:at|in|by|on|as)$/.test(after.word);
  });
  return isOther && sentence.some((_, index) => isTruth(sentence, index, stems));
}

/** `The actual rate was`, `its own counter showed` */
function isTruth(sentence: readonly Token[], at: number, stems: ReadonlySet<string>): boolean {
  const ahead = sentence.slice(at + 1, at + 1 + REACH);
  const { word } = sentence[at]!;
  if (MEASURES.has(word)) return ahead[0]?.word !== 'of' || stems.has(ahead[1]?.stem ?? '');
  if (TRUE.has(word)) return ahead.some((token) => BEING.has(token.word));
  if (COUNTING.has(word)) return at > 0 && !/^(?:he|she|i|we|they)$/.test(sentence[at - 1]!.word);
  // "it was 1.4 percent.", not "it was 3 percent by July"
  if (/^(?:was|were)$/.test(word) && sentence[at - 1]?.word === 'it') return isAtEnd(sentence, at);
  if (word === 'according') return sentence[at + 1]?.word === 'to';
  const near = [...ahead, ...sentence.slice(Math.max(0, at - 1), at)];
  return SOURCES.has(word) && near.some((token) => SHOWING.has(token.word));
}

/** Does a clause end with the number behind its verb, and what it counts? */
function isAtEnd(sentence: readonly Token[], verb: number): boolean {
  const number = sentence.findIndex((token, at) => at > verb && token.number !== undefined);
  return number > verb && number - verb <= NUMBER_REACH && sentence.length - number <= COUNTED;
}
