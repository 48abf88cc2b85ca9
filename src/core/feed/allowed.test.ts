import { describe, expect, it } from 'vitest';
import type { Role } from './metadata.ts';
import { testHost } from './testing/host.ts';
import {
  setting,
  testPublisher,
  type Forgery,
  type LooseContent,
  type TestPublisher,
} from './testing/publisher.ts';
import { testReader } from './testing/reader.ts';
import { range, testRecords } from './testing/records.ts';

/** Fields of a file that some role names. */
type Named = Record<string, LooseContent & { hashes: LooseContent }>;

const eachOf = (field: 'targets' | 'meta', change: (named: Named[string]) => void): Forgery => ({
  change: (content) => Object.values(content[field] as Named).forEach(change),
});
const anEntry = (field: 'targets' | 'meta', name: string, entry: object): Forgery => ({
  change: (content) => void Object.assign(content[field] as object, { [name]: entry }),
});
const keysOf = (content: LooseContent) => content.keys as Record<string, object>;
const targetsOf = (content: LooseContent) =>
  (content.roles as { targets: { keyids: string[]; threshold: number } }).targets;

const SHA512 = 'b'.repeat(128);
const RSA = {
  keytype: 'rsa',
  scheme: 'rsassa-pss-sha256',
  keyval: { public: '-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n' },
};
const OIDC = {
  keytype: 'sigstore-oidc',
  scheme: 'Fulcio',
  keyval: { identity: 'desk@example.org', issuer: 'https://issuer.example' },
};

/** What a publisher may sign by the specification, though we write none of it. */
const ALLOWED: [Role, string, Forgery][] = [
  ...(['targets', 'meta', 'meta'] as const).flatMap((field, at): [Role, string, Forgery][] => {
    const role = (['targets', 'snapshot', 'timestamp'] as const)[at]!;
    return [
      [role, 'a second digest (4.5)', eachOf(field, ({ hashes }) => (hashes.sha512 = SHA512))],
      [role, 'a digest that nobody knows', eachOf(field, ({ hashes }) => (hashes.k12 = 'x y'))],
      [role, 'further fields of a file', eachOf(field, (named) => (named.more = { of: [1] }))],
    ];
  }),
  [
    'timestamp',
    'no length and no digest (4.6)',
    eachOf('meta', setting({ length: undefined, hashes: undefined })),
  ],
  [
    'snapshot',
    'no length and no digest (4.4)',
    eachOf('meta', setting({ length: undefined, hashes: undefined })),
  ],
  [
    'snapshot',
    'another role with another digest',
    anEntry('meta', 'a.json', { version: 3, length: 9, hashes: { sha512: SHA512 } }),
  ],
  [
    'targets',
    'a target with another digest alone',
    anEntry('targets', 'a.txt', { length: 9, hashes: { sha512: SHA512 } }),
  ],
  [
    'targets',
    'a target in folders',
    anEntry('targets', 'a/b/c.txt', { length: 0, hashes: { blake2b: 'ab' } }),
  ],
  [
    'targets',
    'a target larger than any pack',
    anEntry('targets', 'iso', { length: 2 ** 40, hashes: { sha256: 'a'.repeat(64) } }),
  ],
  [
    'targets',
    'a target with what is custom',
    anEntry('targets', 'a.txt', {
      length: 1,
      hashes: { sha512: SHA512 },
      custom: { a: [null, { b: true }] },
    }),
  ],
  [
    'targets',
    'delegations',
    {
      change: setting({
        delegations: {
          keys: { ab: RSA },
          roles: [{ name: 'a', keyids: ['ab'], threshold: 1, paths: ['a/*'], terminating: false }],
        },
      }),
    },
  ],
  ['root', 'a key of another kind beside', { change: (content) => (keysOf(content).ab = RSA) }],
  ['root', 'a key that has no public value', { change: (content) => (keysOf(content).ab = OIDC) }],
  [
    'root',
    'an Ed25519 key of another scheme',
    {
      change: (content) =>
        (keysOf(content).ab = { ...RSA, keytype: 'ed25519', scheme: 'ed25519ph' }),
    },
  ],
  [
    'root',
    'a role that keys of other kinds may sign too',
    {
      change: (content) => {
        Object.assign(keysOf(content), { ab: RSA, cd: OIDC });
        targetsOf(content).keyids.push('ab', 'cd', 'ef');
      },
    },
  ],
  [
    'root',
    'the role of mirrors',
    {
      change: (content) =>
        void Object.assign(content.roles as object, { mirrors: { keyids: [], threshold: 1 } }),
    },
  ],
  ...(['root', 'targets', 'snapshot', 'timestamp'] as const).flatMap(
    (role): [Role, string, Forgery][] => [
      [
        role,
        'a later version of the specification',
        { change: setting({ spec_version: '1.4.2' }) },
      ],
      [role, 'an earlier one', { change: setting({ spec_version: '1.0.0' }) }],
      [
        role,
        'fields that nobody knows',
        { change: setting({ 'x-build': { of: ['a', 1, null, false] } }) },
      ],
      [
        role,
        'fields beside what is signed',
        { after: (text) => text.replace('{"signatures"', '{"note":[1],"signatures"') },
      ],
      [
        role,
        'fields of a signature',
        { after: (text) => text.replace('"sig":', '"cert":"x","sig":') },
      ],
      [
        role,
        'an empty signature of another key',
        {
          after: (text) => text.replace('"signatures":[', '"signatures":[{"keyid":"ab","sig":""},'),
        },
      ],
      [role, 'white space', { after: (text) => JSON.stringify(JSON.parse(text), null, 1) }],
    ],
  ),
];

async function readerOf(publisher: TestPublisher) {
  const reader = testReader(publisher.pinned);
  await reader.sync(testHost(publisher.files).fetch);
  return reader;
}

describe('a publisher locks out no reader', () => {
  it.each(ALLOWED)('by the %s with %s', async (role, _, forgery) => {
    const publisher = await testPublisher();
    await publisher.publish(testRecords(range(20), 'The first.'));
    const old = await readerOf(publisher);
    await publisher.publish(testRecords(range(21), 'The second.'));
    await publisher.forge(role, forgery);
    await old.sync(testHost(publisher.files).fetch);
    expect(old.records()).toEqual(publisher.records);
    const fresh = await readerOf(publisher);
    expect(fresh.records()).toEqual(publisher.records);
  });
});

describe('what is named by no digest that is known', () => {
  const onlySha512 = (field: 'targets' | 'meta') =>
    eachOf(field, (named) => void (named.hashes = { sha512: SHA512 }));

  it.each([
    ['targets', onlySha512('targets')],
    ['snapshot', onlySha512('meta')],
    ['timestamp', onlySha512('meta')],
  ] as const)('is not taken: by the %s', async (role, forgery) => {
    const publisher = await testPublisher();
    await publisher.publish(testRecords(range(20)));
    const reader = await readerOf(publisher);
    await publisher.publish(testRecords(range(21)));
    await publisher.forge(role, forgery);
    const sync = reader.sync(testHost(publisher.files).fetch);
    await expect(sync).rejects.toMatchObject({ kind: 'malformed' });
  });
});
