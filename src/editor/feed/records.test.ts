import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Claim } from '../../core/claim/schema.ts';
import { valueOf } from '../../core/feed/records.ts';
import { inDigits, silent } from '../progress.ts';
import { readCollection } from '../read-collection.ts';
import { readFolder } from './read-folder.ts';
import { readRecords } from './records.ts';

const NAME = 'x-audience-60-million';
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-records-'));
  const isWanted = (source: string) =>
    !source.endsWith('.yaml') || /people|events|publisher|scales|x-audience/.test(source);
  cpSync('claims', folder, { recursive: true, filter: isWanted });
  file = join(folder, `${NAME}.yaml`);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function published(now?: Date) {
  const { records } = await readFolder(folder, now);
  const line = records.get(`claim/${NAME}`);
  return line === undefined ? undefined : (valueOf(line) as Partial<Claim>);
}

test('readers get the claim without what only editors need', async () => {
  const claim = await published();
  expect(claim).toMatchObject({ id: NAME, schema: 1, kind: 'claim' });
  expect(claim).toHaveProperty('examples');
  expect(claim).not.toHaveProperty('draft');
});

test('a folder is its claims, people, events and scales', async () => {
  const { publisher, name, records } = await readFolder(folder);
  expect({ publisher, name }).toEqual({ publisher: 'onrecord', name: 'Onrecord' });
  const kinds = [...records.keys()].map((key) => key.split('/')[0]);
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  expect([count('claim'), count('person'), count('event'), count('scale')]).toEqual([1, 8, 7, 3]);
});

test('drafts stay at home, embargoed claims until their day', async () => {
  appendFileSync(file, 'embargo: "2030-06-01"\n');
  expect(await published(new Date('2030-05-31T23:59:59Z'))).toBeUndefined();
  const claim = await published(new Date('2030-06-01T00:00:00Z'));
  expect(claim).toBeDefined();
  expect(claim).not.toHaveProperty('embargo');
  appendFileSync(file, 'draft: true\n');
  expect(await published(new Date('2030-06-01T00:00:00Z'))).toBeUndefined();
});

test('a retracted claim stays, so that readers learn of it', async () => {
  const text = readFileSync(file, 'utf8');
  const entry = '{date: "2026-11-24", kind: retraction, change: It was wrong.}';
  writeFileSync(file, `${text.replace(/^revisions:.*\n?/m, '')}revisions: [${entry}]\n`);
  expect((await published())?.revisions?.at(-1)?.kind).toBe('retraction');
});

const IMPORTED = {
  id: 'review-0123456789abcdef',
  text: 'A claim',
  publisher: 'A checker',
  url: 'https://checker.example/1',
};
function writeImported(...rows: object[]): string {
  mkdirSync(join(folder, 'imported'), { recursive: true });
  const at = join(folder, 'imported', 'a.jsonl');
  writeFileSync(at, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return at;
}

test('imported claims come without their markup', async () => {
  writeImported({ ...IMPORTED, markup: { '@type': 'ClaimReview' } });
  const { records } = await readFolder(folder);
  expect(valueOf(records.get(`imported/${IMPORTED.id}`)!)).toEqual(IMPORTED);
});

test('a folder with faults is not published', async () => {
  const at = writeImported(IMPORTED, { ...IMPORTED, id: NAME });
  await expect(readFolder(folder)).rejects.toThrow(`${at}:2: id: "${NAME}" is taken by a claim`);
  writeImported(IMPORTED, { ...IMPORTED, id: 'other', url: 'http://checker.example/' });
  await expect(readFolder(folder)).rejects.toThrow(`${at}:2: `);
  writeImported(IMPORTED);
  appendFileSync(file, 'unknown: 1\n');
  await expect(readFolder(folder)).rejects.toThrow('this key is not known here');
});

test('what readers would refuse for its size is told before any work, with file and line', async () => {
  const at = writeImported(IMPORTED, { ...IMPORTED, id: 'other' });
  const read = readCollection(folder);
  const withLimits = (limits: { records: number; bytes: number }) =>
    readRecords(read, folder, new Date(), silent, limits);
  const { records } = await withLimits({ records: 1000, bytes: 1_000_000 });
  const bytes = [...records.values()].reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
  await withLimits({ records: records.size, bytes });
  await expect(withLimits({ records: records.size - 1, bytes })).rejects.toThrow(
    `${at}:2: expected at most 20 records in a feed, found more: readers would refuse it`,
  );
  await expect(withLimits({ records: 1000, bytes: bytes - 1 })).rejects.toThrow(
    `${at}:2: expected at most ${inDigits(bytes - 1)} bytes in a feed, found more`,
  );
});
