import { beforeEach, expect, test, vi } from 'vitest';
import { hide, hiddenMarks } from './hidden.ts';
import { noteOpened, openedCards } from './history.ts';
import { forgetAll } from './kept.ts';

const world = vi.hoisted(() => ({
  local: new Map<string, unknown>(),
  chosen: new Map<string, unknown>(),
}));
vi.mock('./storage/areas.ts', async () => {
  const { memoryAreas } = await import('./storage/testing.ts');
  return memoryAreas(world.local, world.chosen);
});
vi.mock('../platform/session.ts', () => ({ getSession: () => Promise.resolve(undefined) }));
vi.mock('../platform/windows.ts', () => ({}));
vi.mock('../platform/tabs.ts', () => ({ openTabs: () => Promise.resolve([]) }));
vi.mock('./reading.ts', () => ({}));
vi.mock('./registration.ts', () => ({ pauseHosts: () => Promise.resolve() }));

const CARD = { claim: 'desk/ferry', text: 'The ferry.', revisions: 0 };

beforeEach(async () => {
  world.local.clear();
  await noteOpened(CARD, 1);
  await hide({ claim: CARD.claim, quote: 'the ferry', text: 'It was the ferry.' });
});

test('nothing is left, though an open card is noted anew as its feed goes', async () => {
  await forgetAll({ removeAll: () => noteOpened(CARD, 2).then(() => undefined) });
  expect(await openedCards()).toEqual([]);
  expect(await hiddenMarks()).toEqual([]);
});

test('what is kept of the reader goes though a feed will not, and that is told', async () => {
  const deleting = forgetAll({ removeAll: () => Promise.reject(new Error('disk')) });
  await expect(deleting).rejects.toThrow('Not everything');
  expect(await openedCards()).toEqual([]);
  expect(await hiddenMarks()).toEqual([]);
});
