import type { TokenRange } from '../../text/sentences.ts';
import { nameEndingAt } from './naming.ts';
import type { Names } from './people.ts';
import { isReporting } from '../reporting.ts';
import { gapBefore, type Stream } from '../stream.ts';
import type { Voice } from '../types.ts';

/** Words between the verb and the inner quote at most: `told me and my wife, ‘…’`. */
const AFTER_VERB = 5;
const FIRST_PERSON = new Set(['i', 'we']);

/**
 * Who is quoted within a quote: “Trump told me, ‘It is so,’” Musk said.
 * @param at a token of the quote
 * @returns undefined where nobody else is quoted there; `voice` is missing where the text does not
 * settle who is
 */
export function quotedWithin(
  stream: Stream,
  quote: TokenRange,
  at: number,
  names: Names,
): { voice?: Voice } | undefined {
  const start = innerStart(stream, quote, at);
  if (start === undefined) return undefined;
  const floor = Math.max(quote.from, start - AFTER_VERB);
  for (let verb = start - 1; verb >= floor; verb -= 1) {
    if (!isReporting(stream.tokens[verb]!.word)) continue;
    const before = stream.tokens[verb - 1]?.word ?? '';
    if (FIRST_PERSON.has(before)) return undefined;
    const name = verb > quote.from ? nameEndingAt(stream, verb - 1, names) : undefined;
    return name ? { voice: name.voice } : {};
  }
  return undefined;
}

/** The first token of the quote within a quote that a token stands in. */
function innerStart(stream: Stream, quote: TokenRange, token: number): number | undefined {
  for (let at = token; at > quote.from; at -= 1) {
    const gap = gapBefore(stream, at);
    if (/\s[‘“'"]$/.test(gap)) return at;
    if (/^[,.!?]*[’”'"]/.test(gap)) return undefined;
  }
  return undefined;
}
