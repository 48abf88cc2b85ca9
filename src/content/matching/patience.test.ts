import { expect, test, vi } from 'vitest';
import { askPatiently, type Wait } from './patience.ts';

/** Pauses end at once; only a deadline (longer than any pause) is never reached. */
const wait: Wait = (milliseconds) =>
  milliseconds > 10_000 ? new Promise(() => undefined) : Promise.resolve();
const never = new AbortController().signal;

test('an answer at the first try is the answer', async () => {
  const ask = vi.fn(() => Promise.resolve('yes'));
  expect(await askPatiently(ask, never, wait)).toBe('yes');
  expect(ask).toHaveBeenCalledTimes(1);
});

test('asks again while the worker is waking', async () => {
  const ask = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error('Receiving end does not exist'))
    .mockRejectedValueOnce(new Error('message port closed'))
    .mockResolvedValue('yes');
  expect(await askPatiently(ask, never, wait)).toBe('yes');
});

test('gives up with the last error', async () => {
  const ask = vi.fn(() => Promise.reject(new Error('still no')));
  await expect(askPatiently(ask, never, wait)).rejects.toThrow('still no');
  expect(ask).toHaveBeenCalledTimes(4);
});

test('an answer that never comes counts as none', async () => {
  const ask = vi.fn(() => new Promise<string>(() => undefined));
  await expect(askPatiently(ask, never, () => Promise.resolve())).rejects.toThrow('in time');
});

test('stops asking when the activation ends', async () => {
  const controller = new AbortController();
  const ask = vi.fn(() => {
    controller.abort();
    return Promise.reject(new Error('no'));
  });
  await expect(askPatiently(ask, controller.signal, wait)).rejects.toThrow();
  expect(ask).toHaveBeenCalledTimes(1);
});

test('its own waiting ends with the activation', async () => {
  const controller = new AbortController();
  const ask = vi.fn(() => {
    queueMicrotask(() => controller.abort());
    return new Promise<string>(() => undefined);
  });
  await expect(askPatiently(ask, controller.signal)).rejects.toThrow();
});
