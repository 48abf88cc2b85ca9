import { hasDigest, type FeedCrypto } from './crypto.ts';
import { ask, readBody, type FeedFetch, type Patience, type Wait } from './fetching/download.ts';
import { FeedFault } from './fault.ts';
import { parseMetadata, type FileMeta, type Metadata, type Role } from './metadata.ts';
import { checkSignatures } from './signatures.ts';
import { stillSigned, type Trusted } from './trusted.ts';

/** What an update works with. */
export interface UpdatePort {
  fetch: FeedFetch;
  crypto: FeedCrypto;
  wait: Wait;
  /** The time by which expiry is judged, for the whole update. */
  now: Date;
  /** Called each time something newer is trusted, before it is used. */
  save(trusted: Trusted, timestampTag?: string): Promise<void>;
  /** The tag under which the held timestamp was given. */
  timestampTag?: string;
  patience?: Patience;
  /** Ends the update: nothing is asked for or saved afterwards, and it rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** Most bytes of each role's file. A feed's metadata does not grow with its claims. */
export const MOST_ROOT_BYTES = 128 * 1024;
const MOST_BYTES: Record<Role, number> = {
  root: MOST_ROOT_BYTES,
  timestamp: 16 * 1024,
  snapshot: 64 * 1024,
  targets: 512 * 1024,
};
/**
 * Most roots that are followed in one update (5.3.3, which names this number): a renewal each week for
 * twenty years. Those that were followed are saved, so that the next update goes on from there.
 */
export const MOST_ROOTS = 1024;

type Complete = Required<Trusted>;

/**
 * Brings the trusted metadata up to date: the client workflow of The Update Framework, in its order
 * (https://theupdateframework.github.io/specification/latest/#detailed-client-workflow). The numbers
 * in this file are the specification's.
 * @throws FeedFault; what was found to be newer until then is saved.
 */
export async function updateTrust(held: Trusted, port: UpdatePort): Promise<Complete> {
  const rooted = await updateRoot(held, port);
  const timed = await updateTimestamp(rooted, port);
  const snapped = await updateSnapshot(timed, port);
  return updateTargets(snapped, port);
}

/** 5.3: follows the roots one by one, each signed by the one before it and by itself. */
async function updateRoot(held: Trusted, port: UpdatePort): Promise<Trusted> {
  let trusted = held;
  for (let count = 0; ; count += 1) {
    const version = trusted.root.signed.version + 1;
    const where = `metadata/${version}.root.json`;
    const bytes = await fetchFile(where, MOST_BYTES.root, port);
    if (!bytes) break;
    if (count >= MOST_ROOTS) throw new FeedFault('too-large', where, 'roots without an end');
    const root = parseMetadata('root', bytes, where);
    await checkSignatures(root, trusted.root.signed, port.crypto, where); // 5.3.4
    await checkSignatures(root, root.signed, port.crypto, where);
    if (root.signed.version !== version) {
      throw new FeedFault('rollback', where, `expected version ${version}`); // 5.3.5
    }
    trusted = withRoot(trusted, root);
    await save(trusted, port); // 5.3.8: before it is used
  }
  checkExpiry(trusted.root, 'root', port); // 5.3.10
  return trusted.root === held.root ? held : stillSigned(trusted, port.crypto);
}

/**
 * 5.3.11: when a key of the timestamp or the snapshot is no longer one, both are forgotten: whoever
 * had it may have counted their versions up without end. A key that is only added changes nothing,
 * or else it would let older files come back.
 */
function withRoot(trusted: Trusted, root: Metadata<'root'>): Trusted {
  const isKept = (role: Role) => {
    const now = keysOf(root, role);
    return keysOf(trusted.root, role).every((key) => now.includes(key));
  };
  if (isKept('timestamp') && isKept('snapshot')) return { ...trusted, root };
  return { root, ...(trusted.targets && { targets: trusted.targets }) };
}

function keysOf({ signed: { roles, keys } }: Metadata<'root'>, role: Role): string[] {
  return roles[role].keyids.map((id) =>
    Object.hasOwn(keys, id) ? (keys[id]!.keyval.public?.toLowerCase() ?? id) : '',
  );
}

/** 5.4 */
async function updateTimestamp(
  trusted: Trusted,
  port: UpdatePort,
): Promise<Trusted & { timestamp: Metadata<'timestamp'> }> {
  const where = 'metadata/timestamp.json';
  const { timestamp: held } = trusted;
  const answer = await ask(where, port, held && port.timestampTag);
  if (answer === 'missing') throw new FeedFault('unreachable', where, 'it is not there');
  if (answer === 'unchanged') {
    if (!held) throw new FeedFault('unreachable', where, 'unchanged since nothing was held');
    checkExpiry(held, where, port);
    return { ...trusted, timestamp: held };
  }
  const bytes = await readBody(answer.body, { most: MOST_BYTES.timestamp, where, ...port });
  const found = parseMetadata('timestamp', bytes, where);
  await checkSignatures(found, trusted.root.signed, port.crypto, where); // 5.4.2
  if (held) checkNewer(found, held, where); // 5.4.3
  const isNew = found.signed.version !== held?.signed.version;
  const timestamp = isNew ? found : held;
  checkExpiry(timestamp, where, port); // 5.4.4
  const next = { ...trusted, timestamp };
  await save(next, port, answer.tag);
  return next;
}

/** 5.4.3: neither the timestamp nor the snapshot that it names goes back. */
function checkNewer(found: Metadata<'timestamp'>, held: Metadata<'timestamp'>, where: string) {
  const [is, was] = [found.signed, held.signed];
  const isBack =
    is.version < was.version ||
    (is.version > was.version &&
      is.meta['snapshot.json'].version < was.meta['snapshot.json'].version);
  if (isBack) throw new FeedFault('rollback', where, `older than version ${was.version}`);
}

/** 5.5 */
async function updateSnapshot<T extends Trusted & { timestamp: Metadata<'timestamp'> }>(
  trusted: T,
  port: UpdatePort,
): Promise<T & { snapshot: Metadata<'snapshot'> }> {
  const meta = trusted.timestamp.signed.meta['snapshot.json'];
  const { snapshot: held } = trusted;
  const where = `metadata/${meta.version}.snapshot.json`;
  const found = await heldOrFetched('snapshot', held, meta, where, trusted, port);
  if (held) checkNoneOlder(found, held, where); // 5.5.5
  checkExpiry(found, where, port); // 5.5.6
  const next = { ...trusted, snapshot: found };
  await save(next, port);
  return next;
}

/** 5.5.5: no file that the snapshot held names goes back or is gone. */
function checkNoneOlder(found: Metadata<'snapshot'>, held: Metadata<'snapshot'>, where: string) {
  const now = new Map(Object.entries(found.signed.meta));
  for (const [name, { version }] of Object.entries(held.signed.meta)) {
    if ((now.get(name)?.version ?? 0) >= version) continue;
    throw new FeedFault('rollback', where, `${name} older than version ${version}`);
  }
}

/** 5.6 */
async function updateTargets<T extends Trusted & { snapshot: Metadata<'snapshot'> }>(
  trusted: T,
  port: UpdatePort,
): Promise<T & { targets: Metadata<'targets'> }> {
  const meta = trusted.snapshot.signed.meta['targets.json'];
  const where = `metadata/${meta.version}.targets.json`;
  const targets = await heldOrFetched('targets', trusted.targets, meta, where, trusted, port);
  checkExpiry(targets, where, port); // 5.6.5
  const next = { ...trusted, targets };
  await save(next, port);
  return next;
}

/** 5.5.1 to 5.5.4, 5.6.1 to 5.6.4: the file that the role above names, and no other. */
async function heldOrFetched<R extends 'snapshot' | 'targets'>(
  role: R,
  held: Metadata<R> | undefined,
  meta: FileMeta,
  where: string,
  trusted: Trusted,
  port: UpdatePort,
): Promise<Metadata<R>> {
  if (held && (await isNamed(held, meta, port))) return held;
  const most = Math.min(meta.length ?? MOST_BYTES[role], MOST_BYTES[role]);
  const bytes = await fetchFile(where, most, port);
  if (!bytes) throw new FeedFault('unreachable', where, 'it is not there');
  const found = parseMetadata(role, bytes, where);
  await checkSignatures(found, trusted.root.signed, port.crypto, where);
  if (!(await isNamed(found, meta, port))) {
    throw new FeedFault('mismatch', where, 'not the file that the signed metadata names');
  }
  return found;
}

async function isNamed(
  found: Metadata<'snapshot' | 'targets'>,
  meta: FileMeta,
  { crypto }: UpdatePort,
): Promise<boolean> {
  if (found.signed.version !== meta.version) return false;
  if (meta.length !== undefined && found.bytes.length !== meta.length) return false;
  const sha256 = meta.hashes?.sha256;
  return sha256 === undefined || hasDigest(found.bytes, sha256, crypto);
}

/** A file that has run out may be an old one that somebody keeps serving (a freeze). */
function checkExpiry({ signed }: Metadata<Role>, where: string, { now }: UpdatePort): void {
  if (Date.parse(signed.expires) > now.getTime()) return;
  throw new FeedFault('expired', where, `it was valid until ${signed.expires}`);
}

async function save(next: Trusted, port: UpdatePort, timestampTag?: string): Promise<void> {
  port.signal?.throwIfAborted();
  await port.save(next, timestampTag);
}

async function fetchFile(where: string, most: number, port: UpdatePort) {
  const answer = await ask(where, port);
  if (answer === 'missing') return undefined;
  if (answer === 'unchanged') throw new FeedFault('unreachable', where, 'no file in the answer');
  return readBody(answer.body, { most, where, ...port });
}
