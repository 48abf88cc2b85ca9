import { nextTask, type CountedSteps, type Share } from '../../core/steps.ts';

/**
 * Units of counted work that are done for one tab before it is another's turn, and the background
 * answers what else it is asked: some five milliseconds.
 */
export const SLICE = 20_000;
/** Pieces of work that wait for one tab. Past that a page asks for more than it can want. */
const MOST_WAITING = 500;

/** Shares the background's time among tabs: each has its turn, however much another one asks. */
export interface Shares {
  of(tab: number): Share;
}

/** Works until so much was done, or to its end. */
type Slice = () => 'done' | 'more';

/**
 * Tabs take turns of one slice each, and so do the pieces of work of one tab, whose frames may ask
 * for different things.
 * @param rest what lies between two slices: a later task
 */
export function createShares(rest: () => Promise<void> = nextTask): Shares {
  /** Tabs in the order of their turns, each with its work in the order of its turns. */
  const waiting = new Map<number, Slice[]>();
  let isWorking = false;

  async function work() {
    isWorking = true;
    for (let turn = first(waiting); turn; turn = first(waiting)) {
      const [tab, slices] = turn;
      waiting.delete(tab);
      const slice = slices.shift()!;
      if (slice() === 'more') slices.push(slice);
      if (slices.length > 0) waiting.set(tab, slices);
      await rest();
    }
    isWorking = false;
  }

  return {
    of: (tab) => (steps) =>
      new Promise((resolve, reject) => {
        const slices = waiting.get(tab) ?? [];
        if (slices.length >= MOST_WAITING) throw new Error('too much is asked for one tab');
        slices.push(() => {
          try {
            return slice(steps, resolve);
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
            return 'done';
          }
        });
        waiting.set(tab, slices);
        if (!isWorking) void work();
      }),
  };
}

function first<Key, Value>(map: Map<Key, Value>): [Key, Value] | undefined {
  return map.entries().next().value;
}

function slice<T>(work: CountedSteps<T>, resolve: (value: T) => void): 'done' | 'more' {
  for (let units = 0; units < SLICE;) {
    const step = work.next();
    if (step.done) {
      resolve(step.value);
      return 'done';
    }
    units += step.value;
  }
  return 'more';
}
