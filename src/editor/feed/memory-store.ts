import type { FeedStore, HeldState } from '../../core/feed/sync.ts';
import { linesOf, type Shard } from '../../core/feed/state.ts';

/** Holds a reader's copy of a feed in memory. */
export class MemoryStore implements FeedStore {
  #held: HeldState | undefined;
  #shards = new Map<number, Shard>();

  held(): Promise<HeldState | undefined> {
    return Promise.resolve(this.#held);
  }

  shards(numbers: readonly number[]): Promise<Map<number, Shard>> {
    const found = numbers.filter((number) => this.#shards.has(number));
    return Promise.resolve(new Map(found.map((number) => [number, this.#shards.get(number)!])));
  }

  replace(next: HeldState, shards: ReadonlyMap<number, Shard>): Promise<void> {
    this.#held = next;
    this.#shards = new Map(shards);
    return Promise.resolve();
  }

  change(from: string, next: HeldState, shards: ReadonlyMap<number, Shard>): Promise<boolean> {
    if (this.#held?.state !== from) return Promise.resolve(false);
    this.#held = next;
    for (const [number, shard] of shards) {
      if (shard === '') this.#shards.delete(number);
      else this.#shards.set(number, shard);
    }
    return Promise.resolve(true);
  }

  /** What is held, shard by shard. */
  all(): Iterable<Shard> {
    return this.#shards.values();
  }

  /** The records' lines, in no order. */
  lines(): string[] {
    return [...this.all()].flatMap(linesOf);
  }
}
