import type { Role } from '../../metadata.ts';
import { setting, type Forgery, type LooseContent, type TestPublisher } from '../publisher.ts';

/** A way in which a feed differs from what its publisher would sign, or the same said otherwise. */
export interface Mutation {
  role: Role;
  what: string;
  forge(publisher: TestPublisher): Forgery;
}

const ROLES: Role[] = ['root', 'targets', 'snapshot', 'timestamp'];

/** Changes of the content of any role, which its keys sign. */
const CONTENTS: Record<string, LooseContent> = {
  'another version': { version: 1000 },
  'version 1': { version: 1 },
  'version 0': { version: 0 },
  'a negative version': { version: -1 },
  'a version in text': { version: '2' },
  'no version': { version: undefined },
  'an expiry that is over': { expires: '2020-01-01T00:00:00Z' },
  'an expiry with fractions': { expires: '2099-01-01T00:00:00.500Z' },
  'an expiry without a zone': { expires: '2099-01-01T00:00:00' },
  'an expiry that is no date': { expires: 'later' },
  'no expiry': { expires: undefined },
  'specification 2': { spec_version: '2.0.0' },
  'specification 1.99': { spec_version: '1.99.0' },
  'a specification that is no number': { spec_version: '1.x' },
  'specification 1': { spec_version: '1' },
  'no specification': { spec_version: undefined },
  'another type': { _type: 'mirror' },
  'a further field': { more: { of: ['it', 1, null, true] } },
  'a further field named constructor': { constructor: 'x' },
};

