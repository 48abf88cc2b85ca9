import type { Metadata, Role } from '../../core/feed/metadata.ts';
import { MOST_TARGET_BYTES } from '../../core/feed/targets.ts';
import { instantOf, LIFETIME } from '../../core/feed/writing/roles.ts';
import { changesBetween, stateOf, type RecordLines } from '../../core/feed/writing/changes.ts';
import { makeRelease, type Release, type ReleaseInfo } from '../../core/feed/writing/release.ts';
import { InputError } from '../fault.ts';
import { inDigits, silent, type Tell } from '../progress.ts';
import { nodeCrypto, releasePort } from './crypto.ts';
import type { FeedKeys } from './keys/signing.ts';
import { readPublished, readRelease, type Published, type PublishedRelease } from './published.ts';
import type { FeedStorage } from './storage.ts';
import { nodeWait } from './wait.ts';
import { isCountedUp, newRoots, write, type Next, type Versions } from './write.ts';

/** What is to be published. */
export interface Publication extends Pick<ReleaseInfo, 'publisher' | 'name' | 'commit'> {
  records: RecordLines;
  /** Asks readers who follow a live event to look more often, for so many hours. */
  liveHours?: number;
}

/** Where and with what. */
export interface PublishPort {
  storage: FeedStorage;
  keys: FeedKeys;
  /** The clock; the process's where not given. */
  now?: () => Date;
  /**
   * Looks at what is published before it is replaced.
   * @throws InputError where that must not be.
   */
  check?: (last: PublishedRelease | undefined) => Promise<void> | void;
  /** Hears how far it is. */
  tell?: Tell;
  /** Waits before another try, in milliseconds. */
  rest?: (milliseconds: number) => Promise<void>;
}

/** What came of publishing. */
export interface Outcome {
  /** What was written: a new version, or only the metadata that tells that the last one still holds. */
  wrote: 'version' | 'refreshed';
  versions: Versions;
  records: number;
  /** Against the version before. */
  changed: number;
  removed: number;
  /** The files of the new version. */
  files: { name: string; bytes: number }[];
}

/** How often one who publishes gives way to others. */
const MOST_TRIES = 10;

/**
 * Publishes records. Readers find the version before until the last write, and then this one whole;
 * when others publish at the same moment, all that they did is read, checked and kept first.
 * @throws InputError, FeedFault
 */
export function publishTo(publication: Publication, port: PublishPort): Promise<Outcome> {
  const { tell = silent } = port;
  return untilWritten(port, async (published, now) => {
    tell('reading what is published');
    const last = published && (await readRelease(port.storage, published, tell));
    checkPublisher(last, publication, port.storage);
    await port.check?.(last);
    const { records } = publication;
    const info = infoOf(publication, last, now);
    tell('packing the claims');
    const release = await releaseIfNeeded({ records, info }, published, last, port, now);
    tell('writing what is new');
    const next = release ? { files: release.files } : refreshing(published!, now, port.keys);
    const versions = await write(next, published, { ...port, now });
    return versions && outcomeOf(versions, records, last?.records, release);
  });
}

/**
 * Says anew that what is published still holds: a new timestamp, and a new snapshot in the second
 * half of its time.
 * @throws InputError, FeedFault
 */
export function refreshIn(port: PublishPort): Promise<Versions> {
  return untilWritten(port, async (published, now) => {
    if (!published) throw new InputError([`${port.storage.name}: nothing is published here yet`]);
    return write(refreshing(published, now, port.keys), published, { ...port, now });
  });
}

async function untilWritten<Result>(
  { storage, keys, now = () => new Date(), rest = (time) => nodeWait(time).done }: PublishPort,
  tryOnce: (published: Published | undefined, now: Date) => Promise<Result | undefined>,
): Promise<Result> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (tries > 0) await rest(100 * 2 ** Math.min(tries, 6) * (0.5 + Math.random()));
    const result = await tryOnce(await readPublished(storage, keys.roots), now());
    if (result) return result;
  }
  throw new InputError([
    `${storage.name}: others were publishing all the time; nothing was changed`,
  ]);
}

