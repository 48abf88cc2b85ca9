import { ROLES, type CheckedTarget, type Role } from '../metadata.ts';
import { targetPath } from '../targets.ts';
import { changesBetween, composed, type RecordLines } from '../writing/changes.ts';
import {
  makeRelease,
  type EarlierDelta,
  type LastRelease,
  type ReleaseInfo,
} from '../writing/release.ts';
import {
  expiryOf,
  rootContent,
  snapshotContent,
  targetsContent,
  timestampContent,
} from '../writing/roles.ts';
import { metadataFile, signaturesOf, type Signer } from '../writing/signer.ts';
import { gzip } from './gzip.ts';
import { testCrypto, testSigners } from './keys.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The content of a role's metadata, to be changed at will. */
export type LooseContent = Record<string, unknown>;

/** A change that sets fields of the content; what is `undefined` is taken out. */
export function setting(fields: LooseContent): (content: LooseContent) => void {
  return (content) => {
    for (const [name, value] of Object.entries(fields)) {
      if (value === undefined) Reflect.deleteProperty(content, name);
      else content[name] = value;
    }
  };
}

/** How a role's file comes to differ from what the publisher would write. */
export interface Forgery {
  /** Changes the content before it is signed. */
  change?(content: LooseContent): void;
  /** Who signs; otherwise the role's keys. */
  signers?: readonly Signer[];
  /** The version under whose name it lies; it is the next, unless given. */
  version?: number;
  /** Changes the file after it was signed. */
  after?(text: string): string;
}

/** A role's new keys: one, unless given, of which all must sign. */
export interface Rotation {
  keys?: number;
  threshold?: number;
  /** The earlier keys stay. */
  isAdded?: boolean;
}

export interface TestPublisher {
  /** All that it has published, by path; old files stay. */
  files: Map<string, Bytes>;
  /** The first root, as readers pin it. */
  readonly pinned: string;
  /** Its clock, which stands still unless it is set. */
  now: Date;
  /** What it has published last. */
  readonly records: RecordLines;
  readonly state: string;
  /** The keys that sign each role now. */
  readonly signers: Readonly<Record<Role, readonly Signer[]>>;
  /** The version of each role's latest file. */
  readonly versions: Readonly<Record<Role, number>>;
  /** Publishes other records: targets, snapshot and timestamp are written. */
  publish(records: RecordLines, info?: Partial<ReleaseInfo>): Promise<void>;
  /** Writes a snapshot and a timestamp anew. */
  refresh(): Promise<void>;
  /** Gives a role new keys, and signs all that they sign. */
  rotate(role: Role, options?: Rotation): Promise<void>;
  /** Writes a role's next file otherwise than it should be, and those above it as they should be. */
  forge(role: Role, forgery: Forgery): Promise<void>;
  /** @returns what undoes all that was published since, as if a thief had done it elsewhere. */
  remember(): () => void;
}

export interface PublisherOptions {
  now?: Date;
  /** Keys of each role; one, unless given. */
  keys?: Partial<Record<Role, number>>;
  /** Signatures that each role needs; all, unless given. */
  thresholds?: Partial<Record<Role, number>>;
  info?: Partial<ReleaseInfo>;
}

const INFO: ReleaseInfo = { publisher: 'test', name: 'A test' };

/** Most versions back from which deltas are made, so that tests soon come to readers behind them. */
export const DELTAS_BACK = 4;

