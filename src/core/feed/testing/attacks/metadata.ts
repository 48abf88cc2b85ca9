import type { Role } from '../../metadata.ts';
import { pathOf, setting, testPublisher } from '../publisher.ts';
import { range, testRecords } from '../records.ts';
import { publishNext, type Attack, type World } from './world.ts';

const LATER: Role[] = ['timestamp', 'snapshot', 'targets'];

/** Another publisher, who has keys of its own. */
async function stranger() {
  const other = await testPublisher();
  for (const wording of ['1', '2', '3']) await other.publish(testRecords(range(40), wording));
  return other;
}

/** The meta entry of the file that a role's old version named. */
function oldMeta({ old }: World, path: string): unknown {
  const file: unknown = JSON.parse(new TextDecoder().decode(old.get(path)));
  return (file as { signed: { meta: unknown } }).signed.meta;
}

const arbitrary: Attack[] = [
  {
    name: 'Arbitrary software',
    served: 'timestamp, snapshot, targets and pack signed by other keys',
    outcome: 'signature',
    async act(world) {
      world.files = new Map([...world.files, ...(await stranger()).files]);
      world.files.set('metadata/1.root.json', world.publisher.files.get('metadata/1.root.json')!);
    },
  },
  {
    name: 'Arbitrary software',
    served: 'a next root signed by other keys',
    outcome: 'signature',
    async act(world) {
      const other = await stranger();
      await other.rotate('root');
      world.files.set('metadata/2.root.json', other.files.get('metadata/2.root.json')!);
    },
  },
  ...LATER.map((role): Attack => ({
    name: 'Arbitrary software',
    served: `a ${role} file that is signed by another role's key`,
    outcome: 'signature',
    advanced: LATER.slice(0, LATER.indexOf(role)),
    async act({ publisher }) {
      const other = role === 'timestamp' ? 'snapshot' : 'timestamp';
      await publisher.forge(role, { signers: publisher.signers[other] });
    },
  })),
];

const rollback: Attack[] = [
  {
    name: 'Rollback',
    served: 'the timestamp of an older version',
    outcome: 'rollback',
    act(world) {
      const path = 'metadata/timestamp.json';
      world.files.set(path, world.old.get(path)!);
    },
  },
  {
    name: 'Rollback',
    served: 'a new timestamp that names the older snapshot',
    outcome: 'rollback',
    async act(world) {
      const meta = oldMeta(world, 'metadata/timestamp.json');
      await world.publisher.forge('timestamp', { change: setting({ meta }) });
    },
  },
  {
    name: 'Rollback',
    served: 'a new snapshot that names the older targets',
    outcome: 'rollback',
    advanced: ['timestamp'],
    async act(world) {
      const meta = oldMeta(world, 'metadata/1.snapshot.json');
      await world.publisher.forge('snapshot', { change: setting({ meta }) });
    },
  },
  {
    name: 'Rollback',
    served: 'a new snapshot that no longer names the targets',
    outcome: 'malformed',
    advanced: ['timestamp'],
    async act({ publisher }) {
      const meta = {};
      await publisher.forge('snapshot', { change: setting({ meta }) });
    },
  },
  {
    name: 'Rollback',
    served: 'the first root in the place of the next',
    outcome: 'rollback',
    act({ files }) {
      files.set('metadata/2.root.json', files.get('metadata/1.root.json')!);
    },
  },
  {
    name: 'Rollback',
    served: 'the older timestamp, after the publisher has added a timestamp key',
    outcome: 'rollback',
    advanced: ['root'],
    note: 'a key that is only added makes nothing be forgotten',
    async act(world) {
      await world.publisher.rotate('timestamp', { isAdded: true, threshold: 1 });
      const path = 'metadata/timestamp.json';
      world.files.set(path, world.old.get(path)!);
    },
  },
];

const freeze: Attack[] = [
  {
    name: 'Freeze',
    served: 'the same files, after the timestamp has run out',
    outcome: 'expired',
    act: (world) => void (world.now = new Date('2026-01-05T00:00:00Z')),
  },
  {
    name: 'Freeze',
    served: '“not modified” for ever, after the timestamp has run out',
    outcome: 'expired',
    act(world) {
      world.now = new Date('2026-01-05T00:00:00Z');
      world.misdeed = (path) => (path.endsWith('timestamp.json') ? 'unchanged' : undefined);
    },
  },
  {
    name: 'Freeze',
    served: 'new timestamps that name the same snapshot, after it has run out',
    outcome: 'expired',
    advanced: ['timestamp'],
    act: (world) => signOn(world, 'timestamp', '2026-02-01T00:00:00Z'),
  },
  {
    name: 'Freeze',
    served: 'new timestamps and snapshots for the same targets, after they have run out',
    outcome: 'expired',
    advanced: ['timestamp', 'snapshot'],
    act: (world) => signOn(world, 'snapshot', '2026-06-01T00:00:00Z'),
  },
  {
    name: 'Freeze',
    served: 'new files of all other roles, after the root has run out',
    outcome: 'expired',
    act: (world) => signOn(world, 'targets', '2027-06-01T00:00:00Z'),
  },
];

/** Signs a role and those above it on a later day. */
async function signOn(world: World, role: Role, day: string) {
  world.now = world.publisher.now = new Date(day);
  world.now = new Date(world.now.getTime() + 3_600_000);
  await world.publisher.forge(role, {});
}

const mixed: Attack[] = [
  {
    name: 'Mix-and-match',
    served: 'the older snapshot under the name of the new one',
    outcome: 'mismatch',
    advanced: ['timestamp'],
    act: (world) => oldUnderNewName(world, 'snapshot'),
  },
  {
    name: 'Mix-and-match',
    served: 'the older targets under the name of the new ones',
    outcome: 'mismatch',
    advanced: ['timestamp', 'snapshot'],
    act: (world) => oldUnderNewName(world, 'targets'),
  },
];

/** The older file comes with as many bytes as the new one, so that only its content tells. */
async function oldUnderNewName(world: World, role: 'snapshot' | 'targets') {
  await publishNext(world);
  world.files = new Map(world.files);
  const older = world.files.get(pathOf(role, 2))!;
  world.files.set(pathOf(role, 3), older);
}

export const metadataAttacks: Attack[] = [...arbitrary, ...rollback, ...freeze, ...mixed];
