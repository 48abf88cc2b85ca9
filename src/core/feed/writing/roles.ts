import type { FeedCrypto } from '../crypto.ts';
import { hexOf } from '../hex.ts';
import type { Role, Target } from '../metadata.ts';
import type { PublicKey } from './signer.ts';

/** The version of the specification that is written. */
const SPEC_VERSION = '1.0.33';

const DAY = 24 * 60 * 60 * 1000;

/**
 * For how long each role's word holds. Short where it is signed by machine each day, so that nobody
 * can keep readers on an old version for longer; long where a person must fetch a key from a safe.
 */
export const LIFETIME: Record<Role, number> = {
  root: 365 * DAY,
  targets: 90 * DAY,
  snapshot: 14 * DAY,
  timestamp: 3 * DAY,
};

/** When what is signed now for a role runs out. */
export function expiryOf(role: Role, now: Date): string {
  return instantOf(new Date(now.getTime() + LIFETIME[role]));
}

/** A moment as metadata writes it: universal time, without fractions of a second. */
export function instantOf(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, 'Z');
}

interface Dated {
  version: number;
  /** As `expiryOf` gives it. */
  expires: string;
}

/** Who may sign a role, and how many of them must. */
export interface RoleOfRoot {
  keys: readonly { keyid: string; key: PublicKey }[];
  threshold: number;
}

/** The content of a root. */
export function rootContent({ version, expires }: Dated, roles: Record<Role, RoleOfRoot>) {
  const all = Object.values(roles).flatMap(({ keys }) => keys);
  const named = Object.entries(roles).map(([role, { keys, threshold }]) => [
    role,
    { keyids: keys.map(({ keyid }) => keyid), threshold },
  ]);
  return {
    _type: 'root',
    spec_version: SPEC_VERSION,
    version,
    expires,
    consistent_snapshot: true,
    keys: Object.fromEntries(all.map(({ keyid, key }) => [keyid, key])),
    roles: Object.fromEntries(named) as Record<Role, { keyids: string[]; threshold: number }>,
  };
}

/** The content of the targets metadata. */
export function targetsContent(
  { version, expires }: Dated,
  targets: Readonly<Record<string, Target>>,
) {
  return { _type: 'targets', spec_version: SPEC_VERSION, version, expires, targets };
}

/** The content of a snapshot: which targets metadata holds. */
export async function snapshotContent(
  { version, expires }: Dated,
  targets: WrittenFile,
  crypto: Pick<FeedCrypto, 'sha256'>,
) {
  const meta = { 'targets.json': await metaOf(targets, crypto) };
  return { _type: 'snapshot', spec_version: SPEC_VERSION, version, expires, meta };
}

/** The content of a timestamp: which snapshot holds. */
export async function timestampContent(
  { version, expires }: Dated,
  snapshot: WrittenFile,
  crypto: Pick<FeedCrypto, 'sha256'>,
) {
  const meta = { 'snapshot.json': await metaOf(snapshot, crypto) };
  return { _type: 'timestamp', spec_version: SPEC_VERSION, version, expires, meta };
}

/** A metadata file that was signed. */
export interface WrittenFile {
  version: number;
  bytes: Uint8Array<ArrayBuffer>;
}

async function metaOf({ version, bytes }: WrittenFile, { sha256 }: Pick<FeedCrypto, 'sha256'>) {
  return { version, length: bytes.length, hashes: { sha256: hexOf(await sha256(bytes)) } };
}