/** Changes of any role's file, after it was signed. */
const FILES: Record<string, (text: string) => string> = {
  'no signature': (text) => text.replace(/"signatures":\[.*?\]/, '"signatures":[]'),
  'a signature twice': (text) => text.replace(/"signatures":\[(.*?)\]/, '"signatures":[$1,$1]'),
  'another signature': (text) => text.replace(/"sig":"..../, '"sig":"0000'),
  'half a signature': (text) => text.replace(/("sig":".{64})[^"]*/, '$1'),
  'a signature in upper case': (text) =>
    text.replace(/("sig":")([^"]*)/, (_, key: string, sig: string) => key + sig.toUpperCase()),
  'a signature that is no text': (text) => text.replace(/"sig":"[^"]*"/, '"sig":1'),
  'a signature of a key that nobody knows beside': (text) =>
    text.replace('"signatures":[', '"signatures":[{"keyid":"ab","sig":"cd"},'),
  'no signatures at all': (text) => text.replace('"signatures"', '"signature"'),
  'a field that is not signed': (text) => text.replace('"signed":{', '"signed":{"more":1,'),
  'a field named constructor that is not signed': (text) =>
    text.replace('"signed":{', '"signed":{"constructor":1,'),
  'a field twice, the same': (text) =>
    text.replace('"signed":{', '"signed":{"spec_version":"1.0.33",'),
  'a field twice, the signed one first': (text) =>
    text.replace(/("spec_version":"1.0.33")/, '$1,"spec_version":"1.0.34"'),
  'a field beside what is signed': (text) =>
    text.replace('{"signatures"', '{"more":1,"signatures"'),
  'white space': (text) => text.replace('{"signatures"', '\n { "signatures"'),
  'a version written with a point': (text) => text.replace(/"version":(\d+),/, '"version":$1.0,'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'text after the end': (text) => `${text}x`,
  'half of it': (text) => text.slice(0, text.length / 2),
  nothing: () => '',
  'a list': (text) => `[${text}]`,
};

/** Changes of what a role says of the file below it. */
const META: Record<string, (meta: LooseContent) => void> = {
  'another length': (meta) => (meta.length = 5),
  'a length too high': (meta) => (meta.length = 100_000),
  'a negative length': (meta) => (meta.length = -1),
  'a length in text': (meta) => (meta.length = '5'),
  'no length': (meta) => delete meta.length,
  'another hash': (meta) => (meta.hashes = { sha256: 'a'.repeat(64) }),
  'a hash in upper case': (meta) =>
    (meta.hashes = { sha256: (meta.hashes as { sha256: string }).sha256.toUpperCase() }),
  'a short hash': (meta) => (meta.hashes = { sha256: 'ab' }),
  'a hash that nobody knows': (meta) => (meta.hashes = { md99: 'ab' }),
  'a second hash, of another file': (meta) =>
    (meta.hashes = { ...(meta.hashes as object), sha512: 'a'.repeat(128) }),
  'no hashes': (meta) => delete meta.hashes,
  'hashes that are no texts': (meta) => (meta.hashes = { sha256: 1 }),
  'another version below': (meta) => (meta.version = 999),
  'a version below in text': (meta) => (meta.version = '2'),
};

/** Changes of whom the root lets sign. */
const TRUST: Record<string, (root: RootContent) => void> = {
  'a threshold of 2 with one key': (root) => (root.roles.targets!.threshold = 2),
  'a threshold of 0': (root) => (root.roles.targets!.threshold = 0),
  'a threshold in text': (root) => (root.roles.targets!.threshold = '1'),
  'a key id twice': (root) => root.roles.targets!.keyids.push(root.roles.targets!.keyids[0]!),
  'a key id without a key': (root) => root.roles.targets!.keyids.push('ab'),
  'a key that is not ed25519': (root) => (root.keys.ab = { ...keyOf(root), scheme: 'rot13' }),
  'a key without its value': (root) => (root.keys.ab = { ...keyOf(root), keyval: {} }),
  'a role less': (root) => delete root.roles.snapshot,
  'a role more': (root) => (root.roles.mirrors = { keyids: [], threshold: 1 }),
  'the keys of another role': (root) => (root.roles.targets!.keyids = root.roles.timestamp!.keyids),
  'no keys': (root) => (root.keys = {}),
  'no consistent snapshots': (root) => (root.consistent_snapshot = false),
  'consistent snapshots in text': (root) => (root.consistent_snapshot = 'true'),
  'one key under two ids, of which two must sign': (root) => {
    root.keys.ab = keyOf(root);
    root.roles.targets = { keyids: [root.roles.targets!.keyids[0]!, 'ab'], threshold: 2 };
  },
};

interface RootContent {
  keys: Record<string, LooseContent>;
  roles: Record<string, { keyids: string[]; threshold: unknown }>;
  consistent_snapshot: unknown;
}

function keyOf(root: RootContent): LooseContent {
  return root.keys[root.roles.targets!.keyids[0]!]!;
}

const TARGETS: Record<string, (content: LooseContent) => void> = {
  delegations: setting({ delegations: { keys: {}, roles: [] } }),
  'delegations that are none': setting({ delegations: 1 }),
  'a further target': ({ targets }) =>
    void Object.assign(targets as object, {
      more: { length: 1, hashes: { sha256: 'a'.repeat(64) } },
    }),
  'no targets': setting({ targets: undefined }),
  'targets that are a list': setting({ targets: [] }),
};

/** Every change of the tables above, in every role that it can be made in. */
export const MUTATIONS: readonly Mutation[] = [
  ...ROLES.flatMap((role) => [
    { role, what: 'nothing other', forge: () => ({}) },
    ...Object.entries(CONTENTS).map(([what, fields]) => ({
      role,
      what,
      forge: () => ({ change: setting(fields) }),
    })),
    ...Object.entries(FILES).map(([what, after]) => ({ role, what, forge: () => ({ after }) })),
    {
      role,
      what: 'the signature of another role',
      forge: ({ signers }: TestPublisher) => ({
        signers: role === 'timestamp' ? signers.snapshot : signers.timestamp,
      }),
    },
    {
      role,
      what: 'signatures of another role beside',
      forge: ({ signers }: TestPublisher) => ({
        signers: [...signers[role], ...signers[role === 'timestamp' ? 'snapshot' : 'timestamp']],
      }),
    },
  ]),
  ...(['snapshot', 'timestamp'] as const).flatMap((role) =>
    Object.entries(META).map(([what, change]) => ({
      role,
      what,
      forge: () => ({
        change: ({ meta }: LooseContent) =>
          change(Object.values(meta as Record<string, LooseContent>)[0]!),
      }),
    })),
  ),
  ...(['snapshot', 'timestamp'] as const).map((role) => ({
    role,
    what: 'a further file',
    forge: () => ({
      change: ({ meta }: LooseContent) =>
        void Object.assign(meta as object, { 'more.json': { version: 1 } }),
    }),
  })),
  ...Object.entries(TRUST).map(([what, change]) => ({
    role: 'root' as const,
    what,
    forge: () => ({ change: (content: LooseContent) => change(content as unknown as RootContent) }),
  })),
  ...Object.entries(TARGETS).map(([what, change]) => ({
    role: 'targets' as const,
    what,
    forge: () => ({ change }),
  })),
];
