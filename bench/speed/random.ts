/** A source of numbers from 0 up to, not including, 1. */
export type Random = () => number;

/** Numbers that only depend on the seed (mulberry32): the same on every machine. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `from` to `to`, both included. */
export function between(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)]!;
}

/** Some of the items, in their own order, each at most once. */
export function sample<Item>(random: Random, items: readonly Item[], count: number): Item[] {
  let wanted = Math.min(count, items.length);
  return items.filter((_, at) => {
    const isTaken = random() * (items.length - at) < wanted;
    if (isTaken) wanted -= 1;
    return isTaken;
  });
}
