import type { Passage } from '../../core/passage.ts';
import {
  MAX_PASSAGE_LENGTH,
  MAX_REQUEST_PASSAGES,
  MAX_REQUEST_TEXT,
} from '../../messages/schemas.ts';

/** One match request's worth of passages. */
export interface Batch {
  /** Those that the answer is about. */
  subjects: Passage[];
  /** The subjects with what stands around them, in reading order. */
  passages: Passage[];
}

export interface BatchLimits {
  passages: number;
  /** UTF-16 units of text. */
  text: number;
  /** Units of the same run that go along on each side, so that a sentence over segments is whole. */
  context: number;
}

/** A request stays well below a second of matching, so that answers come as the page is read. */
export const LIMITS: BatchLimits = {
  passages: MAX_REQUEST_PASSAGES,
  text: MAX_REQUEST_TEXT,
  context: 600,
};

/** Segments looked at on one side, however short they are. */
const MOST_NEIGHBOURS = 40;

/**
 * Divides the passages that are to be matched into requests.
 *
 * The matcher joins neighbouring segments of one run, and lets a pronoun stand for somebody named
 * in the paragraph before. So each subject brings these along, and two distant parts of one run
 * never stand side by side in a request.
 *
 * @param page all passages in reading order
 * @param pending ids of those to be matched
 */
export function planBatches(
  page: Passage[],
  pending: ReadonlySet<string>,
  limits: BatchLimits = LIMITS,
): Batch[] {
  const batches: Batch[] = [];
  let batch: Batch | undefined;
  let text = 0;
  let end = 0;
  page.forEach((subject, at) => {
    if (!pending.has(subject.id)) return;
    const around = surroundings(page, at, limits.context);
    if (batch && joins(page, end, around.from)) {
      const more = page.slice(Math.max(end, around.from), around.to);
      const moreText = textOf(more);
      if (
        batch.passages.length + more.length <= limits.passages &&
        text + moreText <= limits.text
      ) {
        batch.passages.push(...more);
        batch.subjects.push(subject);
        text += moreText;
        end = Math.max(end, around.to);
        return;
      }
    }
    const passages = page.slice(around.from, around.to);
    batch = { subjects: [subject], passages };
    batches.push(batch);
    text = textOf(passages);
    end = around.to;
  });
  return batches;
}

/** What stands beside the text comes behind it all, so that it parts no sentence and no run. */
export function inTextOrder(page: Passage[]): Passage[] {
  if (!page.some(({ beside }) => beside)) return page;
  return [...page.filter(({ beside }) => !beside), ...page.filter(({ beside }) => beside)];
}

/** The part of the page that is read with a passage: `[from, to)`. */
function surroundings(page: Passage[], at: number, context: number): { from: number; to: number } {
  const { run } = page[at]!;
  if (run === undefined)
    return { from: needsBefore(page[at]!) ? Math.max(0, at - 1) : at, to: at + 1 };
  return { from: at - sameRun(page, at, -1, context), to: at + 1 + sameRun(page, at, 1, context) };
}

/** The paragraph before may name whom "he" stands for. */
function needsBefore({ kind, beside }: Passage): boolean {
  return kind === 'prose' && !beside;
}

/** How many neighbours of the same run lie within `context` units of text on one side. */
function sameRun(page: Passage[], at: number, step: 1 | -1, context: number): number {
  let count = 0;
  for (let text = 0; text < context && count < MOST_NEIGHBOURS; count += 1) {
    const next = page[at + step * (count + 1)];
    if (next?.run !== page[at]!.run) break;
    text += next!.text.length;
  }
  return count;
}

/** May a batch that ends before `end` go on at `from`? Not over a gap within one run. */
function joins(page: Passage[], end: number, from: number): boolean {
  if (from <= end) return true;
  const last = page[end - 1];
  return last?.run === undefined || last.run !== page[from]?.run;
}

function textOf(passages: Passage[]): number {
  return passages.reduce((sum, { text }) => sum + Math.min(text.length, MAX_PASSAGE_LENGTH), 0);
}

/**
 * Which passages stand beside others than at the last look: their sentences may go on differently
 * now, or a pronoun mean somebody else. Remembers what it saw.
 */
export function createNeighbourhood(): (page: Passage[]) => string[] {
  let known = new Map<string, string>();
  return (page) => {
    const seen = new Map<string, string>();
    const changed: string[] = [];
    page.forEach((passage, at) => {
      const beside = neighbours(page, at);
      seen.set(passage.id, beside);
      if (known.has(passage.id) && known.get(passage.id) !== beside) changed.push(passage.id);
    });
    known = seen;
    return changed;
  };
}

function neighbours(page: Passage[], at: number): string {
  const { run } = page[at]!;
  const before = page[at - 1];
  const after = page[at + 1];
  if (run === undefined) return needsBefore(page[at]!) ? (before?.id ?? '') : '';
  const sameRunId = (other?: Passage) => (other?.run === run ? other.id : '');
  return `${sameRunId(before)} ${sameRunId(after)}`;
}
