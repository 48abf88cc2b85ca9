import type { Passage, Span } from '../core/passage.ts';
import type { Block } from './blocks.ts';
import { cutLong, paragraphsOf } from './cutting.ts';
import { saysSomething } from './finders/prose.ts';
import { labelsIn, type Found } from './labels.ts';
import { findTranscripts, goesOn, type Transcript } from './transcripts.ts';

/** A passage that has no name yet, and its place in its block. */
export interface Draft extends Omit<Passage, 'id'>, Span {
  block: Block;
}

/** Who is speaking in one part of the page, as the blocks go by. */
interface Turn {
  speaker?: string;
  time?: number;
  run?: string;
  isPastLast: boolean;
}

const WORD = /[\p{L}\p{N}]/u;

/**
 * The passages of a page's blocks, in reading order. Yields after each block, so that a long page
 * can be done in slices.
 */
export function* draftPassages(blocks: Block[]): Generator<undefined, Draft[]> {
  const transcripts = yield* findTranscripts(blocks);
  const turns = new Map<Element, Turn>();
  const drafts: Draft[] = [];
  for (const block of blocks) {
    const transcript = block.segment ? undefined : transcripts.get(block.scope);
    if (transcript) {
      const turn = turns.get(block.scope) ?? { isPastLast: false };
      turns.set(block.scope, turn);
      drafts.push(...fromTranscript(block, transcript, turn));
    } else {
      drafts.push(...(block.segment ? fromSegment(block) : prose(block, whole(block))));
    }
    yield;
  }
  return drafts;
}

const whole = (block: Block): Span => ({ start: 0, end: block.map.text.length });

function prose(block: Block, span: Span): Draft[] {
  const { map, wrapped } = block;
  return pieces(map.text, span)
    .map((piece) => ({
      ...{ block, ...piece, kind: 'prose' as const },
      text: joined(map.text.slice(piece.start, piece.end), wrapped),
    }))
    .filter(({ text }) => saysSomething(text));
}

function fromSegment(block: Block): Draft[] {
  return speech(block, whole(block), block.segment ?? {});
}

function speech(
  block: Block,
  span: Span,
  { speaker, time, run }: { speaker?: string; time?: number; run?: string },
): Draft[] {
  return pieces(block.map.text, span)
    .map((piece) => ({
      ...{ block, ...piece, kind: 'speech' as const },
      text: joined(block.map.text.slice(piece.start, piece.end), true),
      ...(speaker !== undefined && { speaker }),
      ...(time !== undefined && { time }),
      ...(run !== undefined && { run }),
    }))
    .filter(({ text }) => WORD.test(text));
}

/** One block of a part with turns: what goes on from before, then each turn that starts in it. */
function fromTranscript(block: Block, transcript: Transcript, turn: Turn): Draft[] {
  const labels = labelsIn(block).filter((found) => transcript.accepted.has(found));
  const first = labels[0]?.start ?? block.map.text.length;
  const drafts = beforeLabel(block, { start: 0, end: first }, transcript, turn);
  labels.forEach((found, index) => {
    take(turn, found);
    const end = labels[index + 1]?.start ?? block.map.text.length;
    drafts.push(...speech(block, { start: found.words, end }, turn));
  });
  if (block === transcript.last) turn.isPastLast = true;
  return drafts;
}

function beforeLabel(block: Block, span: Span, transcript: Transcript, turn: Turn): Draft[] {
  if (span.start >= span.end) return [];
  if (turn.speaker !== undefined && !goesOn(block, transcript, turn.isPastLast)) {
    delete turn.speaker;
  }
  const isSpoken = turn.speaker !== undefined && block.role === 'paragraph';
  return isSpoken ? speech(block, span, turn) : prose(block, span);
}

function take(turn: Turn, { label, block }: Found): void {
  if (label.speaker !== undefined) turn.speaker = label.speaker;
  if (label.time === undefined) delete turn.time;
  else turn.time = label.time;
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

function pieces(text: string, span: Span): Span[] {
  return paragraphsOf(text, span).flatMap((paragraph) => cutLong(text, paragraph));
}

/** Lines that are broken anywhere are joined. One character stands for one, so offsets hold. */
function joined(text: string, wrapped: boolean): string {
  return wrapped ? text.replaceAll('\n', ' ') : text;
}
