import { beforeEach, expect, test, vi } from 'vitest';
import type { Collection } from '../core/claim/collection.ts';
import { cardData } from '../core/claim/card-data.ts';
import { IndexFormatError } from '../core/match/format.ts';
import type { MatchRequest, MatchResult } from '../core/match/types.ts';
import type { ClaimsStore, StoredBundle } from '../store/claims-store.ts';
import { createClaimsService } from './claims-service.ts';

const DIGEST = 'digest-of-this-build';
const REQUEST: MatchRequest = { passages: [] };

const claim: Collection['claims'][number] = {
  schema: 1,
  id: 'one',
  lang: 'en',
  kind: 'claim',
  draft: false,
  claim: 'One.',
  claimants: [],
  about: ['numbers'],
  statements: [],
  summary: 'Summary.',
  reviews: [],
  context: [],
  sources: {},
  match: { says: ['one'], needs: [], not: [], speaker: 'any' },
  examples: { matches: [], misses: [] },
  revisions: [],
};
const collection: Collection = {
  publisher: 'onrecord',
  claims: [claim],
  people: [],
  events: [],
  scales: {},
};
const CARD = cardData(claim, collection);

const bytes = (text: string) => new TextEncoder().encode(text).buffer;
const textOf = (buffer: ArrayBuffer) => new TextDecoder().decode(buffer);

/** A store in memory whose every call can be made to fail. */
function fakeStore() {
  let held: StoredBundle | undefined;
  const of = (digest: string) => (held?.digest === digest ? held : undefined);
  const store = {
    index: vi.fn<ClaimsStore['index']>((digest) => Promise.resolve(of(digest)?.index)),
    holds: vi.fn<ClaimsStore['holds']>((digest) => Promise.resolve(of(digest) !== undefined)),
    card: vi.fn<ClaimsStore['card']>((digest, key) =>
      Promise.resolve(of(digest) && key === CARD.key ? CARD : undefined),
    ),
    replace: vi.fn<ClaimsStore['replace']>((bundle) => {
      held = bundle;
      return Promise.resolve();
    }),
  };
  const breakDown = () => {
    const fail = () => Promise.reject(new Error('storage is gone'));
    for (const call of Object.values(store)) call.mockImplementation(fail);
  };
  return {
    store,
    breakDown,
    hold: (bundle: StoredBundle) => void (held = bundle),
    lose: () => void (held = undefined),
  };
}

let fake: ReturnType<typeof fakeStore>;
const report = vi.fn();
const fetchBundle = vi.fn(() => Promise.resolve({ collection, index: bytes('sound') }));
const opened = vi.fn();

function service(match: (index: string) => MatchResult = () => ({ matches: [] })) {
  return createClaimsService({
    digest: DIGEST,
    store: fake.store,
    fetchBundle,
    report,
    openMatcher: (buffer) => {
      const text = textOf(buffer);
      opened(text);
      if (text === 'damaged') throw new IndexFormatError('not an index');
      return {
        *matchSteps() {
          yield 1;
          return match(text);
        },
      };
    },
  });
}

beforeEach(() => {
  fake = fakeStore();
  vi.clearAllMocks();
});

test('the first time, stores the bundle under its digest', async () => {
  await service().match(REQUEST);
  expect(fake.store.replace).toHaveBeenCalledTimes(1);
  expect(fake.store.replace.mock.lastCall?.[0]).toMatchObject({ digest: DIGEST, collection });
  expect(report).not.toHaveBeenCalled();
});

test('later workers open what is stored, and read no file', async () => {
  fake.hold({ digest: DIGEST, collection, index: bytes('stored') });
  await service().match(REQUEST);
  expect(opened.mock.calls).toEqual([['stored']]);
  expect(fetchBundle).not.toHaveBeenCalled();
});

test('what an older build stored is replaced', async () => {
  fake.hold({ digest: 'older', collection, index: bytes('old') });
  await service().match(REQUEST);
  expect(opened.mock.calls).toEqual([['sound']]);
  expect(await fake.store.holds(DIGEST)).toBe(true);
});

test('requests at the same time share one loading, later ones its result', async () => {
  const claims = service();
  await Promise.all([claims.match(REQUEST), claims.match(REQUEST), claims.match(REQUEST)]);
  await claims.match(REQUEST);
  expect(opened).toHaveBeenCalledTimes(1);
  expect(fetchBundle).toHaveBeenCalledTimes(1);
});

test('a damaged index is stored anew', async () => {
  fake.hold({ digest: DIGEST, collection, index: bytes('damaged') });
  await service().match(REQUEST);
  expect(opened.mock.calls).toEqual([['damaged'], ['sound']]);
  expect(textOf((await fake.store.index(DIGEST))!)).toBe('sound');
});

test('damage that shows only while matching is repaired too', async () => {
  fake.hold({ digest: DIGEST, collection, index: bytes('half damaged') });
  const found: MatchResult = { matches: [], bounded: 'steps' };
  const claims = service((index) => {
    if (index !== 'sound') throw new IndexFormatError('broken program');
    return found;
  });
  expect(await claims.match(REQUEST)).toBe(found);
  expect(await claims.match(REQUEST)).toBe(found);
  expect(fetchBundle).toHaveBeenCalledTimes(1);
});

test("a fault of the matcher's own is passed on", async () => {
  const claims = service(() => {
    throw new TypeError('a fault');
  });
  await expect(claims.match(REQUEST)).rejects.toThrow('a fault');
  expect(fetchBundle).toHaveBeenCalledTimes(1);
});

test('a failed loading is tried again by the next request', async () => {
  fetchBundle.mockRejectedValueOnce(new Error('no such file'));
  const claims = service();
  await expect(claims.match(REQUEST)).rejects.toThrow('no such file');
  expect(await claims.match(REQUEST)).toEqual({ matches: [] });
});

test('matches and cards go on where storage does not work at all', async () => {
  fake.breakDown();
  const claims = service();
  expect(await claims.match(REQUEST)).toEqual({ matches: [] });
  expect(await claims.card('onrecord/one')).toEqual(CARD);
  expect(report).toHaveBeenCalled();
});

test('a second look has the same shelf as long as the same index is open', async () => {
  fake.hold({ digest: DIGEST, collection, index: bytes('half damaged') });
  const claims = service((index) => {
    if (index !== 'sound') throw new IndexFormatError('broken program');
    return { matches: [] };
  });
  const [one, other] = await Promise.all([claims.shelf(), claims.shelf()]);
  expect(one).toBe(other);
  expect(one).toMatchObject({ curated: { collection }, imported: [] });
  await claims.match(REQUEST);
  expect(await claims.shelf()).not.toBe(one);
});

test('a card comes from the store', async () => {
  fake.hold({ digest: DIGEST, collection, index: bytes('stored') });
  expect(await service().card('onrecord/one')).toEqual(CARD);
  expect(await service().card('onrecord/other')).toBeNull();
  expect(fetchBundle).not.toHaveBeenCalled();
});

test('a card is there again after the database was lost', async () => {
  const claims = service();
  await claims.match(REQUEST);
  fake.lose();
  expect(await claims.card('onrecord/one')).toEqual(CARD);
  expect(await fake.store.holds(DIGEST)).toBe(true);
  fake.lose();
  expect(await claims.card('onrecord/other')).toBeNull();
});
