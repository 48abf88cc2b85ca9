import { beforeEach, expect, test, vi } from 'vitest';
import { hearChange } from './announce.ts';

const world = vi.hoisted(() => ({
  current: 'new',
  setBadge: vi.fn(() => Promise.resolve()),
  postToPages: vi.fn(() => Promise.resolve()),
}));
vi.mock('./documents.ts', () => ({
  isCurrent: (_: unknown, document: string) => Promise.resolve(document === world.current),
}));
vi.mock('../platform/badge.ts', () => world);
vi.mock('../platform/messages.ts', () => world);

beforeEach(() => void vi.clearAllMocks());

test('the badge and the panels follow the page that is there', async () => {
  await hearChange({ document: 'new', marked: 2 }, { tab: 3, frame: 0 });
  expect(world.setBadge).toHaveBeenCalledWith(3, 2);
  expect(world.postToPages).toHaveBeenCalledTimes(1);
});

test('a late message of the page before changes nothing', async () => {
  await hearChange({ document: 'former', marked: 9 }, { tab: 3, frame: 0 });
  expect(world.setBadge).not.toHaveBeenCalled();
  expect(world.postToPages).not.toHaveBeenCalled();
});
