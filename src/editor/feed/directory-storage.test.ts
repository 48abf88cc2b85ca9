import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { InputError } from '../fault.ts';
import { withLock } from './directory-lock.ts';
import { directoryStorage } from './directory-storage.ts';
import { throwAwayKeys } from './keys/throw-away.ts';
import { MemoryStore } from './memory-store.ts';
import { publishTo } from './publish.ts';
import { readFolder } from './read-folder.ts';
import { syncInto } from './read-feed.ts';
import { fetchFrom } from './storage.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-feed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

test('creates what is not there, replaces what was seen, and nothing else', async () => {
  const storage = directoryStorage(folder);
  expect(await storage.read('a/b.json')).toBeUndefined();
  expect(await storage.replace('a/b.json', bytes('0'), 'any')).toBe(false);
  expect(await storage.create('a/b.json', bytes('1'))).toBe(true);
  expect(await storage.create('a/b.json', bytes('1'))).toBe(true);
  expect(await storage.create('a/b.json', bytes('2'))).toBe(false);
  const { tag } = (await storage.read('a/b.json'))!;
  expect(await storage.replace('a/b.json', bytes('2'), tag)).toBe(true);
  expect(await storage.replace('a/b.json', bytes('3'), tag)).toBe(false);
  expect(readFileSync(join(folder, 'a/b.json'), 'utf8')).toBe('2');
  expect(readdirSync(folder)).toEqual(['a']);
});

test('of many who write at once, one creates', async () => {
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, at) => directoryStorage(folder).create('x', bytes(`${at}`))),
  );
  const winner = Number(readFileSync(join(folder, 'x'), 'utf8'));
  expect(results.map((is, at) => (is ? at : -1)).filter((at) => at >= 0)).toEqual([winner]);
});

test('a lock whose process has ended is taken over', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'close');
  const lock = join(folder, '.onrecord.lock');
  writeFileSync(lock, JSON.stringify({ pid: child.pid, host: hostname() }));
  const left = join(folder, `.onrecord-${'0'.repeat(32)}.partial`);
  writeFileSync(left, 'half of a fi');
  const all = Array.from({ length: 5 }, (_, at) =>
    directoryStorage(folder).create('x', bytes(`${at}`)),
  );
  expect((await Promise.all(all)).filter(Boolean)).toHaveLength(1);
  expect(existsSync(lock)).toBe(false);
  expect(existsSync(left)).toBe(false);
});

test('what a link leads to is never written to', async () => {
  const aim = join(folder, 'aim');
  writeFileSync(aim, 'dear');
  mkdirSync(join(folder, 'feed', 'metadata'), { recursive: true });
  const names = ['.onrecord.partial', `.onrecord-${'0'.repeat(32)}.partial`, 'metadata/new.json'];
  for (const name of names) symlinkSync(aim, join(folder, 'feed', name));
  const storage = directoryStorage(join(folder, 'feed'));
  expect(await storage.create('metadata/timestamp.json', bytes('1'))).toBe(true);
  const { tag } = (await storage.read('metadata/new.json'))!;
  expect(await storage.replace('metadata/new.json', bytes('2'), tag)).toBe(true);
  expect(readFileSync(aim, 'utf8')).toBe('dear');
  expect(readFileSync(join(folder, 'feed/metadata/new.json'), 'utf8')).toBe('2');
});

test.each([
  ['a text that a terminal obeys', (lock: string) => writeFileSync(lock, '\u001b[2J\u202e')],
  ['a folder', (lock: string) => mkdirSync(lock)],
  ['a link to nothing', (lock: string) => symlinkSync(`${lock}.none`, lock)],
  ['a pipe', (lock: string) => spawnSync('mkfifo', [lock])],
  [
    'a process that there cannot be',
    (lock: string) => writeFileSync(lock, JSON.stringify({ pid: -1, host: hostname() })),
  ],
])('a lock that is %s is told once it was waited for, and left', async (_, lay) => {
  const lock = join(folder, '.onrecord.lock');
  lay(lock);
  const told = withLock(lock, () => undefined, 50);
  await expect(told).rejects.toThrow(
    `${lock}:1: expected to get this lock; it is held by another one`,
  );
  await expect(told).rejects.not.toThrow(/\p{Cc}|\u202e/u);
  expect(lstatSync(lock)).toBeDefined();
});

test.each([
  ['a file where a folder is needed', '', 'expected a folder'],
  ['a folder where a file is needed', 'metadata/timestamp.json', 'expected a file, found a folder'],
])('%s is told', async (_, path, message) => {
  const feed = join(folder, 'feed');
  if (path) mkdirSync(join(feed, path), { recursive: true });
  else writeFileSync(feed, '');
  const writing = directoryStorage(feed).create('metadata/timestamp.json', bytes('1'));
  await expect(writing).rejects.toThrow(InputError);
  await expect(writing).rejects.toThrow(message);
});

test('a lock of another machine is waited for, unless it is old', async () => {
  const lock = join(folder, '.onrecord.lock');
  writeFileSync(lock, JSON.stringify({ pid: 1, host: 'another.example' }));
  let isDone = false;
  const writing = directoryStorage(folder)
    .create('x', bytes('1'))
    .then(() => (isDone = true));
  await directoryStorage(join(folder, 'other')).create('y', bytes('2'));
  expect(isDone).toBe(false);
  const old = new Date(Date.now() - 3_600_000);
  utimesSync(lock, old, old);
  expect(await writing).toBe(true);
});

test('a folder of claims is published into a folder in few lines', async () => {
  const keys = await throwAwayKeys();
  const { publisher, name, records } = await readFolder('claims');
  await publishTo({ publisher, name, records }, { storage: directoryStorage(folder), keys });

  const store = new MemoryStore();
  const { info } = await syncInto(
    store,
    { root: keys.roots[0]! },
    fetchFrom(directoryStorage(folder)),
  );
  expect(info).toMatchObject({ publisher: 'onrecord', name: 'Onrecord', records: records.size });
  expect(store.lines().join('')).not.toMatch(/"approved"|"embargo"|"draft"/);
  expect(readdirSync(join(folder, 'metadata'))).toEqual([
    '1.root.json',
    '1.snapshot.json',
    '1.targets.json',
    'timestamp.json',
  ]);
});
