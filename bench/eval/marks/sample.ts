import { between, type Random } from '../../speed/random.ts';

/** What is drawn from: a claim in a text. */
export interface Drawable {
  transcript: string;
  claim: string;
}

/** No claim may stand for the whole: a much repeated one would be judged again and again. */
export const MOST_OF_ONE_CLAIM = 15;

/**
 * Draws some items at random, one text after the other in turns, so that a long text or a much
 * repeated claim does not fill the sample. All of them where there are fewer than asked for.
 */
export function drawEvenly<Item extends Drawable>(
  random: Random,
  items: readonly Item[],
  count: number,
  most = MOST_OF_ONE_CLAIM,
): Item[] {
  const queues = shuffled(random, [...groupedByText(items).values()]).map((own) =>
    shuffled(random, own),
  );
  const drawnOf = new Map<string, number>();
  const drawn: Item[] = [];
  while (queues.some(({ length }) => length > 0)) {
    for (const queue of queues) {
      if (drawn.length >= count) return drawn;
      const item = nextWithRoom(queue, drawnOf, most);
      if (item) drawn.push(item);
    }
  }
  return drawn;
}

/** The same items in another order (Fisher–Yates). */
export function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = between(random, 0, at);
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}

/** Takes from the queue until one is found whose claim was not drawn too often. */
function nextWithRoom<Item extends Drawable>(
  queue: Item[],
  drawnOf: Map<string, number>,
  most: number,
): Item | undefined {
  for (let item = queue.pop(); item; item = queue.pop()) {
    const before = drawnOf.get(item.claim) ?? 0;
    if (before >= most) continue;
    drawnOf.set(item.claim, before + 1);
    return item;
  }
  return undefined;
}

function groupedByText<Item extends Drawable>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const own = groups.get(item.transcript);
    if (own) own.push(item);
    else groups.set(item.transcript, [item]);
  }
  return groups;
}
