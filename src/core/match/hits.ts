import type { TokenRange } from '../text/sentences.ts';
import type { Element, NumberTest, Phrase } from './program.ts';
import type { Stream } from './stream.ts';

/** A phrase found in a stream: the tokens that are its words, in order. */
export interface Hit {
  at: number[];
}

/** What may stand between the words of a phrase. */
export interface Gaps {
  /** Most other words between neighbours. */
  between: number;
  /** Most other words in all. */
  total: number;
  /** May a comma, a colon or a bracket stand between neighbours? */
  clauses: boolean;
}

const CLAUSE = /[,;:()]/;

/** How far after a number its unit may stand: `60 million live listeners`. */
const UNIT_REACH = 3;

/** All places of a phrase in a window, one for each place that it can start at. */
export function findPhrase(stream: Stream, phrase: Phrase, window: TokenRange, gaps: Gaps): Hit[] {
  const hits: Hit[] = [];
  for (let start = window.from; start < window.to; start += 1) {
    const at = followPhrase(stream, phrase, start, window.to, gaps);
    if (at) hits.push({ at });
  }
  return hits;
}

function followPhrase(
  stream: Stream,
  phrase: Phrase,
  start: number,
  end: number,
  gaps: Gaps,
): number[] | undefined {
  if (phrase.length === 0 || !isElement(stream, start, phrase[0]!)) return undefined;
  const at = [start];
  let skipped = 0;
  for (let part = 1; part < phrase.length; part += 1) {
    const from = at.at(-1)! + 1;
    const last = Math.min(end, from + gaps.between + 1);
    let found = from;
    while (found < last && !isElement(stream, found, phrase[part]!)) found += 1;
    if (found >= last) return undefined;
    skipped += found - from;
    if (skipped > gaps.total) return undefined;
    if (!gaps.clauses && CLAUSE.test(textBetween(stream, from - 1, found))) return undefined;
    at.push(found);
  }
  return at;
}

function textBetween(stream: Stream, one: number, other: number): string {
  return stream.text.slice(stream.tokens[one]!.end, stream.tokens[other]!.start);
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

/**
 * The shortest run of tokens with a hit of each group, and those hits.
 * @param groups the hits of each group; none may be empty.
 */
export function tightest(groups: Hit[][]): Hit[] {
  let best: Hit[] = [];
  let length = Infinity;
  for (const anchor of groups.flat()) {
    const chosen = groups.map((hits) => closest(hits, startOf(anchor)));
    const span = Math.max(...chosen.map(endOf)) - Math.min(...chosen.map(startOf));
    if (span < length) [best, length] = [chosen, span];
  }
  return best;
}

function closest(hits: Hit[], to: number): Hit {
  return hits.reduce((best, hit) =>
    Math.abs(startOf(hit) - to) < Math.abs(startOf(best) - to) ? hit : best,
  );
}
