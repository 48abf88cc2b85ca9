import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endWithExtension } from './lifeline.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('an activation ends with its extension, and nothing is left running', () => {
  let isThere = true;
  const activation = new AbortController();
  endWithExtension(activation, () => isThere);
  vi.advanceTimersByTime(60_000);
  expect(activation.signal.aborted).toBe(false);
  isThere = false;
  vi.advanceTimersByTime(2000);
  expect(activation.signal.aborted).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('an activation that ends by itself leaves no timer', () => {
  const activation = new AbortController();
  endWithExtension(activation, () => true);
  activation.abort();
  expect(vi.getTimerCount()).toBe(0);
});
