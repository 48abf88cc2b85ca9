import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readOwnFile } from './own-file.ts';

// SHA-256 of `abc`: FIPS 180-4.
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

const fetched = vi.fn((address: URL) =>
  Promise.resolve(
    address.pathname === '/meaning/abc' ? new Response('abc') : new Response('', { status: 404 }),
  ),
);
beforeEach(() => {
  vi.stubGlobal('location', { href: 'chrome-extension://own/assets/worker.js' });
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => void vi.unstubAllGlobals());

test('a file is read from the extension’s root', async () => {
  const bytes = await readOwnFile({ path: 'meaning/abc', digest: ABC });
  expect(new TextDecoder().decode(bytes)).toBe('abc');
  expect(String(fetched.mock.lastCall![0])).toBe('chrome-extension://own/meaning/abc');
});

test('another file than the build has seen is none, and is named', async () => {
  const changed = readOwnFile({ path: 'meaning/abc', digest: ABC.replace('b', 'c') });
  await expect(changed).rejects.toThrow(/^meaning\/abc: expected SHA-256 ca78.*found ba78/);
  await expect(readOwnFile({ path: 'other', digest: ABC })).rejects.toThrow('other is missing');
});
