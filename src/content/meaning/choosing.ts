import type { Passage } from '../../core/passage.ts';
import { planBatches, type Batch, type BatchLimits } from '../matching/batches.ts';
import { MAX_REQUEST_PASSAGES, MAX_REQUEST_TEXT } from '../../messages/schemas.ts';

/** Passages that are looked at together, about ten sentences: what comes into view meanwhile waits for them. */
const MOST_SUBJECTS = 12;
const MOST_TEXT = 1200;
/** How far apart in the page they may stand. */
const WIDEST = 40;
/** Passages whose place is measured in one step of the search for the nearest. */
const MEASURED = 64;

const LIMITS: BatchLimits = {
  passages: MAX_REQUEST_PASSAGES,
  text: MAX_REQUEST_TEXT,
  context: 600,
};

/** What to look at next. */
export interface Choice extends Batch {
  /** Its passages are before the reader's eyes. */
  inSight: boolean;
}

/**
 * The passages that wait nearest to what the reader sees, with what stands around them: those in view
 * without any that are not.
 * @param page all passages, in reading order
 * @param distance CSS pixels from what is in view; nothing where a passage is not drawn
 */
export function choose(
  page: Passage[],
  waiting: ReadonlySet<Passage>,
  distance: (id: string) => number | undefined,
): Choice | undefined {
  const places = page.flatMap((passage, at) => (waiting.has(passage) ? [at] : []));
  const far = (index: number) => Math.abs(distance(page[places[index]!]!.id) ?? Infinity);
  const nearest = nearestOf(places.length, far);
  if (nearest === undefined) return undefined;
  const inSight = far(nearest) === 0;
  const chosen = around(places, nearest, page, inSight ? (index) => far(index) === 0 : () => true);
  const [batch] = planBatches(page, chosen, LIMITS);
  return batch && { ...batch, inSight };
}

/**
 * The index whose place is nearest. Pages mostly run from top to bottom, column by column: some places are
 * measured all over it, then closer and closer around the best.
 */
function nearestOf(count: number, far: (index: number) => number): number | undefined {
  if (count === 0) return undefined;
  let [from, to] = [0, count];
  for (;;) {
    const step = Math.max(1, Math.ceil((to - from) / MEASURED));
    let best = from;
    let least = Infinity;
    for (let index = from; index < to && least > 0; index += step) {
      const length = far(index);
      if (length < least) [best, least] = [index, length];
    }
    if (step === 1 || least === 0) return best;
    [from, to] = [Math.max(0, best - step + 1), Math.min(count, best + step)];
  }
}

/** The ids of the places before and behind one that go with it, until a batch is full. */
function around(
  places: number[],
  nearest: number,
  page: Passage[],
  goes: (index: number) => boolean,
): Set<string> {
  const start = places[nearest]!;
  const chosen = new Set<string>();
  let text = 0;
  const take = (index: number): boolean => {
    const place = places[index];
    if (place === undefined || Math.abs(place - start) > WIDEST) return false;
    const passage = page[place]!;
    const isFull = chosen.size >= MOST_SUBJECTS || text + passage.text.length > MOST_TEXT;
    if (chosen.size > 0 && (isFull || !goes(index))) return false;
    chosen.add(passage.id);
    text += passage.text.length;
    return true;
  };
  for (let index = nearest; take(index); index += 1);
  for (let index = nearest - 1; take(index); index -= 1);
  return chosen;
}
