import * as v from 'valibot';
import { slug, text } from '../claim/primitives.ts';
import { FeedFault } from './fault.ts';
import { isChecked, type CheckedTarget, type Metadata } from './metadata.ts';
import { MOST_PACK_BYTES, MOST_RECORDS } from './pack.ts';

/** The full pack's name among the targets; deltas begin with `delta-`. */
export const FULL_TARGET = 'claims.jsonl.gz';

/** Longest time that a publisher can ask readers to look more often, in hours. */
export const LONGEST_LIVE_HOURS = 6;
/** No pack is larger on the wire. */
export const MOST_TARGET_BYTES = 256 * 1024 * 1024;

const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const bytes = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST_PACK_BYTES));
const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  v.check((value) => !Number.isNaN(Date.parse(value))),
);

/** While a live event goes on, readers who follow it look for changes every few minutes. */
const live = v.pipe(
  v.object({ from: instant, until: instant }),
  v.check(({ from, until }) => {
    const hours = (Date.parse(until) - Date.parse(from)) / 3_600_000;
    return hours > 0 && hours <= LONGEST_LIVE_HOURS;
  }, `expected at most ${LONGEST_LIVE_HOURS} hours`),
);

/** What the publisher signs about the full pack. */
const fullSchema = v.object({
  /** The digest of all that is held after it. */
  state: digest,
  /** Uncompressed. */
  bytes,
  records: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MOST_RECORDS)),
  publisher: slug,
  name: text(80),
  /** The git commit that it was made from. */
  commit: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{40,64}$/))),
  live: v.exactOptional(live),
});

const deltaSchema = v.object({ from: digest, to: digest, bytes });

export type FullInfo = v.InferOutput<typeof fullSchema>;
export type DeltaInfo = v.InferOutput<typeof deltaSchema>;
export type LiveWindow = v.InferOutput<typeof live>;

/** A target with what is signed about it. */
export interface Named<Info> {
  name: string;
  target: CheckedTarget;
  info: Info;
}

export interface FeedTargets {
  full: Named<FullInfo>;
  deltas: Named<DeltaInfo>[];
}

/** The name of the delta that starts from a state. */
export function deltaName(from: string): string {
  return `delta-${from.slice(0, 16)}.jsonl.gz`;
}

/** Where a target lies on the host (consistent snapshots). */
export function targetPath({ name, target }: Pick<Named<unknown>, 'name' | 'target'>): string {
  return `targets/${target.hashes.sha256}.${name}`;
}

/**
 * Reads what the targets metadata says of the packs. A delta that cannot be used is passed over.
 * @throws FeedFault `malformed` when there is no full pack.
 */
export function readTargets({ signed }: Metadata<'targets'>): FeedTargets {
  const entries = Object.entries(signed.targets);
  const deltas: Named<DeltaInfo>[] = [];
  let full: Named<FullInfo> | undefined;
  for (const [name, target] of entries) {
    if (target.length > MOST_TARGET_BYTES || !isChecked(target)) continue;
    if (name === FULL_TARGET) {
      const info = v.safeParse(fullSchema, target.custom);
      if (info.success) full = { name, target, info: info.output };
    } else if (name.startsWith('delta-')) {
      const info = v.safeParse(deltaSchema, target.custom);
      if (info.success && name === deltaName(info.output.from)) {
        deltas.push({ name, target, info: info.output });
      }
    }
  }
  if (!full) throw new FeedFault('malformed', 'targets.json', `expected ${FULL_TARGET}`);
  return { full, deltas };
}
