import { beforeEach, expect, test, vi } from 'vitest';
import { hearChange } from './announce.ts';
import { forgetFrames, framesWithin } from './frames.ts';

const world = vi.hoisted(() => {
  const stored = new Map<string, unknown>();
  return {
    /** The documents that are there, by their frames. */
    current: new Map<number, string>(),
    setBadge: vi.fn(() => Promise.resolve()),
    postToPages: vi.fn(() => Promise.resolve()),
    getSession: (key: string) => Promise.resolve(stored.get(key)),
    setSession: (key: string, value: unknown) => Promise.resolve(void stored.set(key, value)),
    removeSession: (key: string) => Promise.resolve(void stored.delete(key)),
  };
});
vi.mock('./documents.ts', () => ({
  isCurrent: ({ frame }: { frame: number }, document: string) =>
    Promise.resolve(document === world.current.get(frame)),
}));
vi.mock('../platform/badge.ts', () => world);
vi.mock('../platform/messages.ts', () => world);
vi.mock('../platform/session.ts', () => world);

beforeEach(async () => {
  setFrames({ 0: 'page', 7: 'framed', 4: 'advert' });
  await forgetFrames(3);
  vi.clearAllMocks();
});

function setFrames(documents: Record<number, string>): void {
  world.current = new Map(Object.entries(documents).map(([frame, name]) => [Number(frame), name]));
}

const says = (frame: number, document: string, marked: number) =>
  hearChange({ document, marked }, { tab: 3, frame, url: '' });

test('the badge and the panels follow the page that is there', async () => {
  await says(0, 'page', 2);
  expect(world.setBadge).toHaveBeenCalledWith(3, 2);
  expect(world.postToPages).toHaveBeenCalledTimes(1);
});

test('a late message of the page before changes nothing', async () => {
  await says(0, 'former', 9);
  expect(world.setBadge).not.toHaveBeenCalled();
  expect(world.postToPages).not.toHaveBeenCalled();
});

test('the badge counts what is marked in the page and in all that is framed in it', async () => {
  await Promise.all([says(0, 'page', 2), says(7, 'framed', 3), says(4, 'advert', 0)]);
  expect(world.setBadge).toHaveBeenLastCalledWith(3, 5);
  expect(await framesWithin(3)).toEqual([4, 7]);
  await says(7, 'framed', 1);
  expect(world.setBadge).toHaveBeenLastCalledWith(3, 3);
});

test('frames that went, or hold another page now, count no more', async () => {
  await Promise.all([says(0, 'page', 2), says(7, 'framed', 3), says(4, 'advert', 1)]);
  setFrames({ 0: 'page', 7: 'another' });
  expect(await framesWithin(3)).toEqual([]);
  await says(0, 'page', 2);
  expect(world.setBadge).toHaveBeenLastCalledWith(3, 2);
});

test('the frames of a page without end are not kept track of without end', async () => {
  setFrames(Array.from({ length: 80 }, (_, at) => `d${at}`));
  for (let at = 0; at < 80; at += 1) await says(at, `d${at}`, 1);
  expect((await framesWithin(3)).length).toBeLessThanOrEqual(50);
  expect(world.setBadge).toHaveBeenLastCalledWith(3, 50);
});
