import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MemoryStore } from './memory-store.ts';
import { refreshIn } from './publish.ts';
import { openStorage } from './open-storage.ts';
import { s3Storage } from './s3-storage.ts';
import { REGION, startStore, WRITER, type TestStore, type Trouble } from './s3-testing.ts';
import {
  FIRST,
  Killed,
  killedAt,
  linesOf,
  publish,
  read,
  SECOND,
  testKeys,
  THIRD,
} from './testing.ts';

let store: TestStore;
beforeEach(async () => {
  store = await startStore();
});
afterEach(() => store.close());

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (file?: { bytes: Uint8Array }) => file && new TextDecoder().decode(file.bytes);
const QUICK = { answer: 300, rest: 1 };
const storageIn = (more: Partial<Parameters<typeof s3Storage>[0]> = {}) =>
  s3Storage(
    {
      endpoint: store.endpoint,
      region: REGION,
      bucket: 'claims',
      prefix: 'a/feed',
      ...WRITER,
      ...more,
    },
    QUICK,
  );

/** The first `times` requests that a pattern describes meet some trouble. */
function meet(trouble: Trouble, pattern: RegExp, times: number): () => number {
  let met = 0;
  store.trouble = (line) => {
    if (met >= times || !pattern.test(line)) return undefined;
    met += 1;
    return trouble;
  };
  return () => met;
}

describe('a bucket', () => {
  test('takes conditional writes only', async () => {
    const storage = storageIn();
    expect(await storage.read('metadata/timestamp.json')).toBeUndefined();
    expect(await storage.replace('metadata/timestamp.json', bytes('0'), '"x"')).toBe(false);
    expect(await storage.create('metadata/timestamp.json', bytes('1'))).toBe(true);
    expect(await storage.create('metadata/timestamp.json', bytes('1'))).toBe(true);
    expect(await storage.create('metadata/timestamp.json', bytes('2'))).toBe(false);
    const { tag } = (await storage.read('metadata/timestamp.json'))!;
    expect(await storage.replace('metadata/timestamp.json', bytes('2'), tag)).toBe(true);
    expect(await storage.replace('metadata/timestamp.json', bytes('3'), tag)).toBe(false);
    expect(textOf(await storage.read('metadata/timestamp.json'))).toBe('2');
  });

  test('is told what the files are and how long they may be kept', async () => {
    await publish(storageIn(), FIRST);
    const headers = Object.fromEntries(
      [...store.objects].map(([key, object]) => [
        key.replace(/[0-9a-f]{64}/, 'HASH'),
        object.headers,
      ]),
    );
    const year = 'public, max-age=31536000, immutable';
    const json = { 'content-type': 'application/json', 'cache-control': year };
    expect(headers).toEqual({
      'claims/a/feed/metadata/1.root.json': json,
      'claims/a/feed/metadata/1.targets.json': json,
      'claims/a/feed/metadata/1.snapshot.json': json,
      'claims/a/feed/metadata/timestamp.json': { ...json, 'cache-control': 'public, max-age=60' },
      'claims/a/feed/targets/HASH.claims.jsonl.gz': {
        'content-type': 'application/gzip',
        'cache-control': year,
      },
    });
  });

  test('may be named by its host', async () => {
    const endpoint = store.endpoint.replace('127.0.0.1', '{bucket}');
    const named = storageIn({ endpoint, bucket: '127.0.0.1', prefix: '' });
    expect(await named.create('metadata/x.json', bytes('1'))).toBe(true);
    expect([...store.objects.keys()]).toEqual(['metadata/x.json']);
  });

  test('refuses strangers, and says why', async () => {
    const stranger = storageIn({ secretAccessKey: 'a guess' });
    const writing = stranger.create('metadata/x.json', bytes('1'));
    await expect(writing).rejects.toThrow('the store answered 403 (SignatureDoesNotMatch)');
    expect(store.requests).toHaveLength(1);
  });

  test('is found by the options and the environment', async () => {
    const env = {
      AWS_ACCESS_KEY_ID: WRITER.accessKeyId,
      AWS_SECRET_ACCESS_KEY: WRITER.secretAccessKey,
    };
    const options = { endpoint: store.endpoint, region: REGION };
    await openStorage('s3://b/c/d/', options, env).create('metadata/x.json', bytes('1'));
    expect([...store.objects.keys()]).toEqual(['b/c/d/metadata/x.json']);
    expect(() => openStorage('s3://b/c', {}, env)).toThrow('expected --endpoint');
    expect(() => openStorage('s3://b/c', options, {})).toThrow('expected AWS_ACCESS_KEY_ID');
    expect(() => openStorage('ftp://b/c', options, env)).toThrow('expected a folder or s3://');
  });
});

