import type { Pair } from '../../core/meaning/types.ts';

/** Who wants pairs read. */
export interface Asker {
  tab: number;
  /** The sentences are before the reader's eyes. */
  inSight: boolean;
}

/** Pairs that are read together: what comes nearer to the reader's eyes waits for these at most. */
const BATCH = 4;
/** One batch in so many goes to tabs of which nothing is in sight, if others always have something. */
const OTHERS = 4;
/** Pairs that wait for one tab. Past that a page asks for more than it can want. */
const MOST_WAITING = 5000;

interface Job extends Asker {
  pairs: readonly Pair[];
  found: Float32Array;
  /** How many of the pairs were read. */
  done: number;
  resolve(found: Float32Array): void;
  reject(reason: Error): void;
}

/** Pairs that wait to be read. */
export interface Queue {
  /** Reads pairs in their turn. @throws what the reading throws, or why they were dropped */
  ask(pairs: readonly Pair[], asker: Asker): Promise<Float32Array>;
  /** Gives up what waits for a tab, or for all. */
  drop(reason: Error, tab?: number): void;
}

/**
 * Has pairs read in small batches, one after the other. Tabs take turns, those first of which something
 * is in sight; in a tab what came into sight last is read first, and all else in the order it was asked.
 * @param read reads at most `BATCH` pairs
 */
export function createQueue(read: (pairs: readonly Pair[]) => Promise<Float32Array>): Queue {
  let jobs: Job[] = [];
  /** Tabs in the order in which they were served: the last one last. */
  const served = new Set<number>();
  let batches = 0;
  let isWorking = false;

  function next(): Job | undefined {
    const near = new Set(jobs.filter(({ inSight }) => inSight).map(({ tab }) => tab));
    const others = jobs.filter(({ tab }) => !near.has(tab));
    const isForOthers = near.size === 0 || (others.length > 0 && batches % OTHERS === OTHERS - 1);
    const among = isForOthers ? others : jobs.filter(({ tab }) => near.has(tab));
    const waits = (tab: number) => among.some((job) => job.tab === tab);
    const tab = among.find((job) => !served.has(job.tab))?.tab ?? [...served].find(waits);
    const ofTab = among.filter((job) => job.tab === tab);
    return ofTab.findLast(({ inSight }) => inSight) ?? ofTab[0];
  }

  function serve({ tab }: Job): void {
    served.delete(tab);
    // Only tabs that wait are told apart by when they were served.
    for (const other of served) if (!jobs.some((job) => job.tab === other)) served.delete(other);
    served.add(tab);
    batches += 1;
  }

  const isWaiting = (job: Job) => jobs.includes(job);
  const leave = (job: Job) => (jobs = jobs.filter((other) => other !== job));

  async function work(): Promise<void> {
    isWorking = true;
    for (let job = next(); job; job = next()) {
      serve(job);
      const { pairs, found, done } = job;
      try {
        const batch = pairs.slice(done, done + BATCH);
        const odds = await read(batch);
        if (odds.length !== batch.length) throw new Error('not as many odds as pairs');
        found.set(odds, done);
        job.done += batch.length;
        if (!isWaiting(job) || job.done < pairs.length) continue;
        leave(job);
        job.resolve(found);
      } catch (error) {
        leave(job);
        job.reject(error instanceof Error ? error : new Error(String(error)));
      }
    }
    isWorking = false;
  }

  return {
    ask(pairs, asker) {
      if (pairs.length === 0) return Promise.resolve(new Float32Array(0));
      return new Promise((resolve, reject) => {
        const found = new Float32Array(pairs.length);
        jobs.push({ ...asker, pairs, found, done: 0, resolve, reject });
        const waiting = jobs.filter(({ tab }) => tab === asker.tab);
        if (waiting.reduce((sum, job) => sum + job.pairs.length, 0) > MOST_WAITING) {
          jobs.pop();
          reject(new Error('too much is asked for one tab'));
        }
        if (!isWorking) void work();
      });
    },

    drop(reason, tab) {
      const dropped = jobs.filter((job) => tab === undefined || job.tab === tab);
      jobs = jobs.filter((job) => !dropped.includes(job));
      for (const job of dropped) job.reject(reason);
    },
  };
}
