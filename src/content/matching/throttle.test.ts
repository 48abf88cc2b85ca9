import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { throttle } from './throttle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('works once for many requests, and again for later ones', () => {
  const work = vi.fn();
  const request = throttle(work, () => 100, new AbortController().signal);
  request();
  request();
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(work).toHaveBeenCalledTimes(1);
  request();
  vi.advanceTimersByTime(100);
  expect(work).toHaveBeenCalledTimes(2);
});

test('a constant stream of requests cannot put the work off for ever', () => {
  const work = vi.fn();
  const request = throttle(work, () => 100, new AbortController().signal);
  for (let at = 0; at < 50; at += 1) {
    request();
    vi.advanceTimersByTime(10);
  }
  expect(work.mock.calls.length).toBeGreaterThanOrEqual(4);
});

test('does nothing once aborted', () => {
  const controller = new AbortController();
  const work = vi.fn();
  const request = throttle(work, () => 100, controller.signal);
  request();
  controller.abort();
  request();
  vi.advanceTimersByTime(1000);
  expect(work).not.toHaveBeenCalled();
});
