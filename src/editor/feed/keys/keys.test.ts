import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../../../core/feed/metadata.ts';
import { expiryOf, snapshotContent, timestampContent } from '../../../core/feed/writing/roles.ts';
import { MemoryStore } from '../memory-store.ts';
import { refreshIn } from '../publish.ts';
import { nodeCrypto } from '../crypto.ts';
import { syncInto } from '../read-feed.ts';
import { fetchFrom, memoryStorage } from '../storage.ts';
import { FIRST, Killed, killedAt, linesOf, publish, read, SECOND, THIRD } from '../testing.ts';
import { initKeys, renewRoot, rotateKeys } from './change.ts';
import { openKeys } from './files.ts';
import { signedFile, type FeedKeys } from './signing.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ONE = { keys: 1, threshold: 1 };
const passphrase = () => Promise.reject(new Error('asked for a passphrase'));
const open = (at = folder) => openKeys({ folder: at, passphrase });
const pems = (role: Role) => readdirSync(folder).filter((name) => name.startsWith(role));

describe('new keys', () => {
  test('are readable by their owner only, and never written over others', async () => {
    const at = join(folder, 'keys');
    const { files } = await initKeys(at, { keys: 3, threshold: 2 }, {});
    expect(statSync(at).mode & 0o777).toBe(0o700);
    const all = Object.values(files).flat();
    expect(all).toHaveLength(6);
    for (const file of all) expect(statSync(join(at, file)).mode & 0o777).toBe(0o600);
    await expect(initKeys(at, ONE, {})).rejects.toThrow('expected no keys here');
    expect((await open(at)).roots[0]!.signed.roles.root).toMatchObject({ threshold: 2 });
  });

  test('leave a folder that holds other things as it is, unless others can write in it', async () => {
    const at = join(folder, 'shared');
    mkdirSync(at);
    writeFileSync(join(at, 'notes.txt'), '');
    chmodSync(at, 0o777);
    await expect(initKeys(at, ONE, {})).rejects.toThrow(
      `${at}:1: expected a folder that only you can write in (chmod 700)`,
    );
    expect(readdirSync(at)).toEqual(['notes.txt']);
    chmodSync(at, 0o755);
    await initKeys(at, ONE, {});
    expect(statSync(at).mode & 0o777).toBe(0o755);
  });

  test('that others can read are told when they sign', async () => {
    await initKeys(folder, ONE, {});
    const told: string[] = [];
    const warn = (line: string) => told.push(line);
    await publish(memoryStorage(), FIRST, { keys: await openKeys({ folder, passphrase, warn }) });
    expect(told).toEqual([]);
    const file = join(folder, pems('targets')[0]!);
    chmodSync(file, 0o644);
    await publish(memoryStorage(), FIRST, { keys: await openKeys({ folder, passphrase, warn }) });
    expect([...new Set(told)]).toEqual([
      `${file}:1: others can read this private key: chmod 600 it`,
    ]);
  });

  test('are not made where git would take them up', async () => {
    spawnSync('git', ['init', '--quiet'], { cwd: folder });
    await expect(initKeys(join(folder, 'keys'), ONE, {})).rejects.toThrow(
      'outside a git work tree',
    );
    writeFileSync(join(folder, '.gitignore'), 'keys/\n');
    await initKeys(join(folder, 'keys'), ONE, {});
    await publish(memoryStorage(), FIRST, { keys: await open(join(folder, 'keys')) });
  });

  test('of root and targets can be locked', async () => {
    const secret = 'a long passphrase';
    await initKeys(folder, ONE, { passphrase: secret });
    expect(readFileSync(join(folder, pems('root')[0]!), 'utf8')).toContain('BEGIN ENCRYPTED');
    const unlocked = (word: string) =>
      openKeys({ folder, passphrase: () => Promise.resolve(word) });
    await publish(memoryStorage(), FIRST, { keys: await unlocked(secret) });
    const wrong = publish(memoryStorage(), FIRST, { keys: await unlocked('another one') });
    await expect(wrong).rejects.toThrow('expected the right passphrase');
  });

  test('come from the environment where a job has no files', async () => {
    await initKeys(folder, ONE, {});
    const pem = (role: Role) => readFileSync(join(folder, pems(role)[0]!), 'utf8');
    const storage = memoryStorage();
    await publish(storage, FIRST, { keys: await open() });
    const env = {
      ONRECORD_TIMESTAMP_KEY: pem('timestamp'),
      ONRECORD_SNAPSHOT_KEY: pem('snapshot'),
    };
    for (const role of ['root', 'targets', 'timestamp', 'snapshot'] as const) {
      for (const file of pems(role)) rmSync(join(folder, file));
    }
    const keys = await openKeys({ folder, env, passphrase });
    expect(await refreshIn({ storage, keys })).toMatchObject({ timestamp: 2 });
    await expect(publish(storage, SECOND, { keys })).rejects.toThrow(/not here: targets-/);
  });

  test('that are broken are named', async () => {
    await initKeys(folder, ONE, {});
    const file = join(folder, pems('targets')[0]!);
    writeFileSync(file, 'no key');
    const publishing = publish(memoryStorage(), FIRST, { keys: await open() });
    await expect(publishing).rejects.toThrow(`${file}:1: expected a private key in PEM`);
  });
});

