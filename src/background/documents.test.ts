import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isCurrent } from './documents.ts';

const { postToTab } = vi.hoisted(() => ({ postToTab: vi.fn() }));
vi.mock('../platform/messages.ts', () => ({ postToTab }));

beforeEach(() => void postToTab.mockReset());
afterEach(() => void vi.useRealTimers());

test('the document that answers in the frame is the one in it', async () => {
  postToTab.mockResolvedValue({ document: 'new', speech: false });
  expect(await isCurrent({ tab: 3, frame: 2 }, 'new')).toBe(true);
  expect(await isCurrent({ tab: 3, frame: 2 }, 'former')).toBe(false);
  const asked = { contract: 'background-content', call: 'alive', body: undefined };
  expect(postToTab).toHaveBeenCalledWith(3, asked, 2);
});

test.each([
  ['nobody answers', () => Promise.reject(new Error('Receiving end does not exist'))],
  ['the answer names none', () => Promise.resolve(null)],
])('no document is current where %s', async (_, answer) => {
  postToTab.mockImplementation(answer);
  expect(await isCurrent({ tab: 3 }, 'any')).toBe(false);
});

test('a page that never answers is waited for a while only', async () => {
  vi.useFakeTimers();
  postToTab.mockReturnValue(new Promise(() => undefined));
  const asked = isCurrent({ tab: 3 }, 'any');
  await vi.advanceTimersByTimeAsync(5000);
  expect(await asked).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});
