import type { Role } from '../../metadata.ts';
import { pathOf, setting } from '../publisher.ts';
import { testHost } from '../host.ts';
import { testRecords } from '../records.ts';
import { publishNext, type Attack, type World } from './world.ts';

const ALL: Role[] = ['timestamp', 'snapshot', 'targets'];
const TWO_OF_THREE = { keys: { targets: 3, root: 3 }, thresholds: { targets: 2, root: 2 } };
const MOST = Number.MAX_SAFE_INTEGER;

const compromised: Attack[] = [
  {
    name: 'Key compromise, below the threshold',
    served: 'targets signed by one stolen key of which two must sign, with stolen online keys',
    outcome: 'signature',
    advanced: ['timestamp', 'snapshot'],
    publisher: TWO_OF_THREE,
    act: ({ publisher }) =>
      publisher.forge('targets', { signers: publisher.signers.targets.slice(0, 1) }),
  },
  {
    name: 'Key compromise, below the threshold',
    served: 'targets with the signature of one stolen key twice',
    outcome: 'malformed',
    advanced: ['timestamp', 'snapshot'],
    publisher: TWO_OF_THREE,
    act: ({ publisher }) =>
      publisher.forge('targets', {
        signers: publisher.signers.targets.slice(0, 1),
        after: (text) => text.replace(/"signatures":\[(.*?)\]/, '"signatures":[$1,$1]'),
      }),
  },
  {
    name: 'Key compromise, below the threshold',
    served: 'a root signed by one stolen root key of which two must sign, with keys of the thief',
    outcome: 'signature',
    publisher: TWO_OF_THREE,
    async act({ publisher }) {
      const [stolen] = publisher.signers.root;
      await publisher.rotate('root', { keys: 2 });
      await publisher.forge('root', { signers: [stolen!, ...publisher.signers.root] });
      publisher.files.set('metadata/2.root.json', publisher.files.get('metadata/3.root.json')!);
    },
  },
  {
    name: 'Key compromise, below the threshold',
    served: 'a root in which one stolen key stands under two names',
    outcome: 'signature',
    advanced: ['root', 'timestamp', 'snapshot'],
    forgotten: ['targets'],
    note: 'keys are counted by what they are',
    act: ({ publisher }) => sameKeyTwice(publisher),
  },
  {
    name: 'Key compromise, the timestamp’s',
    served: 'a timestamp that names a snapshot of the thief',
    outcome: 'signature',
    advanced: ['timestamp'],
    act: ({ publisher }) => publisher.forge('snapshot', { signers: publisher.signers.timestamp }),
  },
  {
    name: 'Key compromise, timestamp’s and snapshot’s',
    served: 'a snapshot that names targets of the thief',
    outcome: 'signature',
    advanced: ['timestamp', 'snapshot'],
    act: ({ publisher }) => publisher.forge('targets', { signers: publisher.signers.snapshot }),
  },
  {
    name: 'Key compromise, all but the root’s',
    served: 'claims of the thief',
    outcome: 'taken',
    advanced: ALL,
    isNewHeld: true,
    note: 'nothing can tell them from the publisher’s, until the root revokes the keys',
    act: publishNext,
  },
  {
    name: 'Key compromise, all but the root’s',
    served: 'claims of the thief, after the root has revoked the targets key',
    outcome: 'signature',
    advanced: ['root', 'timestamp', 'snapshot'],
    forgotten: ['targets'],
    async act(world) {
      const stolen = world.publisher.signers.targets;
      await world.publisher.rotate('targets');
      await world.publisher.forge('targets', { signers: stolen });
    },
  },
  {
    name: 'Key compromise, all but the root’s',
    served: 'the root that revokes the targets key, and all else as it was before',
    outcome: 'signature',
    advanced: ['root'],
    forgotten: ['targets'],
    note: 'what is held is not taken for confirmed by a key that no longer counts',
    async act(world) {
      const before = new Map(world.files);
      await world.publisher.rotate('targets');
      const root = world.files.get('metadata/2.root.json')!;
      world.files = before.set('metadata/2.root.json', root);
    },
  },
  {
    name: 'Key compromise, recovery',
    served: 'the publisher’s claims, after a thief’s were taken and the root has revoked the keys',
    outcome: 'taken',
    advanced: ['root', ...ALL],
    isNewHeld: true,
    async act(world) {
      const undo = world.publisher.remember();
      await world.publisher.publish(testRecords([1], 'The thief’s.'));
      await world.reader.sync(testHost(world.files).fetch);
      undo();
      for (const role of ALL) await world.publisher.rotate(role);
      await publishNext(world);
    },
  },
];