/** A publisher in memory, over the code that editors publish with. Nothing is published at first but its root. */
export async function testPublisher(options: PublisherOptions = {}): Promise<TestPublisher> {
  const files = new Map<string, Bytes>();
  const versions: Record<Role, number> = { root: 0, timestamp: 0, snapshot: 0, targets: 0 };
  const signers = {} as Record<Role, readonly Signer[]>;
  const thresholds = {} as Record<Role, number>;
  for (const role of ROLES) {
    signers[role] = await testSigners(options.keys?.[role] ?? 1);
    thresholds[role] = options.thresholds?.[role] ?? signers[role].length;
  }
  let last: LastRelease | undefined;
  let targets: Record<string, CheckedTarget> = {};

  const dated = (role: Role) => ({
    version: versions[role],
    expires: expiryOf(role, publisher.now),
  });
  const latest = (role: Role) => ({
    version: versions[role],
    bytes: files.get(pathOf(role, versions[role]))!,
  });

  async function contentOf(role: Role) {
    if (role === 'targets') return targetsContent(dated(role), targets);
    if (role === 'snapshot') return snapshotContent(dated(role), latest('targets'), testCrypto);
    if (role === 'timestamp') return timestampContent(dated(role), latest('snapshot'), testCrypto);
    const roles = ROLES.map((name) => [name, { keys: signers[name], threshold: thresholds[name] }]);
    return rootContent(dated(role), Object.fromEntries(roles) as Parameters<typeof rootContent>[1]);
  }

  async function write(role: Role, forgery: Forgery = {}) {
    const { signers: by = signers[role], version = versions[role] + 1 } = forgery;
    versions[role] = version;
    const content: LooseContent = structuredClone(await contentOf(role));
    forgery.change?.(content);
    const bytes = metadataFile(content, await signaturesOf(content, by));
    const text = new TextDecoder().decode(bytes);
    const written = forgery.after?.(text);
    files.set(
      pathOf(role, version),
      written === undefined ? bytes : new TextEncoder().encode(written),
    );
  }

  /** The roles that name a role's file, and it. */
  async function writeFrom(role: Role, forgery?: Forgery) {
    const order: Role[] = ['targets', 'snapshot', 'timestamp'];
    await write(role, forgery);
    if (role === 'root') return;
    for (const above of order.slice(order.indexOf(role) + 1)) await write(above);
  }

  async function publish(records: RecordLines, info: Partial<ReleaseInfo> = {}) {
    const release = await makeRelease(records, { ...INFO, ...options.info, ...info }, last, {
      crypto: testCrypto,
      gzip,
    });
    targets = {};
    for (const { name, bytes, target } of release.files) {
      targets[name] = target;
      files.set(targetPath({ name, target }), bytes);
    }
    last = { state: release.state, records, deltas: deltasTo(records, last) };
    await writeFrom('targets');
  }

  async function rotate(
    role: Role,
    { keys = 1, threshold = keys, isAdded = false }: Rotation = {},
  ) {
    const before = signers[role];
    signers[role] = [...(isAdded ? before : []), ...(await testSigners(keys))];
    thresholds[role] = threshold;
    // A root is signed by the keys before and by the keys after.
    await write(
      'root',
      role === 'root' ? { signers: [...new Set([...before, ...signers.root])] } : {},
    );
    if (role !== 'root' && versions.timestamp > 0) await writeFrom(role);
  }

  const publisher: TestPublisher = {
    files,
    pinned: '',
    now: options.now ?? new Date('2026-01-01T00:00:00Z'),
    get records() {
      return last?.records ?? new Map<string, string>();
    },
    get state() {
      return last?.state ?? '';
    },
    signers,
    versions,
    publish,
    refresh: () => writeFrom('snapshot'),
    rotate,
    forge: writeFrom,
    remember() {
      const before = { files: new Map(files), versions: { ...versions }, last, targets };
      return () => {
        files.clear();
        for (const [path, bytes] of before.files) files.set(path, bytes);
        Object.assign(versions, before.versions);
        ({ last, targets } = before);
      };
    },
  };
  await write('root');
  const root = files.get(pathOf('root', 1))!;
  return Object.defineProperty(publisher, 'pinned', { value: new TextDecoder().decode(root) });
}

/** The deltas that lead to some records, as the next release builds on them. */
function deltasTo(records: RecordLines, before: LastRelease | undefined): EarlierDelta[] {
  if (!before) return [];
  const newest = changesBetween(before.records, records);
  const earlier = before.deltas.map(({ from, changes }) => ({
    from,
    changes: composed(changes, newest),
  }));
  return [{ from: before.state, changes: newest }, ...earlier].slice(0, DELTAS_BACK - 1);
}

/** Where a role's file of a version lies. */
export function pathOf(role: Role, version: number): string {
  return `metadata/${role === 'timestamp' ? '' : `${version}.`}${role}.json`;
}
