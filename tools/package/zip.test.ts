import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { firstDifference, zip, type Entry } from './zip.ts';

const entry = (path: string, text = path): Entry => ({
  path,
  bytes: new TextEncoder().encode(text),
});
const files = ['b.js', 'a/c.js', 'Ä.txt', 'a.js'].map((path) => entry(path));

test('the same files make the same bytes, in whatever order they come', async () => {
  const one = await zip(files);
  expect(Buffer.compare(one, await zip(files.toReversed()))).toBe(0);
  expect(Buffer.compare(one, await zip([entry('b.js', 'else'), ...files.slice(1)]))).not.toBe(0);
});

test('what goes in comes out, in order, without folders, dates or owners', async () => {
  const run = { ...entry('run'), isExecutable: true };
  const { files: out } = await JSZip.loadAsync(await zip([...files, run]));
  expect(Object.keys(out)).toEqual(['a.js', 'a/c.js', 'b.js', 'run', 'Ä.txt']);
  expect(await out['a/c.js']!.async('string')).toBe('a/c.js');
  expect(Object.values(out).map(({ date }) => date.toISOString())).toEqual(
    Object.keys(out).map(() => '1980-01-01T00:00:00.000Z'),
  );
  expect(Number(out.run!.unixPermissions) & 0o777).toBe(0o755);
  expect(Number(out['a.js']!.unixPermissions) & 0o777).toBe(0o644);
});

test.each<[string, Entry[], string | undefined]>([
  ['none', files, undefined],
  ['another text', [entry('b.js', 'else'), ...files.slice(1)], 'b.js'],
  ['a file that is lacking', files.slice(1), 'b.js'],
  ['a file more', [...files, entry('z')], 'z'],
])('the first difference is named: %s', (_, others, path) => {
  expect(firstDifference(files, others)).toBe(path);
});