const forward: Attack[] = [
  {
    name: 'Fast-forward',
    served: 'a next root of a version far ahead',
    outcome: 'rollback',
    act: ({ publisher }) => publisher.forge('root', { change: setting({ version: MOST }) }),
  },
  {
    name: 'Fast-forward',
    served: 'a timestamp of the highest version, by a stolen key',
    outcome: 'taken',
    advanced: ['timestamp'],
    note: 'the claims stay; the publisher’s next timestamp is refused until its key is rotated',
    act: ({ publisher }) => publisher.forge('timestamp', { change: setting({ version: MOST }) }),
  },
  {
    name: 'Fast-forward',
    served: 'the publisher’s next version after that, its key not rotated',
    outcome: 'rollback',
    advanced: ['timestamp'],
    note: 'held is the timestamp of the thief',
    async act(world) {
      await takeForward(world, 'timestamp');
      await publishNext(world);
    },
  },
  ...ALL.map((role): Attack => ({
    name: 'Fast-forward, recovery',
    served: `the publisher’s next version, after a ${role} far ahead was taken and the ${recovering(role).join(' and ')} key rotated`,
    outcome: 'taken',
    advanced: ['root', ...ALL],
    isNewHeld: true,
    async act(world) {
      await takeForward(world, role);
      for (const rotated of recovering(role)) await world.publisher.rotate(rotated);
      await publishNext(world);
    },
  })),
];

/** A thief of the targets key needs the snapshot key too, to have versions far ahead be named. */
function recovering(role: Role): Role[] {
  return role === 'targets' ? ['targets', 'snapshot'] : [role];
}

/** The reader takes over a file of a role with a version far ahead; the publisher knows nothing of it. */
async function takeForward({ publisher, reader, files }: World, role: Role) {
  const undo = publisher.remember();
  await publisher.forge(role, { version: MOST - 1 });
  await reader.sync(testHost(files).fetch);
  undo();
}

/** The targets need two keys, which are one and the same. */
async function sameKeyTwice(publisher: World['publisher']) {
  const [signer] = publisher.signers.targets;
  const names = [signer!.keyid, 'f'.repeat(64)];
  await publisher.forge('root', {
    change(content) {
      const root = content as { keys: Record<string, object>; roles: { targets: object } };
      root.keys[names[1]!] = signer!.key;
      root.roles.targets = { keyids: names, threshold: 2 };
    },
  });
  const signers = names.map((keyid) => ({ ...signer!, keyid }));
  await publisher.forge('targets', { signers });
}

const mirror: Attack[] = [
  ...(['timestamp', 'snapshot', 'targets'] as const).map((role, at): Attack => ({
    name: 'Malicious mirror',
    served: `${role} without its signatures`,
    outcome: 'signature',
    advanced: ALL.slice(0, at),
    act: ({ publisher }) =>
      publisher.forge(role, {
        after: (text) => text.replace(/"signatures":\[.*?\]/, '"signatures":[]'),
      }),
  })),
  {
    name: 'Malicious mirror',
    served: 'a page for people, with status 200, for every file',
    outcome: 'malformed',
    act(world) {
      const page = new TextEncoder().encode('<!doctype html><title>Welcome</title>');
      world.misdeed = () => ({ instead: page });
    },
  },
  {
    name: 'Malicious mirror',
    served: 'nothing (404) but the first root',
    outcome: 'unreachable',
    act: (world) => void (world.misdeed = () => 'missing'),
  },
  {
    name: 'Malicious mirror',
    served: 'no next root, and all else as the new keys sign it',
    outcome: 'signature',
    async act(world) {
      await world.publisher.rotate('timestamp');
      world.files.delete('metadata/2.root.json');
    },
  },
  {
    name: 'Malicious mirror',
    served: 'no delta',
    outcome: 'taken',
    advanced: ALL,
    isNewHeld: true,
    note: 'the full pack is fetched',
    async act(world) {
      await publishNext(world);
      world.misdeed = (path) => (path.includes('.delta-') ? 'missing' : undefined);
    },
  },
  {
    name: 'Malicious mirror',
    served: 'new metadata, but none of its packs',
    outcome: 'unreachable',
    advanced: ALL,
    async act(world) {
      await publishNext(world);
      world.misdeed = (path) => (path.startsWith('targets/') ? 'missing' : undefined);
    },
  },
  {
    name: 'Malicious mirror',
    served: 'a snapshot from the middle of a publication: named, but not there',
    outcome: 'unreachable',
    advanced: ['timestamp'],
    async act(world) {
      await publishNext(world);
      world.files.delete(pathOf('snapshot', 3));
    },
  },
];

export const keyAttacks: Attack[] = [...compromised, ...forward, ...mirror];
