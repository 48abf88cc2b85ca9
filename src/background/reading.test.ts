import { beforeEach, expect, test, vi } from 'vitest';
import { ensureReading, readAgain, reconsider, stopReading } from './reading.ts';

const world = vi.hoisted(() => ({
  postToTab: vi.fn(),
  postToAllFrames: vi.fn(),
  injectScriptInAll: vi.fn(),
  announce: vi.fn(),
  framesWithin: vi.fn(),
  forgetFrames: vi.fn(),
  isPausedTab: vi.fn(),
}));
vi.mock('./scripts.ts', () => ({ CONTENT_SCRIPT: '/content.js' }));
vi.mock('./announce.ts', () => world);
vi.mock('./frames.ts', () => world);
vi.mock('./paused.ts', () => world);
vi.mock('../platform/messages.ts', () => world);
vi.mock('../platform/scripting.ts', () => world);

type Call = [tab: number, message: { call: string }, frame?: number];
const asked = () =>
  (world.postToTab.mock.calls as Call[]).map(([, { call }, frame]) => `${call} ${frame}`);
const askedAll = () => (world.postToAllFrames.mock.calls as Call[]).map(([, { call }]) => call);

beforeEach(() => {
  vi.resetAllMocks();
  // Chrome's JSON makes a null of nothing.
  world.postToTab.mockImplementation((_tab, { call }: { call: string }) =>
    Promise.resolve(call === 'alive' ? { document: 'd', speech: false } : null),
  );
  world.postToAllFrames.mockResolvedValue(null);
  world.injectScriptInAll.mockResolvedValue(undefined);
  world.framesWithin.mockResolvedValue([]);
  world.isPausedTab.mockResolvedValue(false);
});

test('a page that is being read is left alone', async () => {
  expect(await ensureReading(3)).toBe('here');
  expect(world.injectScriptInAll).not.toHaveBeenCalled();
});

test('a page that is not read yet is started', async () => {
  world.postToTab.mockRejectedValue(new Error('Receiving end does not exist'));
  expect(await ensureReading(3)).toBe('started');
  expect(world.injectScriptInAll).toHaveBeenCalledWith(3, '/content.js');
});

test('a page of a host that is paused is not started', async () => {
  world.isPausedTab.mockResolvedValue(true);
  world.postToTab.mockRejectedValue(new Error('Receiving end does not exist'));
  expect(await ensureReading(3)).toBe('unreachable');
  expect(world.injectScriptInAll).not.toHaveBeenCalled();
});

test('a page out of reach is said to be', async () => {
  world.postToTab.mockRejectedValue(new Error('Receiving end does not exist'));
  world.injectScriptInAll.mockRejectedValue(new Error('Cannot access the page'));
  expect(await ensureReading(3)).toBe('unreachable');
  expect(await readAgain(3)).toBe(false);
});

test('reads a page again, or for the first time', async () => {
  expect(await readAgain(3)).toBe(true);
  expect(asked()).toEqual(['read 0']);
  expect(world.injectScriptInAll).not.toHaveBeenCalled();
  world.postToTab.mockRejectedValue(new Error('Receiving end does not exist'));
  expect(await readAgain(3)).toBe(true);
  expect(world.injectScriptInAll).toHaveBeenCalledTimes(1);
});

test('what is framed in a page is read again with it', async () => {
  world.framesWithin.mockResolvedValue([4, 7]);
  expect(await readAgain(3)).toBe(true);
  expect(asked().toSorted()).toEqual(['read 0', 'read 4', 'read 7']);
});

test('every frame of a page asks whether it may be read on', async () => {
  await reconsider(3);
  expect(askedAll()).toEqual(['reconsider']);
  world.postToAllFrames.mockRejectedValue(new Error('Receiving end does not exist'));
  await expect(reconsider(3)).resolves.toBeUndefined();
});

test('a page that is stopped loses its badge, and its frames are forgotten', async () => {
  await stopReading(3);
  expect(askedAll()).toEqual(['stop']);
  expect(world.forgetFrames).toHaveBeenCalledWith(3);
  expect(world.announce).toHaveBeenCalledWith(3, 0);
});

test('a page without a content script is not announced', async () => {
  world.postToAllFrames.mockRejectedValue(new Error('Receiving end does not exist'));
  await stopReading(3);
  expect(world.announce).not.toHaveBeenCalled();
});
