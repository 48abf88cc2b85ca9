import { createPrivateKey, type KeyObject } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseMetadata, type Metadata, type Role } from '../../../core/feed/metadata.ts';
import { formatFault, InputError } from '../../fault.ts';
import { createFile } from '../../files/create-file.ts';
import { statOf, unwritable } from '../../files/file-error.ts';
import { entriesOf } from '../../files/folder.ts';
import { readText } from '../../files/read-text.ts';
import { checkChain } from './root.ts';
import { signerWith, type FeedKeys } from './signing.ts';

/** Gives the passphrase of encrypted keys; asked for where one is met. */
export type Passphrase = () => Promise<string>;

/** Of a key's id, what its file is called by. */
const SHOWN_OF_ID = 16;
const ENCRYPTED = 'BEGIN ENCRYPTED PRIVATE KEY';
/** No key and no root is larger, in bytes. */
const MOST_BYTES = 1_000_000;

/** Elsewhere modes say nothing of who can read a file. */
const isPosix = process.platform !== 'win32';
const READABLE_BY_OTHERS = 0o044;
const WRITABLE_BY_OTHERS = 0o022;

/** Where keys are looked for when no folder is named. */
export function defaultKeys(): string {
  return process.env.ONRECORD_KEYS ?? join(homedir(), '.onrecord', 'keys');
}

/** A private key's file, by its role and its id. */
export function keyFile(role: Role, keyid: string): string {
  return `${role}-${keyid.slice(0, SHOWN_OF_ID)}.pem`;
}

/**
 * Makes a folder that only its owner can look into. One that holds other things stays as it is, unless
 * others can write in it: they could put other keys there.
 * @throws InputError
 */
export function makePrivateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (entriesOf(folder).length === 0) chmodSync(folder, 0o700);
  } catch (error) {
    throw unwritable(folder, error);
  }
  if (!isPosix || (statOf(folder)!.mode & WRITABLE_BY_OTHERS) === 0) return;
  throw new InputError([`${folder}:1: expected a folder that only you can write in (chmod 700)`]);
}

/** Writes a private key (PKCS#8) that only its owner can read; never over another file. */
export function writeKey(file: string, key: KeyObject, passphrase?: string): void {
  const kind = { type: 'pkcs8', format: 'pem' } as const;
  const lock = passphrase !== undefined && { cipher: 'aes-256-cbc', passphrase };
  createNew(file, key.export({ ...kind, ...lock }), 0o600);
}

/** Writes a root beside the keys. */
export function writeRoot(folder: string, { bytes, signed }: Metadata<'root'>): void {
  createNew(join(folder, `${signed.version}.root.json`), bytes, 0o644);
}

function createNew(file: string, data: string | Uint8Array, mode: number): void {
  try {
    createFile(file, data, mode);
  } catch (error) {
    throw unwritable(file, error);
  }
}

interface KeySources {
  /** The folder with the roots and with keys. */
  folder: string;
  /** Further folders with keys: those of others who sign. */
  others?: readonly string[];
  /** May hold keys in `ONRECORD_TIMESTAMP_KEY` and the like, for scheduled jobs. */
  env?: Readonly<Record<string, string | undefined>>;
  passphrase: Passphrase;
  /** Hears of keys that others can read. */
  warn?: (line: string) => void;
}

/**
 * Opens a feed's keys. Private ones are read when they are to sign.
 * @throws InputError, FeedFault when the roots are not as they should be.
 */
export async function openKeys({
  folder,
  others = [],
  env = {},
  passphrase,
  warn,
}: KeySources): Promise<FeedKeys> {
  const roots = await readRoots(folder);
  return {
    name: folder,
    roots,
    signer: async (keyid, role) => {
      for (const place of [folder, ...others]) {
        const file = join(place, keyFile(role, keyid));
        const stats = statOf(file);
        if (!stats) continue;
        if (isPosix && stats.mode & READABLE_BY_OTHERS) {
          warn?.(`${file}:1: others can read this private key: chmod 600 it`);
        }
        const signer = await signerOfPem(textOf(file), file, passphrase);
        if (signer.keyid === keyid) return signer;
        throw new InputError([`${file}:1: expected the key ${keyid}, found ${signer.keyid}`]);
      }
      const name = `ONRECORD_${role.toUpperCase()}_KEY`;
      const pem = env[name];
      const signer = pem ? await signerOfPem(pem, name, passphrase) : undefined;
      return signer?.keyid === keyid ? signer : undefined;
    },
  };
}

async function readRoots(folder: string): Promise<Metadata<'root'>[]> {
  const roots: Metadata<'root'>[] = [];
  for (;;) {
    const file = join(folder, `${roots.length + 1}.root.json`);
    if (!statOf(file)) break;
    const root = parseMetadata('root', new TextEncoder().encode(textOf(file)), file);
    if (root.signed.version !== roots.length + 1) {
      throw new InputError([`${file}:1: expected version ${roots.length + 1} of the root`]);
    }
    roots.push(root);
  }
  if (roots.length === 0) {
    throw new InputError([
      `${join(folder, '1.root.json')}:1: expected a feed's root, found none (--keys names another folder, onrecord keys init makes one)`,
    ]);
  }
  await checkChain(roots);
  return roots;
}

/** @throws InputError */
function textOf(file: string): string {
  const read = readText(file, MOST_BYTES);
  if ('text' in read) return read.text;
  throw new InputError([formatFault(read.fault)]);
}

async function signerOfPem(pem: string, where: string, passphrase: Passphrase) {
  const isLocked = pem.includes(ENCRYPTED);
  const key = privateKey(pem, where, isLocked ? await passphrase() : undefined);
  if (key.asymmetricKeyType === 'ed25519') return signerWith(key);
  throw new InputError([`${where}:1: expected an Ed25519 key`]);
}

function privateKey(pem: string, where: string, passphrase?: string): KeyObject {
  try {
    return createPrivateKey({
      key: pem,
      format: 'pem',
      ...(passphrase !== undefined && { passphrase }),
    });
  } catch {
    const what =
      passphrase === undefined ? 'a private key in PEM' : 'the right passphrase for this key';
    throw new InputError([`${where}:1: expected ${what}`]);
  }
}

/** Whether there are keys or roots in a folder. */
export function holdsKeys(folder: string): boolean {
  return entriesOf(folder).some(({ name }) => /\.(?:pem|root\.json)$/.test(name));
}
