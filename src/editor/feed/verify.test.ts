import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseMetadata } from '../../core/feed/metadata.ts';
import { testPublisher, type TestPublisher } from '../../core/feed/testing/publisher.ts';
import { verifyCommand } from '../commands/verify.ts';
import { runInProcess } from '../testing.ts';
import { readRelease, readPublished } from './published.ts';
import { memoryStorage } from './storage.ts';
import { recordsOf } from './testing.ts';

const FULL = 'claims.jsonl.gz';
let folder: string;
let publisher: TestPublisher;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-verify-'));
  publisher = await testPublisher({ now: new Date() });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Verifies what lies in a folder, as the publisher's host would have it. */
function verify() {
  for (const [path, bytes] of publisher.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return runInProcess({ verify: verifyCommand }, ['verify', folder]);
}

/** Signs for other bytes of the full pack than the publisher's own. */
async function signFor(change: (pack: Uint8Array) => Iterable<number>): Promise<void> {
  const [path, pack] = [...publisher.files].find(([name]) => name.endsWith(`.${FULL}`))!;
  const bytes = Uint8Array.from(change(pack));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  publisher.files.delete(path);
  publisher.files.set(`targets/${sha256}.${FULL}`, bytes);
  await publisher.forge('targets', {
    change: (content) => {
      const targets = content.targets as Record<string, object>;
      Object.assign(targets[FULL]!, { length: bytes.length, hashes: { sha256 } });
    },
  });
}

const SCALE = { name: 'A scale', ratings: [{ name: 'False', means: 'It is not so.' }] };
const readable = () => new Map([['scale/a', JSON.stringify(['scale/a', SCALE])]]);

describe('a pack that browsers refuse is refused', () => {
  test.each<[string, (pack: Uint8Array) => Iterable<number>]>([
    ['two members', (pack) => [...pack, ...pack]],
    ['zeros behind it', (pack) => [...pack, 0, 0, 0]],
    ['data behind it', (pack) => [...pack, 1, 2, 3]],
    ['no end', (pack) => pack.slice(0, -4)],
  ])('%s', async (_, change) => {
    await publisher.publish(readable());
    await signFor(change);
    const { code, out, err } = await verify();
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(err).toEqual([`malformed: ${FULL}: expected gzip`]);
    // Who publishes on top of it hears the same.
    const storage = memoryStorage(publisher.files);
    const root = publisher.files.get('metadata/1.root.json')!;
    const published = await readPublished(storage, [parseMetadata('root', root, 'root')]);
    await expect(readRelease(storage, published!)).rejects.toMatchObject({ kind: 'malformed' });
  });
});

test('a name that no reader takes is refused', async () => {
  await publisher.publish(readable(), { name: 'Onrecord' });
  const { code, err } = await verify();
  expect(code).toBe(1);
  expect(err).toEqual([`name: ${FULL}: it may not be called "Onrecord" (test)`]);
});

test('records that readers pass over are told', async () => {
  await publisher.publish(recordsOf({ a: 'only a text', b: 'another' }));
  const { code, out, err } = await verify();
  expect(code).toBe(1);
  expect(out).toContain('records: 2');
  expect(err.at(-1)).toBe(`malformed: ${FULL}: readers pass over 2 records`);
});

test('what readers take is taken', async () => {
  await publisher.publish(readable());
  const { code, out } = await verify();
  expect(code).toBe(0);
  expect(out).toContain('records: 1');
});

test('a file is no feed', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const { code, err } = await runInProcess({ verify: verifyCommand }, ['verify', file]);
  expect(code).toBe(2);
  expect(err[0]).toBe(`onrecord verify: expected an address or a folder, found "${file}"`);
});
