import { BlobFormatError } from '../../core/blob/sections.ts';
import { cardData, importedCardData, type CardData } from '../../core/claim/card-data.ts';
import { contentsSteps, readContents } from '../../core/feed/contents.ts';
import {
  openSegments,
  type OpenSegments,
  segmentSteps,
  shardsToIndex,
  type Segments,
} from '../../core/feed/segments.ts';
import { SHARED_SHARD, shardOf } from '../../core/feed/state.ts';
import type { HeldState } from '../../core/feed/sync.ts';
import { IndexFormatError } from '../../core/match/format.ts';
import { inTurn } from '../../core/match/in-turn.ts';
import type { MatchRequest, MatchResult } from '../../core/match/types.ts';
import type { LookShelf } from '../look-shelf.ts';
import type { Holdings } from '../../core/search/entries.ts';
import { whole, type Share } from '../../core/steps.ts';
import { inSlices } from '../in-slices.ts';
import type { PublisherStore } from '../../store/feeds-store.ts';
import { Ended } from './endable.ts';

/** The claims of one publisher's feed that are held, as answers. */
export interface Library {
  /** @param share how the work is shared with what others ask */
  match(request: MatchRequest, share?: Share): Promise<MatchResult>;
  /** One claim with all that its card needs; null when it is not held. */
  card(id: string): Promise<CardData | null>;
  /** Its claims as a second look goes over them; the same ones as long as nothing has changed. */
  shelf(): Promise<LookShelf>;
  /** All that is held. */
  held(): Promise<Holdings>;
  /** What is held has changed: settles when the index is up to date, and answers are of it. */
  changed(): Promise<void>;
  /** Ends all work on the index; settles when nothing more of it will be written. */
  close(): Promise<void>;
}

/** An index that was opened, and what a second look wants of it, read with the first one. */
interface Opened extends OpenSegments {
  hasCurated: boolean;
  shelf?: Promise<LookShelf>;
}

const nothing = (): Opened => ({
  ...inTurn([]),
  curated: inTurn([]),
  imported: [],
  hasCurated: false,
});

/** Whose claims are answered from, where they are kept, and which version makes their index. */
interface Shelf {
  publisher: string;
  store: PublisherStore;
  maker: string;
}

/** Answers from what a store holds of a publisher's feed; nothing is fetched. */
export function createLibrary(shelf: Shelf): Library {
  const { publisher, store } = shelf;
  let opened: Promise<Opened> | undefined;
  const closing = new AbortController();
  const opens = new Set<Promise<unknown>>();

  const openAnew = (isSound: boolean) => {
    const opening = openMatcher(shelf, isSound, closing.signal);
    opens.add(opening);
    opening.catch(() => undefined).finally(() => opens.delete(opening));
    return opening;
  };

  const open = (isSound = true) => {
    const opening = openAnew(isSound);
    opened = opening;
    opening.catch(() => {
      if (opened === opening) opened = undefined;
    });
    return opening;
  };

  return {
    async match(request, share = whole) {
      if (closing.signal.aborted) return { matches: [] };
      const matcher = await (opened ?? open());
      try {
        return await share(matcher.matchSteps(request));
      } catch (error) {
        if (!isDamage(error)) throw error;
        return share((await open(false)).matchSteps(request));
      }
    },

    async shelf() {
      if (closing.signal.aborted) return { imported: [] };
      const matcher = await (opened ?? open());
      matcher.shelf ??= shelfOf(shelf, matcher);
      // What could not be read is read with the next look.
      matcher.shelf.catch(() => delete matcher.shelf);
      return matcher.shelf;
    },

    async card(id) {
      const keys = [`claim/${id}`, `imported/${id}`];
      const shards = await store.shards([SHARED_SHARD, ...keys.map(shardOf)]);
      const { claims, imported, ...shared } = readContents(shards.values());
      const claim = claims.find((one) => one.id === id);
      if (claim) return cardData(claim, { publisher, ...shared });
      const found = imported.find((one) => one.id === id);
      return found ? importedCardData(publisher, found) : null;
    },

    async held() {
      const contents = await inSlices(contentsSteps(await store.all()));
      return { publisher, ...contents };
    },

    async changed() {
      // What was held answers until the new index is whole, for that can take a while.
      opened ??= Promise.resolve(nothing());
      const next = openAnew(true);
      try {
        await next;
        opened = next;
      } catch (error) {
        opened = undefined;
        throw error;
      }
    },

    async close() {
      closing.abort(new Ended(`${publisher}: its claims go`));
      await Promise.allSettled(opens);
    },
  };
}

/** @param isSound whether the stored index is to be trusted: what is damaged is built anew. */
async function openMatcher(shelf: Shelf, isSound: boolean, signal: AbortSignal): Promise<Opened> {
  const held = await shelf.store.held();
  if (!held) return nothing();
  const stored = isSound ? await storedBy(shelf) : undefined;
  const segments = await upToDate(shelf, held, stored, signal);
  try {
    const { base, recent } = segments;
    const hasCurated = base.curated !== undefined || recent?.curated !== undefined;
    return { ...openSegments(shelf.publisher, segments), hasCurated };
  } catch (error) {
    if (!isDamage(error) || !stored) throw error;
    return openMatcher(shelf, false, signal);
  }
}

/** What a second look wants of its curated claims; of those that were imported the index has all. */
const CURATED = new Set(['claim', 'person'] as const);

async function shelfOf({ publisher, store }: Shelf, opened: Opened): Promise<LookShelf> {
  const { curated: matcher, imported } = opened;
  if (!opened.hasCurated) return { imported };
  const { claims, people } = await inSlices(contentsSteps(await store.all(), CURATED));
  return { curated: { matcher, collection: { publisher, claims, people } }, imported };
}

/** The index as it is stored, where this version made it. */
async function storedBy({ store, maker }: Shelf): Promise<Segments | undefined> {
  const stored = await store.segments();
  return stored?.base.maker === maker ? stored : undefined;
}

/** The index of what is held: as it is stored, or brought up to date and stored. */
async function upToDate(
  shelf: Shelf,
  held: HeldState,
  stored: Segments | undefined,
  signal: AbortSignal,
): Promise<Segments> {
  if (stored && standsFor(stored, held.state)) return stored;
  const shards = stored ? shardsToIndex(stored.base, held.digests) : 'all';
  return stored && shards !== 'all'
    ? withRecent(shelf, held, stored, shards, signal)
    : built(shelf, held, signal);
}

function standsFor({ base, recent }: Segments, state: string): boolean {
  return (recent ?? base).state === state;
}

async function built(
  { publisher, store, maker }: Shelf,
  { state, digests }: HeldState,
  signal: AbortSignal,
): Promise<Segments> {
  const index = await inSlices(segmentSteps(publisher, await store.all()), signal);
  const base = { maker, state, digests, ...index };
  signal.throwIfAborted();
  // Without room to store it, it is built again at the next start.
  await store.keepBase(base).catch(() => undefined);
  return { base };
}

async function withRecent(
  { publisher, store }: Shelf,
  { state }: HeldState,
  { base }: Segments,
  shards: number[],
  signal: AbortSignal,
): Promise<Segments> {
  const texts = await store.shards([SHARED_SHARD, ...shards]);
  const index = await inSlices(segmentSteps(publisher, texts.values()), signal);
  const recent = { state, since: base.state, shards, ...index };
  signal.throwIfAborted();
  await store.keepRecent(recent).catch(() => undefined);
  return { base, recent };
}

function isDamage(error: unknown): boolean {
  return error instanceof IndexFormatError || error instanceof BlobFormatError;
}
