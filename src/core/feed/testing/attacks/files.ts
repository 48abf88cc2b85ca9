import { gzip } from '../gzip.ts';
import type { Misdeed } from '../host.ts';
import type { Target } from '../../metadata.ts';
import { FULL_TARGET, targetPath } from '../../targets.ts';
import { MOST_ROOTS } from '../../update.ts';
import { setting } from '../publisher.ts';
import { testCrypto } from '../keys.ts';
import { hexOf } from '../../hex.ts';
import { pathWith, publishNext, type Attack, type World } from './world.ts';

const METADATA = ['2.root.json', 'timestamp.json', '3.snapshot.json', '3.targets.json'];
const BEFORE = {
  '2.root.json': [],
  'timestamp.json': [],
  '3.snapshot.json': ['timestamp'],
  '3.targets.json': ['timestamp', 'snapshot'],
} as const;

/** Each metadata file, and the pack, served by a host that does something wrong. */
function each(
  misdeed: Misdeed,
  { name, outcome, served }: Pick<Attack, 'name' | 'outcome' | 'served'>,
): Attack[] {
  const metadata = METADATA.map((file): Attack => ({
    name,
    served: `${file.replace(/^\d/, 'N')} ${served}`,
    outcome,
    advanced: BEFORE[file as keyof typeof BEFORE],
    async act(world) {
      await publishNext(world);
      world.files.set('metadata/2.root.json', world.files.get('metadata/1.root.json')!);
      if (!file.includes('root')) world.files.delete('metadata/2.root.json');
      world.misdeed = (path) => (path.endsWith(file) ? misdeed : undefined);
    },
  }));
  const pack: Attack = {
    name,
    served: `delta and full pack ${served}`,
    outcome,
    advanced: ['timestamp', 'snapshot', 'targets'],
    async act(world) {
      await publishNext(world);
      world.misdeed = (path) => (path.startsWith('targets/') ? misdeed : undefined);
    },
  };
  return [...metadata, pack];
}

const endless: Attack[] = [
  ...each('endless', { name: 'Endless data', served: 'without an end', outcome: 'too-large' }),
  {
    name: 'Endless data',
    served: 'a signed pack that uncompresses to more than was signed for (a gzip bomb)',
    outcome: 'too-large',
    advanced: ['timestamp', 'snapshot', 'targets'],
    async act(world) {
      const bomb = await gzip([new Uint8Array(32 * 1024 * 1024)]);
      await signPack(world, bomb, { bytes: 5000 });
    },
  },
  {
    name: 'Endless data',
    served: 'roots, each followed by another, without an end',
    outcome: 'too-large',
    advanced: ['root'],
    note: `${MOST_ROOTS} are followed in one sync, and kept`,
    async act({ publisher }) {
      for (let count = 0; count <= MOST_ROOTS; count += 1) await publisher.rotate('root');
    },
  },
];

const slow: Attack[] = [
  ...each('silent', { name: 'Slow retrieval', served: 'is never answered', outcome: 'stalled' }),
  ...each('stalls', { name: 'Slow retrieval', served: 'stops in the middle', outcome: 'stalled' }),
  ...each('trickles', {
    name: 'Slow retrieval',
    served: 'comes byte by byte',
    outcome: 'stalled',
  }),
];

const extraneous: Attack[] = [
  {
    name: 'Extraneous dependencies',
    served: 'more targets beside the packs, signed for, and files that nothing names',
    outcome: 'taken',
    advanced: ['timestamp', 'snapshot', 'targets'],
    note: 'only the packs are ever asked for',
    async act({ publisher, files }) {
      files.set('targets/more.jsonl.gz', new Uint8Array(100));
      await publisher.forge('targets', {
        change({ targets }) {
          const named = targets as Record<string, Target>;
          named['more.jsonl.gz'] = named[FULL_TARGET]!;
          named['delta-more.jsonl.gz'] = named[FULL_TARGET]!;
        },
      });
    },
  },
  {
    name: 'Extraneous dependencies',
    served: 'targets that delegate to further roles',
    outcome: 'taken',
    advanced: ['timestamp', 'snapshot', 'targets'],
    note: 'feeds have no delegations; they are passed over',
    async act({ publisher }) {
      const delegations = { keys: {}, roles: [] };
      await publisher.forge('targets', { change: setting({ delegations }) });
    },
  },
];

const wrong: Attack[] = [
  {
    name: 'Wrong software',
    served: 'the older full pack in the place of the new packs',
    outcome: 'mismatch',
    advanced: ['timestamp', 'snapshot', 'targets'],
    async act(world) {
      await publishNext(world);
      const older = world.files.get(pathWith(world.old, '.claims.jsonl.gz'))!;
      world.misdeed = (path) => (path.startsWith('targets/') ? { instead: older } : undefined);
    },
  },
  {
    name: 'Wrong software',
    served: 'a delta in the place of the full pack',
    outcome: 'mismatch',
    advanced: ['timestamp', 'snapshot', 'targets'],
    async act(world) {
      await publishNext(world);
      const delta = world.files.get(pathWith(world.files, 'jsonl.gz'))!;
      world.misdeed = (path) => {
        if (path.includes('.delta-')) return 'missing';
        return path.endsWith('.claims.jsonl.gz') ? { instead: delta } : undefined;
      };
    },
  },
  {
    name: 'Wrong software',
    served: 'a pack, rightly signed, whose records are not those that were signed for',
    outcome: 'mismatch',
    advanced: ['timestamp', 'snapshot', 'targets'],
    async act(world) {
      const older = world.old.get(pathWith(world.old, '.claims.jsonl.gz'))!;
      await signPack(world, older, {});
    },
  },
  {
    name: 'Wrong software',
    served: 'claims that another publisher says are its own, rightly signed',
    outcome: 'publisher',
    advanced: ['timestamp', 'snapshot', 'targets'],
    act: ({ publisher }) => publisher.publish(new Map(), { publisher: 'another' }),
  },
];

/** Signs for other bytes as the full pack, and for no delta. */
async function signPack(world: World, bytes: Uint8Array<ArrayBuffer>, custom: object) {
  const hashes = { sha256: hexOf(await testCrypto.sha256(bytes)) };
  await world.publisher.forge('targets', {
    change(content) {
      const { custom: before } = (content.targets as Record<string, { custom: object }>)[
        FULL_TARGET
      ]!;
      const state = 'e'.repeat(64);
      const target = { length: bytes.length, hashes, custom: { ...before, state, ...custom } };
      content.targets = { [FULL_TARGET]: target };
      world.files.set(targetPath({ name: FULL_TARGET, target }), bytes);
    },
  });
}

export const fileAttacks: Attack[] = [...endless, ...slow, ...extraneous, ...wrong];
