import { expect, test, vi } from 'vitest';
import type { LookShelf } from './look-shelf.ts';
import { createLookOver } from './look-over.ts';

const VECTORS = { dims: 2, embed: () => new Float32Array(2) };
const shelf = (): LookShelf => ({ imported: [] });

test('the same look as long as the same is held; vectors are opened with the first', async () => {
  const vectors = vi.fn(() => Promise.resolve(VECTORS));
  const lookOver = createLookOver(vectors);
  expect(vectors).not.toHaveBeenCalled();
  const [one, other] = [shelf(), shelf()];
  const first = await lookOver([one, other]);
  expect(await lookOver([one, other])).toBe(first);
  const changed = await lookOver([one, shelf()]);
  expect(changed).not.toBe(first);
  expect(await lookOver([one])).not.toBe(changed);
  expect(vectors).toHaveBeenCalledTimes(1);
});

test('vectors that could not be opened are opened by the next look', async () => {
  const vectors = vi.fn(() => Promise.resolve(VECTORS));
  vectors.mockRejectedValueOnce(new Error('no such file'));
  const lookOver = createLookOver(vectors);
  await expect(lookOver([])).rejects.toThrow('no such file');
  await lookOver([]);
  expect(vectors).toHaveBeenCalledTimes(2);
});
