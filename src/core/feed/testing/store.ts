import type { RecordKey } from '../records.ts';
import { readLine } from '../records.ts';
import { linesOf, type Shard } from '../state.ts';
import type { FeedStore, HeldState } from '../sync.ts';
import { countSteps, type Steps } from './steps.ts';

/** A feed's store in memory. Its changes are all or nothing, as a database's are. */
export interface MemoryStore extends FeedStore {
  /** What is held, as it lies there. */
  readonly content: { held: HeldState | undefined; shards: ReadonlyMap<number, Shard> };
  /** What is held, record by record. */
  records(): Map<RecordKey, string>;
  /** Steps are taken before and after each change; a step that throws ends it. */
  steps: Steps;
  /** Another store that holds the same. */
  copy(): MemoryStore;
}

/** A store that is empty, unless it begins with something. */
export function memoryStore(first?: MemoryStore['content']): MemoryStore {
  let held = first?.held;
  let shards = new Map(first?.shards);
  const store: MemoryStore = {
    steps: countSteps(),
    get content() {
      return { held, shards };
    },
    records() {
      const lines = [...shards.values()].flatMap(linesOf);
      return new Map(lines.map((line) => [readLine(line)!.key, line]));
    },
    copy: () => memoryStore({ held, shards }),
    async held() {
      await pause(store.steps, 'held');
      return held;
    },
    async shards(numbers) {
      await pause(store.steps, 'shards');
      const found = numbers.flatMap((number) => {
        const shard = shards.get(number);
        return shard === undefined ? [] : [[number, shard] as const];
      });
      return new Map(found);
    },
    async replace(next, all) {
      await pause(store.steps, 'replace');
      held = next;
      shards = new Map(all);
      await pause(store.steps, 'replaced');
    },
    async change(from, next, changed) {
      await pause(store.steps, 'change');
      if (held?.state !== from) return false;
      held = next;
      const after = new Map([...shards, ...changed]);
      shards = new Map([...after].filter(([, shard]) => shard !== ''));
      await pause(store.steps, 'changed');
      return true;
    },
  };
  return store;
}

/** A moment in which others can go on. */
async function pause(steps: Steps, name: string): Promise<void> {
  steps.step(name);
  await Promise.resolve();
}
