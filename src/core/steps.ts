/** Work that can rest between any two of its steps: each is well below a millisecond. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** The same, where each step tells how much it did: in counted units, so that it is the same on every machine. */
export type CountedSteps<T> = Generator<number, T, undefined>;

/** Has work done, perhaps in slices. @throws what the work throws */
export type Share = <T>(work: CountedSteps<T>) => Promise<T>;

/** All at once: for those who are alone. */
export const whole: Share = (work) => Promise.resolve(atOnce(work));

/** Items that make one step together: looking at the clock costs as much as a short one. */
const ITEMS = 16;

/** Does the work without a rest. */
export function atOnce<T>(work: Generator<unknown, T, undefined>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** `Array.map` in steps. */
export function* mapped<Item, Result>(
  items: readonly Item[],
  map: (item: Item, at: number) => Result,
): Steps<Result[]> {
  const results: Result[] = [];
  for (const [at, item] of items.entries()) {
    results.push(map(item, at));
    if (at % ITEMS === ITEMS - 1) yield;
  }
  return results;
}

/** A later task, behind the reader's own input and other work. Not a timer: browsers make those wait for four milliseconds. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
