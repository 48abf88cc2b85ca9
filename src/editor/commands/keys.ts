import { join } from 'node:path';
import { fingerprintOf } from '../../core/feed/address.ts';
import { ROLES, type Metadata, type Role } from '../../core/feed/metadata.ts';
import type { Command } from '../cli.ts';
import {
  initKeys,
  renewRoot,
  rotateKeys,
  type KeyCount,
  type NewKeys,
} from '../feed/keys/change.ts';
import { defaultKeys, openKeys } from '../feed/keys/files.ts';
import { longEnough, passphraseFrom } from '../feed/keys/passphrase.ts';
import { nodeCrypto } from '../feed/crypto.ts';
import type { Io } from '../io.ts';
import { readOptions, UsageError, wholeNumber } from '../options.ts';

const MOST_ROOT_KEYS = 16;

const USAGE = `Usage: onrecord keys init [--to DIR] [--root-keys M] [--threshold N] [--passphrase]
       onrecord keys rotate ROLE [--keys DIR] [--with DIR]… [--passphrase]
                                 [--root-keys M] [--threshold N]
       onrecord keys renew [--keys DIR] [--with DIR]…
       onrecord keys show [--keys DIR]

Makes and changes the keys that a feed is signed with. A role is root, targets, snapshot or
timestamp. Each change makes the next root, which the next publish publishes.

  init          new keys, and the first root
  rotate        new keys for a role, in place of those it has
  renew         the next root with the same keys, for another year
  show          the roots, how long they hold, and the feed's address
  --to, --keys  the folder with the keys (~/.onrecord/keys, or what ONRECORD_KEYS says)
  --with        a further folder with keys, where several people must sign
  --root-keys   how many root keys there are (1)
  --threshold   how many of them must sign a root (1)
  --passphrase  locks root and targets keys; taken from ONRECORD_PASSPHRASE, or asked for`;

/** `onrecord keys`: the keys that a feed is signed with. */
export const keysCommand: Command = {
  summary: 'makes and changes the keys of a feed',
  usage: USAGE,
  run: async (argv, io) => {
    const { values, positionals, given } = readOptions(argv, {
      to: { type: 'string' },
      keys: { type: 'string' },
      with: { type: 'string', multiple: true, default: [] },
      'root-keys': { type: 'string' },
      threshold: { type: 'string' },
      passphrase: { type: 'boolean', default: false },
    });
    const [what, role, ...others] = positionals;
    if (others.length > 0) throw new UsageError(`expected nothing after "${role}"`);
    refuseUnused(what, given);
    const folder = values.to ?? values.keys ?? defaultKeys();
    const count = countFrom(values['root-keys'], values.threshold);
    const ask = passphraseFrom(process.env);
    const lock = async () => (values.passphrase ? { passphrase: longEnough(await ask()) } : {});
    const open = () =>
      openKeys({
        folder,
        others: values.with,
        env: process.env,
        passphrase: ask,
        warn: (line) => {
          io.err(line);
        },
      });
    if (what === 'init' && role === undefined) {
      const made = await initKeys(folder, count ?? { keys: 1, threshold: 1 }, await lock());
      await tellNew(folder, made, io);
    } else if (what === 'rotate') {
      if (count && role !== 'root') {
        throw new UsageError('--root-keys and --threshold are for root keys');
      }
      const which = readRole(role);
      const made = await rotateKeys(await open(), folder, which, {
        ...(count && { count }),
        ...(await lock()),
      });
      await tellRotated(folder, made, io);
    } else if (what === 'renew' && role === undefined) {
      await tellRoot(folder, await renewRoot(await open(), folder), io);
    } else if (what === 'show' && role === undefined) {
      await show(await open(), io);
    } else throw new UsageError('expected init, rotate ROLE, renew or show');
    return 0;
  },
};

/** Which options each way to call it takes. */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  init: ['to', 'root-keys', 'threshold', 'passphrase'],
  rotate: ['keys', 'with', 'root-keys', 'threshold', 'passphrase'],
  renew: ['keys', 'with'],
  show: ['keys'],
};