const TROUBLES: Trouble[] = [500, 503, 429, 'stall', 'cut', 'lost'];

describe('a store in trouble', () => {
  test.each(TROUBLES)('%s: each write is tried again', async (trouble) => {
    const storage = storageIn();
    await publish(storage, FIRST);
    for (const file of [
      'delta',
      'claims.jsonl',
      'targets.json',
      'snapshot.json',
      'timestamp.json',
    ]) {
      const met = meet(trouble, new RegExp(`^PUT .*${file}`), 2);
      await publish(storage, file === 'claims.jsonl' ? FIRST : SECOND);
      await publish(storage, file === 'claims.jsonl' ? SECOND : FIRST);
      expect(met(), file).toBeGreaterThan(0);
    }
    expect((await read(storage)).lines).toEqual(linesOf(FIRST));
  });

  test.each(['truncate', 'stall', 'cut', 500] as const)(
    '%s: each read is tried again',
    async (trouble) => {
      const storage = storageIn();
      await publish(storage, FIRST);
      for (const file of [
        '1.root.json',
        'timestamp.json',
        'snapshot.json',
        'targets.json',
        'claims.jsonl',
      ]) {
        const met = meet(trouble, new RegExp(`^GET .*${file}`), 1);
        const { lines } = await read(storage);
        expect(lines).toEqual(linesOf(FIRST));
        expect(met(), file).toBe(file === '1.root.json' ? 0 : 1);
      }
    },
  );

  test.each([409, 412])(
    '%i at any write: read anew, checked anew, and nothing lost',
    async (status) => {
      for (const file of ['claims.jsonl', 'targets.json', 'snapshot.json', 'timestamp.json']) {
        const storage = storageIn({ prefix: file.slice(0, 4) });
        await publish(storage, FIRST);
        const met = meet(status, new RegExp(`^PUT .*${file}`), 1);
        const checked: unknown[] = [];
        await publish(storage, SECOND, { check: (last) => void checked.push(last?.state) });
        expect(met()).toBe(1);
        expect(checked).toHaveLength(file === 'timestamp.json' ? 2 : 1);
        expect((await read(storage)).lines).toEqual(linesOf(SECOND));
      }
    },
  );

  test('that lasts: the publisher is told, readers keep the version before', async () => {
    const storage = storageIn();
    await publish(storage, FIRST);
    meet(503, /^PUT .*snapshot/, 99);
    await expect(publish(storage, SECOND)).rejects.toThrow('the store answered 503');
    expect((await read(storage)).lines).toEqual(linesOf(FIRST));
    store.trouble = () => undefined;
    await publish(storage, THIRD);
    expect((await read(storage)).lines).toEqual(linesOf(THIRD));
  });
});

test('killed at any write, readers see the old version or the new one', async () => {
  for (let last = 1; last <= 5; last += 1) {
    const storage = storageIn({ prefix: `kill-${last}` });
    await publish(storage, FIRST);
    await expect(publish(killedAt(storage, last, true), SECOND)).rejects.toThrow(Killed);
    expect([linesOf(FIRST), linesOf(SECOND)]).toContainEqual((await read(storage)).lines);
    await publish(storage, THIRD);
    expect((await read(storage)).lines).toEqual(linesOf(THIRD));
  }
});

test('many publishers and refreshes at once: each is there at its turn, none is lost', async () => {
  const storage = storageIn();
  await publish(storage, FIRST);
  const { store: reader } = await read(storage);
  const seen = new Map<string, string | undefined>();
  const following = (records: typeof FIRST, name: string) =>
    publish(storageIn(), records, {
      rest: () => new Promise((resolve) => setImmediate(resolve)),
      check: (last) => void seen.set(name, last?.state),
    });
  const outcomes = await Promise.all([
    following(SECOND, 'second'),
    following(THIRD, 'third'),
    refreshIn({ storage: storageIn(), keys: testKeys, rest: () => Promise.resolve() }),
  ]);
  const timestamps = outcomes.map((each) => ('versions' in each ? each.versions : each).timestamp);
  expect(timestamps.toSorted()).toEqual([2, 3, 4]);
  // Whoever came later has seen what the earlier one published.
  expect(seen.get('second')).not.toBe(seen.get('third'));
  const { lines } = await read(storage, reader);
  expect([linesOf(SECOND), linesOf(THIRD)]).toContainEqual(lines);
  expect((await read(storage, new MemoryStore())).lines).toEqual(lines);
});
