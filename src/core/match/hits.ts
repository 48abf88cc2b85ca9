import type { Meter } from './budget.ts';
import { maySkip, type Gaps } from './gaps.ts';
import type { Places } from './places.ts';
import type { Element, NumberTest, Phrase } from './program.ts';
import type { Stream } from './stream.ts';

/** A phrase found in a stream: the tokens that are its words, in order. */
export interface Hit {
  at: number[];
  /** Found as speech recognition writes it. */
  heard?: boolean;
}

/** How far after a number its unit may stand: `60 million live listeners`. */
const UNIT_REACH = 3;

/** All places of a phrase in a window, one for each place that it can start at. */
export function findPhrase(places: Places, phrase: Phrase, gaps: Gaps, meter: Meter): Hit[] {
  meter.step(1);
  const hits: Hit[] = [];
  if (!mayHold(places, phrase)) return hits;
  for (const start of startsOf(places, phrase[0]!)) {
    meter.step(phrase.length * (1 + gaps.between));
    const at = followPhrase(places, phrase, start, gaps);
    if (at) hits.push({ at });
  }
  return hits;
}

/** Are all the words of a phrase in the window, wherever they stand? */
function mayHold(places: Places, phrase: Phrase): boolean {
  for (const part of phrase) {
    const isThere = typeof part === 'number' ? places.first(part) >= 0 : places.numbers.length > 0;
    if (!isThere) return false;
  }
  return phrase.length > 0;
}

function startsOf(places: Places, part: Element): number[] {
  if (typeof part !== 'number') {
    return places.numbers.filter((at) => isElement(places.stream, at, part));
  }
  const starts: number[] = [];
  for (let at = places.first(part); at >= 0; at = places.next(at)) starts.push(at);
  return starts;
}

function followPhrase(
  { stream, window, names }: Places,
  phrase: Phrase,
  start: number,
  gaps: Gaps,
): number[] | undefined {
  const at = [start];
  let skipped = 0;
  for (let part = 1; part < phrase.length; part += 1) {
    const from = at.at(-1)! + 1;
    const last = Math.min(window.to, from + gaps.between + 1);
    let found = from;
    while (found < last && !isElement(stream, found, phrase[part]!)) found += 1;
    if (found >= last) return undefined;
    skipped += found - from;
    if (skipped > gaps.total) return undefined;
    if (!maySkip(stream, from, found, gaps, names)) return undefined;
    at.push(found);
  }
  return gaps.light && at.length > 1 && isOwner(stream, at.at(-1)!) ? undefined : at;
}

/**
 * Is it about something else that belongs to a phrase's last word: "saved my life's *work*"? A name
 * stays itself: "60 percent of Trump Media's shares".
 */
function isOwner({ tokens }: Stream, at: number): boolean {
  const { possessive, capital } = tokens[at]!;
  return possessive && !capital;
}

function isElement(stream: Stream, at: number, element: Element): boolean {
  if (typeof element === 'number') return stream.ids[at] === element;
  const { number } = stream.tokens[at]!;
  if (number === undefined || number < element.low || number > element.high) return false;
  return element.units.length === 0 || hasUnit(stream, at, element);
}

function hasUnit(stream: Stream, at: number, { units }: NumberTest): boolean {
  const { sign } = stream.tokens[at]!;
  for (let next = at + 1; next <= at + UNIT_REACH && next < stream.ids.length; next += 1) {
    if (units.includes(stream.ids[next]!)) return true;
  }
  return sign !== undefined && units.includes(stream.signs.get(sign) ?? NaN);
}

/** First token of a hit. */
export const startOf = (hit: Hit): number => hit.at[0]!;
/** Last token of a hit. */
export const endOf = (hit: Hit): number => hit.at.at(-1)!;
