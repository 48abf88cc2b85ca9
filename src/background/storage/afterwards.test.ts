import { expect, test, vi } from 'vitest';
import { afterwards } from './afterwards.ts';
import { memoryArea } from './testing.ts';

test('nothing is read or written before all is ready, and it is made ready once', async () => {
  const held = new Map<string, unknown>([['a', 1]]);
  let open: () => void = () => undefined;
  const prepare = vi.fn(() => new Promise<void>((resolve) => (open = resolve)));
  const area = afterwards(memoryArea(held), prepare);
  const [read, written] = [area.get('a'), area.set('b', 2)];
  await new Promise((resolve) => setTimeout(resolve));
  expect(held.has('b')).toBe(false);
  held.set('a', 'as it is when ready');
  open();
  expect(await read).toBe('as it is when ready');
  await written;
  await area.remove('a');
  expect(await area.entries('')).toEqual([['b', 2]]);
  expect(prepare).toHaveBeenCalledTimes(1);
});

test('where it cannot be made ready nothing is read or written; a later call tries again', async () => {
  const held = new Map<string, unknown>([['a', 'planted']]);
  const prepare = vi.fn(() => Promise.reject(new Error('refused')));
  const area = afterwards(memoryArea(held), prepare);
  await expect(area.get('a')).rejects.toThrow('refused');
  await expect(area.set('b', 1)).rejects.toThrow('refused');
  expect(held.has('b')).toBe(false);
  prepare.mockImplementation(() => Promise.resolve() as never);
  expect(await area.get('a')).toBe('planted');
});
