import { beforeEach, expect, test, vi } from 'vitest';
import { HIDDEN_KEY, HISTORY_KEY, MOST_OPENED } from '../messages/kept.ts';

const world = vi.hoisted(() => ({
  local: new Map<string, unknown>(),
  settings: {},
  reread: [] as number[],
}));
vi.mock('../platform/local.ts', () => ({
  getLocal: (key: string) => Promise.resolve(world.local.get(key)),
  setLocal: (key: string, value: unknown) => Promise.resolve(void world.local.set(key, value)),
  removeLocal: (key: string) => Promise.resolve(void world.local.delete(key)),
}));
vi.mock('../platform/synced.ts', () => ({ getSynced: () => Promise.resolve(world.settings) }));
vi.mock('../platform/tabs.ts', () => ({ openTabs: () => Promise.resolve([{ id: 1 }, { id: 2 }]) }));
vi.mock('./reading.ts', () => ({
  readAgainWhereRead: (tab: number) => Promise.resolve(world.reread.push(tab)),
}));

/** Both as a background that has just started has them. */
async function started() {
  vi.resetModules();
  const [history, hidden] = await Promise.all([import('./history.ts'), import('./hidden.ts')]);
  return { ...history, ...hidden };
}

beforeEach(() => {
  world.local.clear();
  Object.assign(world, { settings: {}, reread: [] });
});

const card = (claim: string, revisions = 0) => ({
  claim: `onrecord/${claim}`,
  text: 'T',
  revisions,
});

test('a card is told as what it was opened before; the last one comes first', async () => {
  const { noteOpened, openedCards } = await started();
  expect(await noteOpened(card('a'), 1)).toBeUndefined();
  await Promise.all([noteOpened(card('b'), 2), noteOpened(card('c'), 3)]);
  expect(await noteOpened(card('a', 2), 4)).toEqual({ ...card('a'), at: 1 });
  expect((await openedCards()).map(({ claim, at }) => [claim, at])).toEqual([
    ['onrecord/a', 4],
    ['onrecord/c', 3],
    ['onrecord/b', 2],
  ]);
});

test('the oldest cards go, and none are kept for a reader who wants that', async () => {
  const { noteOpened, openedCards } = await started();
  for (let count = 0; count <= MOST_OPENED; count += 1) await noteOpened(card(`c${count}`), count);
  expect(await openedCards()).toHaveLength(MOST_OPENED);
  expect((await openedCards()).at(-1)?.claim).toBe('onrecord/c1');
  const before = world.local.get(HISTORY_KEY);
  world.settings = { history: false };
  expect(await noteOpened(card('c7'), 9)).toBeUndefined();
  expect(world.local.get(HISTORY_KEY)).toBe(before);
});

test('what was stored and is no such thing is passed over', async () => {
  world.local.set(HISTORY_KEY, [7, { claim: '../x' }, { ...card('a'), at: 1 }]);
  world.local.set(HIDDEN_KEY, 'none');
  const { openedCards, hiddenMarks } = await started();
  expect(await openedCards()).toEqual([{ ...card('a'), at: 1 }]);
  expect(await hiddenMarks()).toEqual([]);
});

const found = (claim: string, quote: string) => ({ claim, quote });
const words = { claim: 'onrecord/a', quote: 'Sixty million', text: 'Sixty million heard it.' };

test('hidden words are left out for their claim, however they are set, over restarts', async () => {
  const matches = [
    found('onrecord/a', 'sixty\n  million'),
    found('onrecord/b', 'Sixty million'),
    found('onrecord/a', 'sixty million people'),
  ];
  const result = { matches } as unknown as Parameters<
    Awaited<ReturnType<typeof started>>['withoutHidden']
  >[0];
  const first = await started();
  expect(await first.withoutHidden(result)).toBe(result);
  await first.hide(words);
  expect(world.reread).toEqual([1, 2]);
  const again = await started();
  expect((await again.withoutHidden(result)).matches).toEqual(matches.slice(1));
  await again.unhide(words);
  expect((await again.withoutHidden(result)).matches).toEqual(matches);
});
