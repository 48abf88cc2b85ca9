import type { TokenRange } from '../text/sentences.ts';
import { corrections, reports } from './correction.ts';
import { endOf, findPhrase, startOf, tightest, type Gaps, type Hit } from './hits.ts';
import { mood, type Mood } from './mood.ts';
import { boundBefore, denial, falsity } from './polarity.ts';
import type { Phrase, Program } from './program.ts';
import type { Stream } from './stream.ts';

/** The words of a claim found in a window, and how. */
export interface Finding {
  how: 'says' | 'needs';
  hits: Hit[];
  span: TokenRange;
  mood: Mood;
  corrected: boolean;
}

/** Why a window does not carry a claim, in words for `explain`. */
export interface Rejection {
  rejected: string;
}

/** A `says` phrase is a sentence in the making: it may be broken by asides. */
const PHRASE_GAPS: Gaps = { between: 2, total: 4, clauses: true };
/** Terms of `needs` are short and stand closer. */
const TERM_GAPS: Gaps = { between: 1, total: 2, clauses: false };
/** A veto is read widely. */
const VETO_GAPS: Gaps = { between: 1, total: 2, clauses: true };
/** Most words from the first to the last hit of `needs`. */
const WIDEST_SPAN = 45;
/** How far around the span of an unpunctuated window a veto counts. */
const VETO_REACH = 25;

/**
 * Looks for one claim in one window of a stream.
 * @param window one sentence, or two that belong together.
 * @param next the sentence after the window in the same passage.
 * @param speaker the person who speaks throughout, where that is known: "I" stands for their name.
 */
export function verify(
  stream: Stream,
  program: Program,
  window: TokenRange,
  next: TokenRange | undefined,
  speaker: string | undefined,
): Finding | Rejection {
  let rejection: Rejection | undefined;
  for (const found of ways(stream, program, window, speaker)) {
    const finding = 'rejected' in found ? found : weigh(stream, program, window, next, found);
    if (!('rejected' in finding)) return finding;
    rejection ??= finding;
  }
  return rejection ?? { rejected: 'no phrase of `says` found' };
}

/** Each way in which the window has the claim's words: its phrases, the shortest first, its groups. */
function* ways(
  stream: Stream,
  program: Program,
  window: TokenRange,
  speaker: string | undefined,
): Generator<Found | Rejection> {
  yield* findSays(stream, program, window);
  if (program.needs.length > 0) yield findNeeds(stream, program, window, speaker);
}

/** Do the words found assert the claim, or is it vetoed, denied, or only a bound? */
function weigh(
  stream: Stream,
  program: Program,
  window: TokenRange,
  next: TokenRange | undefined,
  found: Found,
): Finding | Rejection {
  const span = spanOf(found.hits);
  const veto = vetoed(stream, program.not, window, span);
  if (veto) return { rejected: `vetoed by "${veto}"` };

  const cues = corrections(stream, span, window, next);
  const taken = new Set([...found.own, ...cues.flatMap(tokensOf)]);
  const denied = denial(stream, span, window, taken);
  if (denied) return { rejected: `denied by "${denied}"` };
  const untrue = falsity(stream, span, window);
  const isReported = untrue && reports(stream, window);
  if (untrue && !isReported) return { rejected: 'said to be untrue' };
  const bound = numberBound(stream, found.hits, taken);
  if (bound) return { rejected: `only a bound: "${bound}"` };
  return {
    how: found.how,
    hits: found.hits,
    span,
    mood: mood(stream, span, window),
    corrected: cues.length > 0 || Boolean(isReported),
  };
}

interface Found {
  how: Finding['how'];
  hits: Hit[];
  /** Tokens that belong to the claim itself: a negator among them denies nothing. */
  own: number[];
}

function findSays(stream: Stream, program: Program, window: TokenRange): Found[] {
  const hits = program.says.flatMap((phrase) => findPhrase(stream, phrase, window, PHRASE_GAPS));
  return hits
    .sort((a, b) => length(a) - length(b))
    .map((hit) => ({ how: 'says', hits: [hit], own: hit.at }));
}

function findNeeds(
  stream: Stream,
  program: Program,
  window: TokenRange,
  speaker: string | undefined,
): Found | Rejection {
  const groups: Hit[][] = [];
  for (const [index, group] of program.needs.entries()) {
    const named = group.any.flatMap((phrase) => findPhrase(stream, phrase, window, TERM_GAPS));
    const isOwn = speaker !== undefined && group.people.includes(speaker);
    const hits = named.length === 0 && isOwn ? firstPerson(stream, window) : named;
    if (hits.length === 0) return { rejected: `nothing found of group ${index + 1} of \`needs\`` };
    groups.push(hits);
  }
  const hits = tightest(groups);
  const { from, to } = spanOf(hits);
  if (to - from > WIDEST_SPAN) return { rejected: 'its words stand too far apart' };
  return { how: 'needs', hits, own: groups.flat().flatMap(({ at }) => at) };
}

const FIRST_PERSON = new Set(['i', 'me', 'my', 'mine', 'we', 'us', 'our', 'ours']);

function firstPerson(stream: Stream, { from, to }: TokenRange): Hit[] {
  const hits: Hit[] = [];
  for (let at = from; at < to; at += 1) {
    if (FIRST_PERSON.has(stream.tokens[at]!.word)) hits.push({ at: [at] });
  }
  return hits;
}

function vetoed(
  stream: Stream,
  not: Phrase[],
  window: TokenRange,
  span: TokenRange,
): string | undefined {
  const near = {
    from: Math.max(window.from, span.from - VETO_REACH),
    to: Math.min(window.to, span.to + VETO_REACH),
  };
  for (const phrase of not) {
    const [hit] = findPhrase(stream, phrase, near, VETO_GAPS);
    if (hit) return hitText(stream, hit);
  }
  return undefined;
}

function numberBound(stream: Stream, hits: Hit[], taken: ReadonlySet<number>): string | undefined {
  const numbers = hits
    .flatMap(({ at }) => at)
    .filter((at) => stream.tokens[at]!.number !== undefined);
  return numbers.map((at) => boundBefore(stream, at, taken)).find(Boolean);
}

/** The words of a hit as they stand in the text. */
export function hitText(stream: Stream, hit: Hit): string {
  const { start } = stream.tokens[startOf(hit)]!;
  return stream.text.slice(start, stream.tokens[endOf(hit)]!.end);
}

function spanOf(hits: Hit[]): TokenRange {
  return { from: Math.min(...hits.map(startOf)), to: Math.max(...hits.map(endOf)) + 1 };
}

function tokensOf({ from, to }: TokenRange): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function length(hit: Hit): number {
  return endOf(hit) - startOf(hit);
}
