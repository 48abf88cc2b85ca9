import { beforeEach, expect, test, vi } from 'vitest';
import { HIDDEN_KEY, HISTORY_KEY, MOST_HIDDEN } from '../messages/kept.ts';
import { MOST_PAUSED, PAUSED_KEY } from '../messages/settings.ts';
import { unhideAll } from './hidden.ts';
import { forgetAll, restoreKept } from './kept.ts';

const world = vi.hoisted(() => ({
  local: new Map<string, unknown>(),
  chosen: new Map<string, unknown>(),
}));
vi.mock('./storage/areas.ts', async () => {
  const { memoryAreas } = await import('./storage/testing.ts');
  return memoryAreas(world.local, world.chosen);
});
vi.mock('../platform/session.ts', () => ({
  getSession: () => Promise.resolve(undefined),
  setSession: () => Promise.resolve(),
}));
vi.mock('../platform/windows.ts', () => ({}));
vi.mock('../platform/tabs.ts', () => ({ openTabs: () => Promise.resolve([]) }));
vi.mock('../platform/permissions.ts', () => ({
  grantedOrigins: () => Promise.resolve([]),
  hostPattern: (host: string) => `*://${host}/*`,
}));
vi.mock('../platform/scripting.ts', () => ({
  registeredScript: () => Promise.resolve(undefined),
}));
vi.mock('./scripts.ts', () => ({ CONTENT_SCRIPT: '/content-1.js' }));
vi.mock('./reading.ts', () => ({}));

const opened = (claim: string, at: number) => ({
  claim: `desk/${claim}`,
  text: 'T',
  revisions: 0,
  at,
});
const hidden = (quote: string) => ({ claim: 'desk/a', quote, text: `About ${quote}.` });

beforeEach(async () => {
  // It is held in memory, too.
  await unhideAll();
  world.local.clear();
  world.chosen.clear();
});

test('what was kept elsewhere comes beside what is kept here', async () => {
  await restoreKept(
    {
      paused: ['a.example'],
      hidden: [hidden('one')],
      history: [opened('a', 1), opened('b', 5)],
    },
    100,
  );
  await restoreKept(
    {
      paused: ['a.example', 'b.example'],
      hidden: [hidden('ONE'), hidden('two')],
      history: [opened('a', 7), opened('b', 2), opened('c', 3)],
    },
    100,
  );
  expect(world.local.get(PAUSED_KEY)).toEqual(['a.example', 'b.example']);
  expect(world.local.get(HIDDEN_KEY)).toEqual([hidden('one'), hidden('two')]);
  expect(world.local.get(HISTORY_KEY)).toEqual([opened('a', 7), opened('b', 5), opened('c', 3)]);
});

test('what was here stays where there is no room for all, and no clock that is ahead counts', async () => {
  const many = (count: number, of: string) =>
    Array.from({ length: count }, (_, at) => `${of}${at}.example`);
  const own = { paused: many(MOST_PAUSED, 'own'), hidden: many(MOST_HIDDEN, 'own').map(hidden) };
  await restoreKept({ ...own, history: [opened('a', 50)] }, 100);
  const more = { paused: ['own1.example', 'more.example'], hidden: [hidden('more')] };
  await restoreKept({ ...more, history: [opened('b', 9e15)] }, 40);
  expect(world.local.get(PAUSED_KEY)).toEqual(own.paused);
  expect(world.local.get(HIDDEN_KEY)).toEqual(own.hidden);
  expect(world.local.get(HISTORY_KEY)).toEqual([opened('a', 50), opened('b', 40)]);
});

test('everything is deleted, the feeds too', async () => {
  world.chosen.set('settings', { marks: 'certain' });
  await restoreKept(
    { paused: ['a.example'], hidden: [hidden('x')], history: [opened('a', 1)] },
    100,
  );
  const removeAll = vi.fn(() => Promise.resolve());
  await forgetAll({ removeAll });
  expect(world.chosen.size).toBe(0);
  expect(world.local.get(HISTORY_KEY)).toBeUndefined();
  expect(world.local.get(HIDDEN_KEY)).toEqual([]);
  expect(world.local.get(PAUSED_KEY)).toEqual([]);
  expect(removeAll).toHaveBeenCalledOnce();
});