describe('changed keys', () => {
  let keys: FeedKeys;
  beforeEach(async () => {
    await initKeys(folder, ONE, {});
    keys = await open();
  });

  test.each(['root', 'targets', 'snapshot', 'timestamp'] as const)(
    'of %s: readers go on, at whichever write the publisher is killed',
    async (role) => {
      await rotateKeys(keys, folder, role, {});
      const next = await open();
      let kills = 0;
      for (let last = 1; ; last += 1) {
        const storage = memoryStorage();
        await publish(storage, FIRST, { keys });
        const { store } = await read(storage, new MemoryStore(), keys);
        try {
          await publish(killedAt(storage, last, true), SECOND, { keys: next });
          expect((await read(storage, store, keys)).synced.trusted.root.signed.version).toBe(2);
          break;
        } catch (error) {
          expect(error).toBeInstanceOf(Killed);
          kills += 1;
        }
        const { lines } = await read(storage, store, keys);
        expect([linesOf(FIRST), linesOf(SECOND)]).toContainEqual(lines);
        await publish(storage, THIRD, { keys: next });
        expect((await read(storage, store, keys)).lines).toEqual(linesOf(THIRD));
      }
      expect(kills).toBe(6);
    },
  );

  test.each(['targets', 'snapshot', 'timestamp'] as const)(
    'of %s, the old one lost: readers wait at most until the publisher is back',
    async (role) => {
      const before = memoryStorage();
      await publish(before, FIRST, { keys });
      const lost = pems(role);
      await rotateKeys(keys, folder, role, {});
      for (const file of lost) rmSync(join(folder, file));
      const next = await open();
      for (let last = 1; last <= 7; last += 1) {
        const storage = memoryStorage(new Map(before.files));
        const { store } = await read(storage, new MemoryStore(), keys);
        const publishing = publish(killedAt(storage, last, true), SECOND, { keys: next });
        if (last <= 6) await expect(publishing).rejects.toThrow(Killed);
        else await publishing;
        await publish(storage, THIRD, { keys: next });
        expect((await read(storage, store, keys)).lines).toEqual(linesOf(THIRD));
      }
    },
  );

  test('even though the records stay, what the old keys signed is signed anew', async () => {
    const storage = memoryStorage();
    await publish(storage, FIRST, { keys });
    await rotateKeys(keys, folder, 'targets', {});
    await rotateKeys(await open(), folder, 'snapshot', {});
    const refreshing = refreshIn({ storage, keys: await open() });
    await expect(refreshing).rejects.toThrow('publish with the new ones first');
    const outcome = await publish(storage, FIRST, { keys: await open() });
    expect(outcome.versions).toEqual({ root: 3, targets: 2, snapshot: 2, timestamp: 2 });
    expect((await read(storage, new MemoryStore(), keys)).lines).toEqual(linesOf(FIRST));
  });

  test('versions that a thief has counted up start anew, and readers follow', async () => {
    const storage = memoryStorage();
    await publish(storage, FIRST, { keys });
    const signer = (role: Role) => keys.signer(keys.roots[0]!.signed.roles[role].keyids[0]!, role);
    const end = { version: Number.MAX_SAFE_INTEGER, expires: expiryOf('timestamp', new Date()) };
    const targets = { version: 1, bytes: storage.files.get('metadata/1.targets.json')! };
    const theirs = await snapshotContent(end, targets, nodeCrypto);
    const snapshot = await signedFile(theirs, [(await signer('snapshot'))!]);
    storage.files.set(`metadata/${end.version}.snapshot.json`, snapshot);
    const last = await timestampContent(end, { version: end.version, bytes: snapshot }, nodeCrypto);
    const timestamp = await signedFile(last, [(await signer('timestamp'))!]);
    storage.files.set('metadata/timestamp.json', timestamp);
    const held = await read(storage, new MemoryStore(), keys);
    expect(held.lines).toEqual(linesOf(FIRST));

    await expect(publish(storage, SECOND, { keys })).rejects.toThrow('their key was stolen');
    await rotateKeys(keys, folder, 'timestamp', {});
    await rotateKeys(await open(), folder, 'snapshot', {});
    const { versions } = await publish(storage, SECOND, { keys: await open() });
    expect(versions).toEqual({ root: 3, targets: 2, snapshot: 2, timestamp: 1 });
    const trusted = held.synced.trusted;
    const { info } = await syncInto(held.store, trusted, fetchFrom(storage));
    expect(info.records).toBe(SECOND.size);
    expect(held.store.lines().sort()).toEqual(linesOf(SECOND));
  });

  test('a renewed root is published, by a refresh too', async () => {
    const storage = memoryStorage();
    await publish(storage, FIRST, { keys });
    await renewRoot(keys, folder);
    expect(await refreshIn({ storage, keys: await open() })).toMatchObject({ root: 2, targets: 1 });
    expect((await read(storage, new MemoryStore(), keys)).synced.by).toBe('full');
  });

  test('a threshold asks for the keys of several people', async () => {
    await rotateKeys(keys, folder, 'root', { count: { keys: 3, threshold: 2 } });
    const other = mkdtempSync(join(tmpdir(), 'onrecord-other-'));
    const { roots } = await open();
    const ids = roots[1]!.signed.roles.root.keyids.map((id) => id.slice(0, 16));
    for (const id of ids.slice(1)) {
      const name = `root-${id}.pem`;
      writeFileSync(join(other, name), readFileSync(join(folder, name)));
      rmSync(join(folder, name));
    }
    await expect(renewRoot(await open(), folder)).rejects.toThrow('expected 2 root keys');
    const both = await openKeys({ folder, others: [other], passphrase });
    expect((await renewRoot(both, folder)).signed.version).toBe(3);
    await open();
    rmSync(other, { recursive: true });
  });

  test('of another feed are refused', async () => {
    const storage = memoryStorage();
    await publish(storage, FIRST, { keys });
    await renewRoot(keys, folder);
    await publish(storage, SECOND, { keys: await open() });
    rmSync(join(folder, '2.root.json'));
    await renewRoot(await open(), folder, new Date(Date.now() - 1e9));
    const publishing = publish(storage, THIRD, { keys: await open() });
    await expect(publishing).rejects.toThrow('2.root.json is not the one that is published');
  });
});
