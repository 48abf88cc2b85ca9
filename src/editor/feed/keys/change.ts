import { join } from 'node:path';
import { ROLES, type Metadata, type Role } from '../../../core/feed/metadata.ts';
import type { Signer } from '../../../core/feed/writing/signer.ts';
import { InputError } from '../../fault.ts';
import { wouldBeCommitted } from '../../git.ts';
import { holdsKeys, keyFile, makePrivateFolder, writeKey, writeRoot } from './files.ts';
import { makeRoot, rolesOf, type Roles } from './root.ts';
import { newPrivateKey, signersOf, signerWith, type FeedKeys } from './signing.ts';

/** How many keys there are of a role, and how many of them must sign. */
export interface KeyCount {
  keys: number;
  threshold: number;
}

export interface NewKeys {
  root: Metadata<'root'>;
  /** The names of the files with new private keys, by role. */
  files: Partial<Record<Role, string[]>>;
}

/** These can be locked with a passphrase; the others sign where nobody is there to give one. */
const LOCKED: readonly Role[] = ['root', 'targets'];

/**
 * Makes the keys of a new feed and its first root, in a folder of their own.
 * @param ofRoot how many root keys; the other roles have one each.
 * @throws InputError where they could be lost or shown: over other keys, or in a git work tree.
 */
export async function initKeys(
  folder: string,
  ofRoot: KeyCount,
  { passphrase, now = new Date() }: { passphrase?: string; now?: Date },
): Promise<NewKeys> {
  if (holdsKeys(folder)) throw new InputError([`${folder}:1: expected no keys here, found some`]);
  if (wouldBeCommitted(folder, 'root.pem')) {
    throw new InputError([
      `${folder}:1: expected a folder outside a git work tree, or one that git ignores`,
    ]);
  }
  makePrivateFolder(folder);
  const files: NewKeys['files'] = {};
  const signers: Partial<Record<Role, Signer[]>> = {};
  for (const role of ROLES) {
    const count = role === 'root' ? ofRoot.keys : 1;
    ({ files: files[role], signers: signers[role] } = await makeKeys(
      folder,
      role,
      count,
      passphrase,
    ));
  }
  const roleOf = (role: Role, threshold = 1) => ({ keys: signers[role]!, threshold });
  const roles: Roles = {
    root: roleOf('root', ofRoot.threshold),
    timestamp: roleOf('timestamp'),
    snapshot: roleOf('snapshot'),
    targets: roleOf('targets'),
  };
  const root = await makeRoot(1, roles, signers.root!, now);
  writeRoot(folder, root);
  return { root, files };
}

/**
 * Makes new keys for a role and the next root, which names them in place of the old ones. It is
 * signed by the root keys of both roots.
 * @param count how many; as many as before where not given.
 * @throws InputError when too few root keys are at hand.
 */
export async function rotateKeys(
  keys: FeedKeys,
  folder: string,
  role: Role,
  { count, passphrase, now = new Date() }: { count?: KeyCount; passphrase?: string; now?: Date },
): Promise<NewKeys> {
  const last = keys.roots.at(-1)!;
  const signing = await signersOf(keys, 'root', [last.signed]);
  const roles = rolesOf(last);
  const wanted = count ?? { keys: roles[role].keys.length, threshold: roles[role].threshold };
  const { files, signers } = await makeKeys(folder, role, wanted.keys, passphrase);
  const next = { ...roles, [role]: { keys: signers, threshold: wanted.threshold } };
  const also = role === 'root' ? signers : [];
  const root = await makeRoot(last.signed.version + 1, next, [...signing, ...also], now);
  writeRoot(folder, root);
  return { root, files: { [role]: files } };
}

/** Makes the next root with the same keys, valid for another year. */
export async function renewRoot(
  keys: FeedKeys,
  folder: string,
  now = new Date(),
): Promise<Metadata<'root'>> {
  const last = keys.roots.at(-1)!;
  const signing = await signersOf(keys, 'root', [last.signed]);
  const root = await makeRoot(last.signed.version + 1, rolesOf(last), signing, now);
  writeRoot(folder, root);
  return root;
}

async function makeKeys(folder: string, role: Role, count: number, passphrase?: string) {
  const files: string[] = [];
  const signers: Signer[] = [];
  for (let made = 0; made < count; made += 1) {
    const key = newPrivateKey();
    const signer = await signerWith(key);
    const file = keyFile(role, signer.keyid);
    writeKey(join(folder, file), key, LOCKED.includes(role) ? passphrase : undefined);
    files.push(file);
    signers.push(signer);
  }
  return { files, signers };
}
