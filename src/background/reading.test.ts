import { beforeEach, expect, test, vi } from 'vitest';
import { ensureReading, readAgain, stopReading } from './reading.ts';

const world = vi.hoisted(() => ({
  postToTab: vi.fn(),
  injectScript: vi.fn(),
  announce: vi.fn(),
}));
vi.mock('./scripts.ts', () => ({ CONTENT_SCRIPT: '/content.js' }));
vi.mock('./announce.ts', () => world);
vi.mock('../platform/messages.ts', () => world);
vi.mock('../platform/scripting.ts', () => world);

const asked = () =>
  world.postToTab.mock.calls.map(([, message]) => (message as { call: string }).call);

beforeEach(() => {
  vi.resetAllMocks();
  // Chrome's JSON makes a null of nothing.
  world.postToTab.mockImplementation((_tab, { call }: { call: string }) =>
    Promise.resolve(call === 'alive' ? { document: 'd' } : null),
  );
  world.injectScript.mockResolvedValue(undefined);
});

test('a page that is being read is left alone', async () => {
  expect(await ensureReading(3)).toBe('here');
  expect(world.injectScript).not.toHaveBeenCalled();
});

test('a page that is not read yet is started', async () => {
  world.postToTab.mockRejectedValue(new Error('Receiving end does not exist'));
  expect(await ensureReading(3)).toBe('started');
  expect(world.injectScript).toHaveBeenCalledWith({ tab: 3 }, '/content.js');
});

test('a page out of reach is said to be', async () => {
  world.postToTab.mockRejectedValue(new Error('Receiving end does not exist'));
  world.injectScript.mockRejectedValue(new Error('Cannot access the page'));
  expect(await ensureReading(3)).toBe('unreachable');
  expect(await readAgain(3)).toBe(false);
});

test('reads a page again, or for the first time', async () => {
  expect(await readAgain(3)).toBe(true);
  expect(asked()).toEqual(['read']);
  expect(world.injectScript).not.toHaveBeenCalled();
  world.postToTab.mockRejectedValue(new Error('Receiving end does not exist'));
  expect(await readAgain(3)).toBe(true);
  expect(world.injectScript).toHaveBeenCalledTimes(1);
});

test('a page that is stopped loses its badge', async () => {
  await stopReading(3);
  expect(asked()).toEqual(['stop']);
  expect(world.announce).toHaveBeenCalledWith(3, 0);
});

test('a page without a content script is not announced', async () => {
  world.postToTab.mockRejectedValue(new Error('Receiving end does not exist'));
  await stopReading(3);
  expect(world.announce).not.toHaveBeenCalled();
});