function checkPublisher(
  last: PublishedRelease | undefined,
  { publisher }: Publication,
  { name }: FeedStorage,
): void {
  if (!last || last.info.publisher === publisher) return;
  throw new InputError([
    `${name}: expected a feed of "${publisher}", found one of "${last.info.publisher}"`,
  ]);
}

function infoOf(
  { publisher, name, commit, liveHours }: Publication,
  last: PublishedRelease | undefined,
  now: Date,
): ReleaseInfo {
  const goesOn = last?.info.live && Date.parse(last.info.live.until) > now.getTime();
  const until = new Date(now.getTime() + (liveHours ?? 0) * 3_600_000);
  const live = liveHours
    ? { from: instantOf(now), until: instantOf(until) }
    : goesOn && last.info.live;
  return { publisher, name, ...(commit && { commit }), ...(live && { live }) };
}

/** A new version; `undefined` when what is published is just this and holds for long enough. */
async function releaseIfNeeded(
  { records, info }: { records: RecordLines; info: ReleaseInfo },
  published: Published | undefined,
  last: PublishedRelease | undefined,
  port: PublishPort,
  now: Date,
): Promise<Release | undefined> {
  const isNew =
    !published ||
    last?.state !== (await stateOf(records, nodeCrypto)) ||
    last.info.name !== info.name ||
    isCountedUp(published) ||
    (last.info.live?.until !== info.live?.until && info.live !== undefined) ||
    isPastHalf('targets', published, now) ||
    hasOtherKeys('targets', published, port.keys);
  if (!isNew) return undefined;
  const release = await makeRelease(records, info, last, releasePort);
  checkSize(release, port.storage);
  return release;
}

/** @throws InputError where readers would refuse the full pack. */
function checkSize({ files: [full] }: Release, { name }: FeedStorage): void {
  if (full!.bytes.length <= MOST_TARGET_BYTES) return;
  const [most, found] = [MOST_TARGET_BYTES, full!.bytes.length].map(inDigits);
  throw new InputError([
    `${name}: expected a feed of at most ${most} bytes when packed, found ${found}; nothing was published`,
  ]);
}

function refreshing(published: Published, now: Date, keys: FeedKeys): Next {
  if (hasOtherKeys('targets', published, keys)) {
    throw new InputError([
      `${keys.name}: the targets keys have changed: publish with the new ones first`,
    ]);
  }
  const isDue = isPastHalf('snapshot', published, now);
  return { snapshot: isDue || hasOtherKeys('snapshot', published, keys) };
}

/** Whether half of the time is over for which a role's metadata holds. */
function isPastHalf(role: 'targets' | 'snapshot', { trusted }: Published, now: Date): boolean {
  return Date.parse(trusted[role].signed.expires) - now.getTime() < LIFETIME[role] / 2;
}

/** Whether another root names the keys of a role by now than the one that they are checked by. */
function hasOtherKeys(role: Role, published: Published, keys: FeedKeys): boolean {
  const newest = newRoots(published, keys).at(-1) ?? published.newestRoot;
  return roleOf(newest, role) !== roleOf(published.trusted.root, role);
}

function roleOf({ signed }: Metadata<'root'>, role: Role): string {
  const { keyids, threshold } = signed.roles[role];
  return [threshold, ...keyids.toSorted()].join();
}

function outcomeOf(
  versions: Versions,
  records: RecordLines,
  before: RecordLines | undefined,
  release: Release | undefined,
): Outcome {
  const changes = [...changesBetween(before ?? new Map(), records).values()];
  const removed = changes.filter((line) => line === null).length;
  return {
    wrote: release ? 'version' : 'refreshed',
    versions,
    records: records.size,
    changed: changes.length - removed,
    removed,
    files: (release?.files ?? []).map(({ name, bytes }) => ({ name, bytes: bytes.length })),
  };
}
