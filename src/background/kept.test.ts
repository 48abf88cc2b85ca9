import { beforeEach, describe, expect, test, vi } from 'vitest';
import { HIDDEN_KEY, HISTORY_KEY, MOST_OPENED } from '../messages/kept.ts';

const { PRIVATE } = vi.hoisted(() => ({ PRIVATE: 9 }));
const world = vi.hoisted(() => ({
  local: new Map<string, unknown>(),
  session: new Map<string, unknown>(),
  chosen: new Map<string, unknown>(),
  reread: [] as number[],
  hasPrivateWindow: true,
}));
vi.mock('./storage/areas.ts', async () => {
  const { memoryAreas } = await import('./storage/testing.ts');
  return memoryAreas(world.local, world.chosen);
});
vi.mock('../platform/session.ts', () => ({
  getSession: (key: string) => Promise.resolve(world.session.get(key)),
  setSession: (key: string, value: unknown) => Promise.resolve(void world.session.set(key, value)),
  removeSession: (key: string) => Promise.resolve(void world.session.delete(key)),
}));
vi.mock('../platform/windows.ts', () => ({
  hasPrivateWindow: () => Promise.resolve(world.hasPrivateWindow),
}));
vi.mock('../platform/tabs.ts', () => ({
  openTabs: () => Promise.resolve([{ id: 1 }, { id: 2 }]),
  tabById: (id: number) => Promise.resolve({ id, isPrivate: id === PRIVATE }),
}));
vi.mock('./reading.ts', () => ({
  readAgainWhereRead: (tab: number) => Promise.resolve(world.reread.push(tab)),
}));

/** Both as a background that has just started has them. */
async function started() {
  vi.resetModules();
  const parts = await Promise.all([
    import('./history.ts'),
    import('./hidden.ts'),
    import('./paused.ts'),
    import('./private.ts'),
  ]);
  const [history, hidden, paused, inPrivate] = parts;
  return { ...history, ...hidden, ...paused, ...inPrivate };
}

beforeEach(() => {
  world.local.clear();
  world.session.clear();
  world.chosen.clear();
  Object.assign(world, { reread: [], hasPrivateWindow: true });
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
  world.chosen.set('settings', { history: false });
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

describe('in private windows nothing is written down', () => {
  type Result = Parameters<Awaited<ReturnType<typeof started>>['withoutHidden']>[0];
  const result = { matches: [found('onrecord/a', 'sixty million')] } as unknown as Result;

  test('words are hidden there until the last such window has closed', async () => {
    const first = await started();
    await first.hidePrivately(words);
    expect(world.reread).toEqual([1, 2]);
    expect(world.local).toEqual(new Map());
    expect(await first.hiddenMarks()).toEqual([]);
    const again = await started();
    expect((await again.withoutHidden(result)).matches).toEqual([]);
    await again.forgetPrivate();
    again.forgetHiddenPrivately();
    expect((await again.withoutHidden(result)).matches).toEqual([]);
    world.hasPrivateWindow = false;
    await again.forgetPrivate();
    again.forgetHiddenPrivately();
    expect((await again.withoutHidden(result)).matches).toEqual(result.matches);
    expect(world.session).toEqual(new Map());
  });

  test('they can be had back at once', async () => {
    const { hidePrivately, unhide, withoutHidden } = await started();
    await hidePrivately(words);
    await unhide(words);
    expect((await withoutHidden(result)).matches).toEqual(result.matches);
  });

  test('a host is paused there only, and goes on when that is wanted', async () => {
    const { notePausedPrivately, notePaused, isPaused } = await started();
    const url = 'https://news.example/a';
    await notePausedPrivately(['news.example']);
    expect(world.local).toEqual(new Map());
    expect(await isPaused({ url, isPrivate: true })).toBe(true);
    expect(await isPaused({ url })).toBe(false);
    await notePaused(['news.example'], false);
    expect(await isPaused({ url, isPrivate: true })).toBe(false);
  });

  test('a card is told as what it was opened before, and not noted', async () => {
    const { noteOpenedIn } = await started();
    await noteOpenedIn(1, card('a'), 1);
    const before = world.local.get(HISTORY_KEY);
    expect(await noteOpenedIn(PRIVATE, card('a', 2), 2)).toEqual({ ...card('a'), at: 1 });
    expect(await noteOpenedIn(PRIVATE, card('b'), 3)).toBeUndefined();
    expect(world.local.get(HISTORY_KEY)).toBe(before);
    // A page that is about no tab is no private one.
    await noteOpenedIn(undefined, card('b'), 4);
    expect(world.local.get(HISTORY_KEY)).not.toBe(before);
  });
});