/** @throws UsageError */
function refuseUnused(what: string | undefined, given: ReadonlySet<string>): void {
  const taken = Object.entries(TAKES).find(([name]) => name === what)?.[1];
  const strange = taken && [...given].find((name) => !taken.includes(name));
  if (!strange) return;
  const options = taken.map((name) => `--${name}`).join(', ');
  throw new UsageError(`keys ${what}: expected ${options}, found --${strange}`);
}

function readRole(name = ''): Role {
  const found = ROLES.find((role) => role === name);
  if (found) return found;
  throw new UsageError(`expected root, targets, snapshot or timestamp, found "${name}"`);
}

function countFrom(keys: string | undefined, threshold: string | undefined): KeyCount | undefined {
  if (keys === undefined && threshold === undefined) return undefined;
  const least = wholeNumber(threshold ?? '1', '--threshold', MOST_ROOT_KEYS);
  const count = wholeNumber(keys ?? String(least), '--root-keys', MOST_ROOT_KEYS);
  if (least <= count) return { keys: count, threshold: least };
  throw new UsageError(`--threshold: expected at most as many as there are root keys (${count})`);
}

async function tellNew(folder: string, { root, files }: NewKeys, io: Io): Promise<void> {
  const lines = [
    `Written to ${folder}:`,
    ...(files.root ?? []).map((file) => `  ${file}`),
    '    Names the other keys, and replaces them when they are lost or stolen. Keep it offline: put',
    '    two copies on two memory sticks, in two safes, and delete it here. Who has it has the feed;',
    '    without it a lost key cannot be replaced, and readers must add the feed anew.',
    ...(files.targets ?? []).map((file) => `  ${file}`),
    '    Signs what is published. Keep it on the machine of the editors who publish.',
    ...[...(files.snapshot ?? []), ...(files.timestamp ?? [])].map((file) => `  ${file}`),
    '    Say each day that what was published still holds. Give both to the scheduled job (CI).',
    '  1.root.json',
    '    Public: readers pin it, the first publish puts it into the feed. Commit a copy.',
    ...severalRoots(root),
    '',
    ...(await addressLines(root)),
  ];
  for (const line of lines) await io.out(line);
}

function severalRoots({ signed }: Metadata<'root'>): string[] {
  const { keyids, threshold } = signed.roles.root;
  if (keyids.length < 2) return [];
  return [`Of the ${keyids.length} root keys ${threshold} must sign: give each to another person.`];
}

async function tellRotated(folder: string, made: NewKeys, io: Io): Promise<void> {
  for (const file of Object.values(made.files).flat())
    await io.out(`Written: ${join(folder, file)}`);
  await tellRoot(folder, made.root, io);
  await io.out(
    'Keep the old key until then, so that no reader is turned away; destroy it afterwards.',
  );
  await io.out('If it was stolen, delete it first and publish at once.');
}

async function tellRoot(folder: string, { signed }: Metadata<'root'>, io: Io): Promise<void> {
  await io.out(
    `Written: ${join(folder, `${signed.version}.root.json`)}, valid until ${signed.expires}`,
  );
  await io.out('The next publish publishes it.');
}

async function show({ roots }: { roots: readonly Metadata<'root'>[] }, io: Io): Promise<void> {
  for (const { signed } of roots) {
    await io.out(`root ${signed.version}: valid until ${signed.expires}`);
  }
  for (const role of ROLES) {
    const { keyids, threshold } = roots.at(-1)!.signed.roles[role];
    const ids = keyids.map((id) => id.slice(0, 16)).join(', ');
    await io.out(`${role}: ${threshold} of ${keyids.length} (${ids})`);
  }
  for (const line of await addressLines(roots[0]!)) await io.out(line);
}

async function addressLines({ bytes }: Metadata<'root'>): Promise<string[]> {
  return [
    'Readers add the feed by this address, with the host and the path where you publish it:',
    `  https://HOST/PATH/#${await fingerprintOf(bytes, nodeCrypto)}`,
  ];
}
