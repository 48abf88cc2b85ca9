import type { Collection } from '../claim/collection.ts';
import type { Claim } from '../claim/schema.ts';
import { importedIndexSteps } from '../imported/build.ts';
import { openImportedMatcher, type ImportedMatcher } from '../imported/matcher.ts';
import { buildIndex, indexSteps } from '../match/build.ts';
import { openMatcher, type Matcher } from '../match/matcher.ts';
import { inTurn } from '../match/in-turn.ts';
import { mapped, type Steps } from '../steps.ts';
import { contentsSteps } from './contents.ts';
import { SHARDS, SHARED_SHARD, shardOf, type Shard, type ShardDigests } from './state.ts';

/** The index over some of a feed's claims, in one part for each kind of them. */
export interface SegmentIndex {
  curated: ArrayBuffer | undefined;
  imported: ArrayBuffer | undefined;
}

/** The index over all claims of a state of the feed. */
export interface BaseSegment extends SegmentIndex {
  /** The version that made it: another reads words and numbers in another way. */
  maker: string;
  state: string;
  digests: ShardDigests;
}

/** The index over the shards that have changed since: what the base finds of them is passed over. */
export interface RecentSegment extends SegmentIndex {
  state: string;
  /** The base that it goes with. */
  since: string;
  shards: number[];
}

/** An index that stands for one state of a feed. */
export interface Segments {
  base: BaseSegment;
  recent?: RecentSegment;
}

/** Where more than this share of the shards has changed, all are indexed anew. */
const MOST_RECENT = 0.25;

/** The numbers of the shards that are not the same in two states. */
export function changedShards(before: ShardDigests, after: ShardDigests): number[] {
  const width = after.length / SHARDS;
  const changed: number[] = [];
  for (let shard = 0; shard < SHARDS; shard += 1) {
    const [from, to] = [shard * width, (shard + 1) * width];
    for (let at = from; at < to; at += 1) {
      if (before[at] === after[at]) continue;
      changed.push(shard);
      break;
    }
  }
  return changed;
}

/**
 * Which shards to index so that, with the base, all of a state is; `all` when that is no less work.
 * What claims have in common is read with each of them: when it changes, all of them do.
 */
export function shardsToIndex(base: BaseSegment, digests: ShardDigests): number[] | 'all' {
  const changed = changedShards(base.digests, digests);
  const isMost = changed.length > SHARDS * MOST_RECENT;
  return isMost || changed.includes(SHARED_SHARD) ? 'all' : changed;
}

/** Builds the index over the claims of some of a feed's shards. */
export function* segmentSteps(publisher: string, shards: Iterable<Shard>): Steps<SegmentIndex> {
  const { imported, ...contents } = yield* contentsSteps(shards);
  const curated = { publisher, ...contents };
  return {
    curated: curated.claims.length > 0 ? (yield* curatedIndex(curated)).buffer : undefined,
    imported: imported.length > 0 ? (yield* importedIndexSteps(imported)).buffer : undefined,
  };
}

/** A claim that cannot be indexed takes no other with it. */
function* curatedIndex(collection: Collection): Steps<Uint8Array<ArrayBuffer>> {
  try {
    return yield* indexSteps(collection);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const isSound = yield* mapped(collection.claims, (claim) => canBeIndexed(claim, collection));
    const claims = collection.claims.filter((_, at) => isSound[at]);
    return yield* indexSteps({ ...collection, claims });
  }
}

function canBeIndexed(claim: Claim, collection: Collection): boolean {
  try {
    buildIndex({ ...collection, claims: [claim] });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** A feed's index opened: all of its claims in one matcher, and each kind for a second look. */
export interface OpenSegments extends Pick<Matcher, 'matchSteps'> {
  curated: Pick<Matcher, 'matchSteps'>;
  imported: readonly ImportedMatcher[];
}

/**
 * Opens the index of a feed.
 * @throws IndexFormatError, BlobFormatError
 */
export function openSegments(publisher: string, { base, recent }: Segments): OpenSegments {
  const parts = [opened(publisher, base, new Set(recent?.shards))];
  if (recent) parts.push(opened(publisher, recent, new Set()));
  const curated = parts.flatMap((part) => part.curated);
  const imported = parts.flatMap((part) => part.imported);
  return {
    ...inTurn([...curated, ...imported]),
    curated: inTurn(curated),
    imported,
  };
}

/** Opens one segment but for the claims of some shards. */
function opened(
  publisher: string,
  { curated, imported }: SegmentIndex,
  but: ReadonlySet<number>,
): { curated: Pick<Matcher, 'matchSteps'>[]; imported: ImportedMatcher[] } {
  const isCurrent = (kind: string) => (id: string) => !but.has(shardOf(`${kind}/${id}`));
  return {
    curated: curated ? [withoutStale(openMatcher(curated), publisher, isCurrent('claim'))] : [],
    imported: imported
      ? [openImportedMatcher(imported, publisher, { isCurrent: isCurrent('imported') })]
      : [],
  };
}

function withoutStale(
  matcher: Pick<Matcher, 'matchSteps'>,
  publisher: string,
  isCurrent: (id: string) => boolean,
): Pick<Matcher, 'matchSteps'> {
  return {
    *matchSteps(request) {
      const result = yield* matcher.matchSteps(request);
      const matches = result.matches.filter(({ claim }) =>
        isCurrent(claim.slice(publisher.length + 1)),
      );
      return { ...result, matches };
    },
  };
}
