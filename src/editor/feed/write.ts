import type { Metadata, Role, Root, Target } from '../../core/feed/metadata.ts';
import { targetPath } from '../../core/feed/targets.ts';
import {
  expiryOf,
  snapshotContent,
  targetsContent,
  timestampContent,
  type WrittenFile,
} from '../../core/feed/writing/roles.ts';
import type { ReleaseFile } from '../../core/feed/writing/release.ts';
import type { Signer } from '../../core/feed/writing/signer.ts';
import { InputError } from '../fault.ts';
import { nodeCrypto } from './crypto.ts';
import { rootPath } from './keys/root.ts';
import { isEnough, signedFile, signersOf, type FeedKeys } from './keys/signing.ts';
import { TIMESTAMP, type Published } from './published.ts';
import type { FeedStorage } from './storage.ts';

/** What a version of the feed is written with. */
export interface WritePort {
  storage: FeedStorage;
  keys: FeedKeys;
  now: Date;
}

/** What readers are to find next. */
export interface Next {
  /** The files of a new version; without them the targets metadata stays as it is. */
  files?: readonly ReleaseFile[];
  /** A new snapshot, though the targets metadata stays as it is. */
  snapshot?: boolean;
}

/** The versions that readers find after a write. */
export type Versions = Record<Role, number>;

/** How many numbers may be taken by versions that were never finished. */
const MOST_UNFINISHED = 10_000;
/** No honest publisher counts so far. Who steals a key may count on to the end of all numbers. */
const HIGHEST = 2 ** 50;

/**
 * Writes what readers are to find next, in such an order that they find the version before until the
 * last write, and then this one: files first, then the metadata from below, the timestamp last.
 * @returns `undefined` when somebody else has published since `published` was read.
 * @throws InputError
 */
export async function write(
  next: Next,
  published: Published | undefined,
  port: WritePort,
): Promise<Versions | undefined> {
  const roots = newRoots(published, port.keys);
  if (published) checkCountable(published, roots, port.keys);
  const signers = await gatherSigners(next, published, roots, port);
  if (!signers.areTakenNow) await writeRoots(roots, port.storage);
  const metadata = await writeMetadata(next, published, signers, port);
  if (!metadata) return undefined;
  if (signers.areTakenNow) await writeRoots(roots, port.storage);
  const root = roots.at(-1) ?? published!.newestRoot;
  return { root: root.signed.version, ...metadata };
}

/** The roots among the keys that are not published yet. */
export function newRoots(
  published: Pick<Published, 'newestRoot'> | undefined,
  { roots, name }: FeedKeys,
): Metadata<'root'>[] {
  if (!published) return [...roots];
  const { version } = published.newestRoot.signed;
  const ours = roots[version - 1];
  if (ours && !isSame(ours.bytes, published.newestRoot.bytes)) {
    throw new InputError([`${name}: ${version}.root.json is not the one that is published`]);
  }
  return roots.slice(version);
}

interface Signers {
  of: Partial<Record<Role, Signer[]>>;
  /**
   * Readers who know the published root only take these signatures too, so that the new root can
   * come last and nobody is turned away in between.
   */
  areTakenNow: boolean;
}

async function gatherSigners(
  next: Next,
  published: Published | undefined,
  roots: readonly Metadata<'root'>[],
  { keys }: WritePort,
): Promise<Signers> {
  const known = published?.newestRoot.signed;
  const newest = roots.at(-1)?.signed ?? known!;
  const roles = rolesToSign(next);
  const both: [Root, ...Root[]] = known ? [newest, known] : [newest];
  const of: Signers['of'] = {};
  for (const role of roles) of[role] = await signersOf(keys, role, both);
  const areTakenNow =
    known !== undefined && roles.every((role) => isEnough(of[role]!, role, known));
  return { of, areTakenNow };
}

/** Whether somebody has counted the versions up so far that there is no next one. */
export function isCountedUp({ trusted }: Published): boolean {
  const roles = ['targets', 'snapshot', 'timestamp'] as const;
  return roles.some((role) => trusted[role].signed.version >= HIGHEST);
}

/**
 * Versions can start anew only with other keys: by these readers forget what they have seen.
 * @throws InputError
 */
