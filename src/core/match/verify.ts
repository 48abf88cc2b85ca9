import type { TokenRange } from '../text/sentences.ts';
import { isContrasted } from './clauses.ts';
import { corrections } from './correcting/correction.ts';
import type { Gaps } from './gaps.ts';
import { endOf, findPhrase, startOf, type Hit } from './hits.ts';
import { isToCome, mood, type Mood } from './moods/mood.ts';
import { once } from './once.ts';
import { boundBefore, denial, falsity } from './polarity.ts';
import type { Phrase, Program } from './program.ts';
import type { Scene } from './scene.ts';
import type { Stream } from './stream.ts';
import { isAboutNamesake } from './who/namesakes.ts';
import { tightest } from './tightest.ts';

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
const PHRASE_GAPS: Gaps = { between: 2, total: 4, clauses: true, light: true };
/** Terms of `needs` are short and stand closer. */
const TERM_GAPS: Gaps = { between: 1, total: 2, clauses: false, light: false };
/** A veto is read widely. */
const VETO_GAPS: Gaps = { between: 1, total: 2, clauses: true, light: false };
/** Most words from the first to the last that `needs` finds, where the claim does not say. */
const WIDEST_SPAN = 45;
/** How far around the span of an unpunctuated window a veto counts. */
const VETO_REACH = 25;
/** Comparisons for each word of a window while one way is weighed. */
const WEIGHING = 4;

/**
 * Looks for one claim in one window of a stream.
 * @param speaker the person who speaks throughout, where that is known: "I" stands for their name.
 */
export function verify(
  scene: Scene,
  program: Program,
  speaker: string | undefined,
): Finding | Rejection {
  let rejection: Rejection | undefined;
  const vetoes = once(() => findAll(scene, program.not, program.heard?.not, VETO_GAPS));
  for (const found of ways(scene, program, speaker)) {
    const finding = 'rejected' in found ? found : weigh(scene, program, found, vetoes);
    if (!('rejected' in finding)) return finding;
    rejection ??= finding;
  }
  return rejection ?? { rejected: 'no phrase of `says` found' };
}

/** Each way in which the window has the claim's words: its phrases, the shortest first, its groups. */
function* ways(
  scene: Scene,
  program: Program,
  speaker: string | undefined,
): Generator<Found | Rejection> {
  yield* findSays(scene, program);
  if (program.needs.length > 0) yield findNeeds(scene, program, speaker);
}

/** Do the words found assert the claim, or is it vetoed, denied, or only a bound? */
function weigh(
  scene: Scene,
  program: Program,
  found: Found,
  vetoes: () => Hit[],
): Finding | Rejection {
  const { stream, window, meter } = scene;
  const span = spanOf(found.hits);
  const veto = vetoes().find((hit) => isNear(stream, hit, span));
  meter.step(vetoes().length + WEIGHING * (window.to - window.from));
  if (veto) return { rejected: `vetoed by "${hitText(stream, veto)}"` };

  const own = found.hits.flatMap(({ at }) => at).sort((a, b) => a - b);
  if (isAboutNamesake(stream, own, scene.places.names)) return { rejected: 'another of the name' };
  const cues = corrections(stream, window, span, scene.cues, own);
  const undone = scene.cues.undone.flatMap(tokensOf);
  const taken = new Set([...found.own, ...cues.flatMap(tokensOf), ...undone]);
  const denied = denial(stream, own, window, taken);
  if (denied) return { rejected: `denied by "${denied}"` };
  const untrue = falsity(stream, span, window);
  const isReported = untrue && scene.cues.reports;
  if (untrue && !isReported) return { rejected: 'said to be untrue' };
  const bound = numberBound(stream, found.hits, taken);
  if (bound) return { rejected: `only a bound: "${bound}"` };
  return {
    how: found.how,
    hits: found.hits,
    span,
    mood: !program.isToCome && isToCome(stream, span) ? 'supposed' : moodOf(scene, span),
    corrected: cues.length > 0 || Boolean(isReported),
  };
}

function moodOf({ stream, window, isAsked }: Scene, span: TokenRange): Mood {
  return mood(stream, span, window, isAsked);
}

interface Found {
  how: Finding['how'];
  hits: Hit[];
  /** Tokens that belong to the claim itself: a negator among them denies nothing. */
  own: number[];
}

function findSays(scene: Scene, program: Program): Found[] {
  return findAll(scene, program.says, program.heard?.says, PHRASE_GAPS)
    .sort((a, b) => length(a) - length(b) || startOf(a) - startOf(b))
    .map((hit) => ({ how: 'says', hits: [hit], own: hit.at }));
}

/** All places of some phrases and, in speech, of what they are heard as. */
function findAll(
  { stream, places, meter }: Scene,
  phrases: Phrase[],
  heard: Phrase[] | undefined,
  gaps: Gaps,
): Hit[] {
  const hits: Hit[] = [];
  for (const phrase of phrases) hits.push(...findPhrase(places, phrase, gaps, meter));
  if (!heard || stream.passages[0]?.kind !== 'speech') return hits;
  for (const phrase of heard) {
    for (const { at } of findPhrase(places, phrase, gaps, meter)) hits.push({ at, heard: true });
  }
  return hits;
}

function findNeeds(scene: Scene, program: Program, speaker: string | undefined): Found | Rejection {
  const groups: Hit[][] = [];
  for (const [index, group] of program.needs.entries()) {
    const named = findAll(scene, group.any, group.heard, TERM_GAPS);
    const isOwn = speaker !== undefined && group.people.includes(speaker);
    const hits = named.length === 0 && isOwn ? firstPerson(scene) : named;
    if (hits.length === 0) return { rejected: `nothing found of group ${index + 1} of \`needs\`` };
    groups.push(hits);
  }
  const hits = tightest(groups, scene.meter);
  const { from, to } = spanOf(hits);
  const { within = WIDEST_SPAN } = program;
  if (to - from > within)
    return { rejected: `its words take up ${to - from} words, not ${within}` };
  return { how: 'needs', hits, own: groups.flat().flatMap(({ at }) => at) };
}

const FIRST_PERSON = new Set(['i', 'me', 'my', 'mine', 'we', 'us', 'our', 'ours']);

function firstPerson({ stream, window: { from, to }, meter }: Scene): Hit[] {
  meter.step(to - from);
  const hits: Hit[] = [];
  for (let at = from; at < to; at += 1) {
    if (FIRST_PERSON.has(stream.tokens[at]!.word)) hits.push({ at: [at] });
  }
  return hits;
}

function isNear(stream: Stream, veto: Hit, span: TokenRange): boolean {
  const own = spanOf([veto]);
  if (own.from < span.from - VETO_REACH || own.to > span.to + VETO_REACH) return false;
  return !isContrasted(stream, own, span);
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
