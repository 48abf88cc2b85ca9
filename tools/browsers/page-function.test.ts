import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { callText, readResult } from './page-function.ts';

const call = async (fn: (...args: never[]) => unknown, ...args: unknown[]) =>
  readResult(await (runInNewContext(callText(fn, args)) as Promise<unknown>));

test('arguments and results travel as JSON', async () => {
  expect(await call((a: number, b: { c: string }) => [a + 1, b.c], 1, { c: 'x"</' })).toEqual([
    2,
    'x"</',
  ]);
});

test('promises are waited for, nothing comes back as undefined', async () => {
  expect(await call(() => Promise.resolve(null))).toBeNull();
  expect(await call(() => undefined)).toBeUndefined();
});

test('what is thrown is thrown here', async () => {
  await expect(
    call(() => {
      throw new Error('there');
    }),
  ).rejects.toThrow('there');
});