function checkCountable(
  published: Published,
  roots: readonly Metadata<'root'>[],
  { name }: FeedKeys,
): void {
  if (!isCountedUp(published)) return;
  const newest = roots.at(-1) ?? published.newestRoot;
  const { timestamp, snapshot } = published.trusted.root.signed.roles;
  const { roles } = newest.signed;
  const isSame = (ids: readonly string[], now: readonly string[]) =>
    ids.every((id) => now.includes(id));
  if (
    !isSame(timestamp.keyids, roles.timestamp.keyids) ||
    !isSame(snapshot.keyids, roles.snapshot.keyids)
  )
    return;
  throw new InputError([
    `${name}: somebody has counted the versions up to the end; their key was stolen: rotate it`,
  ]);
}

/** The version after one; from 1 again after one that nobody honest has given. */
function versionAfter(version: number): number {
  return version >= HIGHEST ? 1 : version + 1;
}

function rolesToSign({ files, snapshot }: Next): Role[] {
  if (files) return ['targets', 'snapshot', 'timestamp'];
  return snapshot ? ['snapshot', 'timestamp'] : ['timestamp'];
}

async function writeRoots(roots: readonly Metadata<'root'>[], storage: FeedStorage): Promise<void> {
  for (const { bytes, signed } of roots) {
    const path = rootPath(signed.version);
    if (await storage.create(path, bytes)) continue;
    throw new InputError([
      `${storage.name}: ${path} is there already and is another one: is it another feed's place?`,
    ]);
  }
}

async function writeMetadata(
  next: Next,
  published: Published | undefined,
  { of }: Signers,
  { storage, now }: WritePort,
): Promise<Omit<Versions, 'root'> | undefined> {
  const before = published?.trusted;
  const dated = (role: Role, version: number) => ({ version, expires: expiryOf(role, now) });

  let targets = before && writtenFile(before.targets);
  if (next.files) {
    const entries = await writeFiles(next.files, storage);
    targets = await writeNumbered('targets', targets, storage, (version) =>
      signedFile(targetsContent(dated('targets', version), entries), of.targets!),
    );
  }
  let snapshot = before && writtenFile(before.snapshot);
  if (next.files || next.snapshot) {
    snapshot = await writeNumbered('snapshot', snapshot, storage, async (version) =>
      signedFile(
        await snapshotContent(dated('snapshot', version), targets!, nodeCrypto),
        of.snapshot!,
      ),
    );
  }
  const version = versionAfter(before?.timestamp.signed.version ?? 0);
  const content = await timestampContent(dated('timestamp', version), snapshot!, nodeCrypto);
  const bytes = await signedFile(content, of.timestamp!);
  const isWritten = await (published
    ? storage.replace(TIMESTAMP, bytes, published.tag)
    : storage.create(TIMESTAMP, bytes));
  if (!isWritten) return undefined;
  return { targets: targets!.version, snapshot: snapshot!.version, timestamp: version };
}

async function writeFiles(files: readonly ReleaseFile[], storage: FeedStorage) {
  const entries: Record<string, Target> = {};
  for (const file of files) {
    entries[file.name] = file.target;
    await writeAddressed(targetPath(file), file.bytes, storage);
  }
  return entries;
}

/** Writes a file whose name tells its content: what else is found there is broken. */
async function writeAddressed(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  storage: FeedStorage,
): Promise<void> {
  if (await storage.create(path, bytes)) return;
  const broken = await storage.read(path);
  const isWritten = broken
    ? await storage.replace(path, bytes, broken.tag)
    : await storage.create(path, bytes);
  if (!isWritten) throw new InputError([`${storage.name}: ${path} could not be written`]);
}

/** Writes a numbered file under the next number that no unfinished version has taken. */
async function writeNumbered(
  role: 'targets' | 'snapshot',
  last: WrittenFile | undefined,
  storage: FeedStorage,
  sign: (version: number) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<WrittenFile> {
  const first = versionAfter(last?.version ?? 0);
  for (let version = first; version < first + MOST_UNFINISHED; version += 1) {
    const bytes = await sign(version);
    if (await storage.create(`metadata/${version}.${role}.json`, bytes)) return { version, bytes };
  }
  throw new InputError([
    `${storage.name}: metadata/${first}.${role}.json and all after it are taken`,
  ]);
}

function writtenFile({ signed, bytes }: Metadata<'targets' | 'snapshot'>): WrittenFile {
  return { version: signed.version, bytes };
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.from(a).equals(b);
}
