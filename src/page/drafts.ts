import type { Passage, Span } from '../core/passage.ts';
import type { Block, SegmentFacts } from './blocks.ts';
import { parentOf } from './dom.ts';
import { cutLong, paragraphsOf } from './cutting.ts';
import { saysSomething } from './finders/prose.ts';
import { labelsIn, type Found } from './labels.ts';
import { findTranscripts, goesOn, type Transcript } from './transcripts.ts';

/** A passage that has no name yet, and its place in its block. */
export interface Draft extends Omit<Passage, 'id'>, Span {
  block: Block;
}

/** Who is speaking in one part of the page, as the blocks go by. */
interface Turn extends SegmentFacts {
  /** A label said so; who speaks may be unknown all the same. */
  isSpoken: boolean;
  isPastLast: boolean;
  /** Its label stands in a line of its own: the words come in the next block. */
  isAwaited: boolean;
  /** What the awaited block stands in. */
  parent?: Node | undefined;
}

const WORD = /[\p{L}\p{N}]/u;

/**
 * The passages of a page's blocks, in reading order, in steps.
 * @param most ends there, with one passage more to show that there are more
 */
export function* draftPassages(blocks: Block[], most: number): Generator<undefined, Draft[]> {
  const transcripts = yield* findTranscripts(blocks);
  const turns = new Map<Element, Turn>();
  const drafts: Draft[] = [];
  for (const block of blocks) {
    const transcript = block.segment ? undefined : transcripts.get(block.scope);
    const part = transcript && block.beside ? yield* besideTurn(block, block.beside) : block.scope;
    const turn = turns.get(part) ?? { isSpoken: false, isPastLast: false, isAwaited: false };
    turns.set(part, turn);
    const found = transcript
      ? fromTranscript(block, transcript, turn)
      : pieces(block, whole(block), block.segment);
    for (const draft of found) {
      if (draft) drafts.push(draft);
      if (drafts.length > most) return drafts;
      yield;
    }
  }
  return drafts;
}

/** A note in somebody's words is not theirs; a label that floats beside them names who they are of. */
function* besideTurn(block: Block, beside: Element): Generator<undefined, Element> {
  const labels = yield* labelsIn(block);
  return labels.some(({ words }) => words >= block.map.text.length) ? block.scope : beside;
}

const whole = (block: Block): Span => ({ start: 0, end: block.map.text.length });

/** A run of a block as passages: as somebody's speech, or else as prose. */
function* pieces(block: Block, span: Span, facts?: SegmentFacts): Generator<Draft | undefined> {
  const { text } = block.map;
  for (const paragraph of paragraphsOf(text, span)) {
    for (const piece of cutLong(text, paragraph)) {
      const draft = facts ? speech(block, piece, facts) : prose(block, piece);
      yield (facts ? WORD.test(draft.text) : saysSomething(draft.text)) ? draft : undefined;
    }
  }
}

function prose(block: Block, { start, end }: Span): Draft {
  const text = joined(block.map.text.slice(start, end), block.wrapped);
  return { block, start, end, text, kind: 'prose', ...(block.beside && { beside: true }) };
}

function speech(block: Block, { start, end }: Span, { speaker, time, run }: SegmentFacts): Draft {
  const text = joined(block.map.text.slice(start, end), true);
  return {
    ...{ block, start, end, text, kind: 'speech' },
    ...(speaker !== undefined && { speaker }),
    ...(time !== undefined && { time }),
    ...(run !== undefined && { run }),
  };
}

/** One block of a part with turns: what goes on from before, then each turn that starts in it. */
function* fromTranscript(
  block: Block,
  transcript: Transcript,
  turn: Turn,
): Generator<Draft | undefined> {
  const { length } = block.map.text;
  let from = 0;
  for (const found of yield* labelsIn(block)) {
    yield undefined;
    if (!transcript.accepts(found)) continue;
    yield* untilLabel(block, { start: from, end: found.start }, transcript, turn);
    take(turn, found);
    from = found.words;
  }
  yield* untilLabel(block, { start: from, end: length }, transcript, turn);
  turn.isAwaited = from >= length;
  if (block === transcript.last) turn.isPastLast = true;
}

function goesOnWith(turn: Turn, block: Block, transcript: Transcript): boolean {
  if (turn.isAwaited) turn.parent = parentOf(block.element) ?? undefined;
  return goesOn(
    block,
    transcript,
    turn.isPastLast ? (turn.parent ?? transcript.parent) : undefined,
  );
}

/** A run of a block up to the next label: somebody's words, or the page's own before and after. */
function untilLabel(block: Block, span: Span, transcript: Transcript, turn: Turn) {
  const isBefore = span.start === 0 && span.end > 0;
  if (isBefore && !goesOnWith(turn, block, transcript)) turn.isSpoken = false;
  const isSpoken = turn.isSpoken && block.role === 'paragraph';
  return pieces(block, span, isSpoken ? turn : undefined);
}

function take(turn: Turn, { label, block }: Found): void {
  // A label of no name goes on with the turn before it, where there is one.
  const goesOn = label.speaker === undefined && !label.anyone;
  if (goesOn && !turn.isSpoken) delete turn.speaker;
  turn.isSpoken ||= !goesOn || label.cut === true;
  delete turn.parent;
  if (label.speaker !== undefined) turn.speaker = label.speaker;
  else if (label.anyone) delete turn.speaker;
  if (label.time !== undefined) turn.time = label.time;
  else if (!label.sameTime) delete turn.time;
  if (label.cut) turn.run = runOf(block.scope);
  else delete turn.run;
}

const runs = new WeakMap<Element, string>();
let runCount = 0;

function runOf(scope: Element): string {
  const run = runs.get(scope) ?? `turns-${(runCount += 1)}`;
  runs.set(scope, run);
  return run;
}

/** Lines that are broken anywhere are joined. One character stands for one, so offsets hold. */
function joined(text: string, wrapped: boolean): string {
  return wrapped ? text.replaceAll('\n', ' ') : text;
}
