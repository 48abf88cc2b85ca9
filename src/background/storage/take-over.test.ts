import { beforeEach, expect, test, vi } from 'vitest';
import { createTakeOver, type TakeOverPort } from './take-over.ts';

/** A browser's disk: what is in the database and what stands where pages can write. */
let database: Map<string, unknown>;
let within: [key: string, value: unknown][];
const clear = vi.fn(() => Promise.resolve(void (within = [])));
/** A wait that ends at once: nobody tells of an update. */
const over = () => ({ done: Promise.resolve(), cancel: () => undefined });
const endless = () => ({ done: new Promise<void>(() => undefined), cancel: () => undefined });

/** Starts the background, after an installation or update from a version unless nothing is told. */
async function start(before?: Promise<string | undefined>, more: Partial<TakeOverPort> = {}) {
  const takeOver = createTakeOver({
    store: {
      get: (key) => Promise.resolve(database.get(key)),
      set: (key, value) => Promise.resolve(void database.set(key, value)),
      setAll: (entries) => {
        for (const [key, value] of entries) database.set(key, value);
        return Promise.resolve();
      },
    },
    read: () => Promise.resolve(within),
    clear,
    installed: before ?? new Promise(() => undefined),
    wait: before ? endless : over,
    ...more,
  });
  await takeOver();
  await new Promise((resolve) => setTimeout(resolve));
  return takeOver;
}
const kept = () => [...database].filter(([key]) => key !== 'taken-over');
const from = (version?: string) => Promise.resolve(version);

beforeEach(() => {
  database = new Map();
  within = [['history', ['a card']]];
  clear.mockClear();
});

test.each(['0.1.0', '0.0.9', '0.1.27'])(
  'what version %s kept is taken over and cleared away',
  async (version) => {
    await start(from(version));
    expect(kept()).toEqual([['history', ['a card']]]);
    expect(within).toEqual([]);
  },
);

test.each([
  ['after the first installation', from()],
  ['after an update from this version', from('0.2.0')],
  ['after an update from a later one', from('0.10.0')],
  ['when nobody tells of an update', undefined],
])('%s nothing is taken over, and it is cleared away', async (_, before) => {
  await start(before);
  expect(kept()).toEqual([]);
  expect(within).toEqual([]);
});

test('what was written there since is not taken over, nor after the database was lost', async () => {
  await start(from('0.1.0'));
  within = [['history', ['planted']]];
  await start();
  await start(from('0.2.0'));
  expect(kept()).toEqual([['history', ['a card']]]);
  database.clear();
  await start();
  await start(from('0.2.0'));
  expect(kept()).toEqual([]);
});

test('what was kept here stands when an older version was here in between, whose own goes', async () => {
  await start(from('0.1.0'));
  within = [['history', ['in between']]];
  await start(from('0.1.0'));
  expect(kept()).toEqual([['history', ['a card']]]);
  expect(within).toEqual([]);
});

test('a disk that is full at first is asked again, and nothing is cleared before it took all', async () => {
  const full = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
  const setAll = vi.fn<TakeOverPort['store']['setAll']>(full);
  const store = { get: () => Promise.resolve(undefined), set: () => Promise.resolve(), setAll };
  const port = {
    read: () => Promise.resolve(within),
    clear,
    installed: from('0.1.0'),
    wait: endless,
  };
  const takeOver = createTakeOver({ store, ...port });
  await expect(takeOver()).rejects.toThrow('no room');
  expect(within).toHaveLength(1);
  setAll.mockResolvedValue();
  await takeOver();
  expect(setAll.mock.lastCall?.[0]).toContainEqual(['history', ['a card']]);
});

test('what could not be cleared away is with the next start', async () => {
  clear.mockRejectedValueOnce(new Error('busy'));
  await start(from('0.1.0'));
  expect(within).toHaveLength(1);
  await start();
  expect(within).toEqual([]);
  expect(kept()).toEqual([['history', ['a card']]]);
});
