import { expect, test } from 'vitest';
import type { Pair } from '../../core/meaning/types.ts';
import { createQueue, type Asker } from './queue.ts';

const pairs = (name: string, count: number): Pair[] =>
  Array.from({ length: count }, (_, at) => ({ claim: name, sentence: `${at}` }));
const far = (tab: number): Asker => ({ tab, inSight: false });
const near = (tab: number): Asker => ({ tab, inSight: true });

/** A queue whose batches are read one by one, when the test says so. */
function held() {
  const order: string[] = [];
  let go: (() => void)[] = [];
  const queue = createQueue(async (batch) => {
    order.push(`${batch[0]!.claim}${batch[0]!.sentence}`);
    await new Promise<void>((resolve) => go.push(resolve));
    return Float32Array.from(batch, ({ sentence }) => Number(sentence));
  });
  const step = async () => {
    go.forEach((one) => one());
    go = [];
    await new Promise((resolve) => setTimeout(resolve));
  };
  const rest = async () => {
    while (go.length > 0) await step();
  };
  return { queue, order, step, rest };
}

test('reads in small batches and gives all of them in their order', async () => {
  const { queue, order, rest } = held();
  const asked = queue.ask(pairs('a', 10), far(1));
  await rest();
  expect([...(await asked)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(order).toEqual(['a0', 'a4', 'a8']);
});

test('nothing asked, nothing read', async () => {
  const { queue, order } = held();
  expect(await queue.ask([], far(1))).toHaveLength(0);
  expect(order).toEqual([]);
});

test('what comes into sight last is read first, all else in the order it was asked', async () => {
  const { queue, order, rest } = held();
  const asked = [
    queue.ask(pairs('a', 8), far(1)),
    queue.ask(pairs('b', 4), far(1)),
    queue.ask(pairs('c', 8), near(1)),
    queue.ask(pairs('d', 4), near(1)),
  ];
  await rest();
  await Promise.all(asked);
  expect(order).toEqual(['a0', 'd0', 'c0', 'c4', 'a4', 'b0']);
});

test('tabs take turns', async () => {
  const { queue, order, rest } = held();
  const asked = [
    queue.ask(pairs('a', 12), far(1)),
    queue.ask(pairs('b', 8), far(2)),
    queue.ask(pairs('c', 8), far(3)),
  ];
  await rest();
  await Promise.all(asked);
  expect(order).toEqual(['a0', 'b0', 'c0', 'a4', 'b4', 'c4', 'a8']);
});

test('a tab that always has something in sight leaves the others a part', async () => {
  const { queue, order, rest } = held();
  const asked = [queue.ask(pairs('far', 8), far(2)), queue.ask(pairs('near', 24), near(1))];
  await rest();
  await Promise.all(asked);
  expect(order).toEqual(['far0', 'near0', 'near4', 'far4', 'near8', 'near12', 'near16', 'near20']);
});

test('a failure concerns what was being read, and the rest goes on', async () => {
  let fails = true;
  const queue = createQueue((batch) => {
    if (fails) {
      fails = false;
      return Promise.reject(new Error('killed'));
    }
    return Promise.resolve(new Float32Array(batch.length));
  });
  const [first, second] = [queue.ask(pairs('a', 8), far(1)), queue.ask(pairs('b', 4), far(1))];
  await expect(first).rejects.toThrow('killed');
  expect(await second).toHaveLength(4);
});

test('an answer of another length is a failure', async () => {
  const queue = createQueue(() => Promise.resolve(new Float32Array(1)));
  await expect(queue.ask(pairs('a', 4), far(1))).rejects.toThrow('not as many');
});

test('what waits for a tab is given up with it, also while it is being read', async () => {
  const { queue, order, rest } = held();
  const gone = Promise.allSettled([
    queue.ask(pairs('a', 8), far(1)),
    queue.ask(pairs('b', 4), near(1)),
  ]);
  const other = queue.ask(pairs('c', 4), far(2));
  queue.drop(new Error('closed'), 1);
  await rest();
  for (const one of await gone) expect(one).toMatchObject({ reason: { message: 'closed' } });
  expect(await other).toHaveLength(4);
  expect(order).toEqual(['a0', 'c0']);
});

test('of more than a page can want nothing is taken', async () => {
  const { queue, rest } = held();
  const first = queue.ask(pairs('a', 4990), far(1));
  await expect(queue.ask(pairs('b', 20), far(1))).rejects.toThrow('too much');
  const other = queue.ask(pairs('c', 20), far(2));
  queue.drop(new Error('closed'), 1);
  await expect(first).rejects.toThrow('closed');
  await rest();
  expect(await other).toHaveLength(20);
});
