import * as v from 'valibot';
import { FeedFault } from './fault.ts';

/**
 * The four roles' metadata of The Update Framework (specification 1.0), as far as a feed uses them:
 * https://theupdateframework.github.io/specification/latest/#document-formats. What is not named here
 * is signed all the same and passed over.
 */
export const ROLES = ['root', 'timestamp', 'snapshot', 'targets'] as const;
export type Role = (typeof ROLES)[number];

const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const length = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const expires = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);
const spec = v.pipe(v.string(), v.regex(/^1\.\d+(?:\.\d+)?$/));
const common = { spec_version: spec, version, expires };
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** A file that is fetched is checked by its SHA-256; digests of other kinds beside it are passed over. */
const checked = v.looseObject({ sha256 });
/** The digests of a file that is never fetched, of whatever kinds: one or more (4.5). */
const hashes = v.pipe(
  v.record(v.string(), v.string()),
  v.check((all) => Object.keys(all).length > 0, 'no digest'),
);

const roleKeys = v.looseObject({
  keyids: v.pipe(
    v.array(v.string()),
    v.check((ids) => new Set(ids).size === ids.length, 'a key id twice'),
  ),
  threshold: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});

const key = v.looseObject({
  keytype: v.string(),
  scheme: v.string(),
  /** Keys of other kinds, which are passed over, may have no public value (`sigstore-oidc`). */
  keyval: v.looseObject({ public: v.exactOptional(v.string()) }),
});

const root = v.looseObject({
  _type: v.literal('root'),
  ...common,
  consistent_snapshot: v.literal(true),
  keys: v.record(v.string(), key),
  roles: v.looseObject({
    root: roleKeys,
    timestamp: roleKeys,
    snapshot: roleKeys,
    targets: roleKeys,
  }),
});

const fileMeta = v.looseObject({
  version,
  length: v.exactOptional(length),
  hashes: v.exactOptional(checked),
});
const otherMeta = v.looseObject({ ...fileMeta.entries, hashes: v.exactOptional(hashes) });

const timestamp = v.looseObject({
  _type: v.literal('timestamp'),
  ...common,
  meta: v.strictObject({ 'snapshot.json': fileMeta }),
});

const snapshot = v.looseObject({
  _type: v.literal('snapshot'),
  ...common,
  meta: v.objectWithRest({ 'targets.json': fileMeta }, otherMeta),
});

const target = v.looseObject({
  length,
  hashes,
  custom: v.exactOptional(v.unknown()),
});

const targets = v.looseObject({
  _type: v.literal('targets'),
  ...common,
  targets: v.record(v.string(), target),
  /** Passed over: a feed has none. */
  delegations: v.exactOptional(v.looseObject({})),
});

const signedSchemas = { root, timestamp, snapshot, targets };

const envelope = v.looseObject({
  signed: v.unknown(),
  signatures: v.pipe(
    v.array(v.looseObject({ keyid: v.string(), sig: v.string() })),
    v.maxLength(64),
    v.check(
      (all) => new Set(all.map(({ keyid }) => keyid)).size === all.length,
      'two signatures of one key',
    ),
  ),
});

export type RoleKeys = v.InferOutput<typeof roleKeys>;
export type Root = v.InferOutput<typeof root>;
export type FileMeta = v.InferOutput<typeof fileMeta>;
export type Target = v.InferOutput<typeof target>;
/** A target that can be checked: its digests have the one that is known here. */
export type CheckedTarget = Target & { hashes: v.InferOutput<typeof checked> };
export type SignedOf<R extends Role> = v.InferOutput<(typeof signedSchemas)[R]>;

/** Whether a target can be checked. */
export function isChecked(entry: Target): entry is CheckedTarget {
  return v.is(checked, entry.hashes);
}

/** Metadata that has the right shape; its signatures are not checked by that. */
export interface Metadata<R extends Role> {
  role: R;
  /** The bytes as they came, in which hashes and lengths are counted. */
  bytes: Uint8Array<ArrayBuffer>;
  signed: SignedOf<R>;
  /** `signed` as JSON gave it: what the signatures are over. */
  raw: unknown;
  signatures: { keyid: string; sig: string }[];
}

/**
 * Reads one role's metadata.
 * @param where the file's name, for the fault.
 * @throws FeedFault `malformed`.
 */
export function parseMetadata<R extends Role>(
  role: R,
  bytes: Uint8Array<ArrayBuffer>,
  where: string,
): Metadata<R> {
  const outer = v.safeParse(envelope, parseJson(bytes, where));
  if (!outer.success) throw malformed(where, outer.issues[0]);
  // As JSON gave it: a schema's output lacks names such as `constructor`, which may be signed too.
  const raw = outer.output.signed;
  const inner = v.safeParse(signedSchemas[role], raw);
  if (!inner.success) throw malformed(where, inner.issues[0]);
  return { role, bytes, signed: inner.output, raw, signatures: outer.output.signatures };
}

function parseJson(bytes: Uint8Array<ArrayBuffer>, where: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new FeedFault('malformed', where, 'expected JSON in UTF-8');
  }
}

function malformed(where: string, issue: v.BaseIssue<unknown>): FeedFault {
  const path = v.getDotPath(issue) ?? 'signed';
  return new FeedFault('malformed', where, `${path}: ${issue.message.slice(0, 200)}`);
}
