import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readImportedClaims } from '../imported-claims.ts';
import { exportReviews } from './export.ts';
import { importReviews } from './import.ts';
import { review } from './testing.ts';

let folder: string;
let into: string;
let said: string[];
const io = {
  err: (line: string) => void said.push(line),
  out: () => Promise.resolve(),
  now: () => 0,
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  cpSync('claims', folder, { recursive: true });
  into = join(folder, 'imported/desk.jsonl');
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const many = Array.from({ length: 30 }, (_, at) => review(at));

function written(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return file;
}

async function held() {
  const faults: unknown[] = [];
  const claims = [];
  for await (const one of readImportedClaims(folder, (fault) => faults.push(fault)))
    claims.push(one);
  expect(faults).toEqual([]);
  return claims;
}

const feed = {
  '@context': 'https://schema.org',
  '@type': 'DataFeed',
  name: 'Checks',
  dataFeedElement: many.map((item) => ({ '@type': 'DataFeedItem', item: [item] })),
};
const api = {
  claims: many.map(({ claimReviewed, url, author }) => ({
    text: claimReviewed,
    claimReview: [{ url, publisher: author, textualRating: 'False' }],
  })),
  nextPageToken: 'more',
};
const page = `<!doctype html><script type="application/json">{"@type":"ClaimReview"}</script>
<script type='application/ld+json' id=a>${JSON.stringify({ '@graph': many })}</script>
<script type=application/ld+json>{broken</script>`;

describe('all reviews are read from', () => {
  test.each<[string, unknown]>([
    ['a DataFeed', feed],
    ['a page', page],
    ['an answer of the API', api],
    ['a list', many],
    ['a graph', { '@context': 'https://schema.org', '@graph': many }],
    ['JSON Lines', many.map((one) => JSON.stringify(one)).join('\n')],
  ])('%s', async (_, content) => {
    const imported = await importReviews([written('source', content)], into, io);
    expect(imported).toMatchObject({ read: 30, new: 30, skipped: 0 });
    const claims = await held();
    expect(claims.map(({ claim }) => claim.text).sort()).toEqual(
      many.map((one) => one.claimReviewed).sort(),
    );
  });

  test('one object', async () => {
    expect(await importReviews([written('one', review(1))], into, io)).toMatchObject({ new: 1 });
  });

  test('the web', async () => {
    const server = createServer((_, response) => response.end(JSON.stringify(feed)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const imported = await importReviews([`http://127.0.0.1:${port}/feed`], into, io);
    expect(imported).toMatchObject({ read: 30, new: 30 });
    await new Promise((resolve) => server.close(resolve));
  });
});

test('what cannot be read is told and skipped, and the rest goes in', async () => {
  const source = written('source', [review(0), review(1, { url: 'ftp://x' }), 7, review(2)]);
  const imported = await importReviews([source], into, io);
  expect(imported).toMatchObject({ read: 4, new: 2, skipped: 2 });
  expect(said).toEqual([
    expect.stringMatching(/source: review 2: url: expected an https/) as string,
    expect.stringMatching(/source: review 3: expected a ClaimReview/) as string,
  ]);
});

test.each<[string, string, RegExp]>([
  ['what is no JSON', 'nothing', /source:1: expected a page with JSON-LD, JSON, or JSON Lines/],
  ['JSON that does not end', '[{"@type":"ClaimReview"}', /source:1: expected more/],
  ['JSON that breaks', '[{"a":1},}]', /source:1: review 2: expected JSON/],
])('%s is refused, and what was held stays', async (_, content, why) => {
  await importReviews([written('good', many)], into, io);
  const before = readFileSync(into, 'utf8');
  await expect(importReviews([written('source', content)], into, io)).rejects.toThrow(why);
  expect(readFileSync(into, 'utf8')).toBe(before);
});

test.each(['http://desk.example/', 'missing.json'])('%s is no source', async (source) => {
  await expect(importReviews([source], into, io)).rejects.toThrow(source);
  expect(existsSync(into)).toBe(false);
});

describe('a source that is read again', () => {
  test('changes nothing where nothing has changed, in whatever order it comes', async () => {
    await importReviews([written('a', many)], into, io);
    const before = readFileSync(into, 'utf8');
    const imported = await importReviews([written('b', many.toReversed())], into, io);
    expect(imported).toMatchObject({ new: 0, changed: 0, unchanged: 30, vanished: 0 });
    expect(readFileSync(into, 'utf8')).toBe(before);
  });

  test('brings what is new and changed; what vanished stays unless it is to go', async () => {
    await importReviews([written('a', many)], into, io);
    const next = written('b', [
      ...many.slice(2, 29),
      review(1, { reviewRating: { alternateName: 'False' } }),
      review(99),
    ]);
    expect(await importReviews([next], into, io)).toMatchObject({
      new: 1,
      changed: 1,
      unchanged: 27,
      vanished: 2,
    });
    expect(await held()).toHaveLength(31);
    await importReviews([next], into, io, { prune: 'some' });
    expect(await held()).toHaveLength(29);
  });
});

test('what is exported is imported as it was, unknown fields and all', async () => {
  await importReviews([written('a', feed)], into, io);
  const before = readFileSync(into, 'utf8');
  let text = '';
  for await (const piece of exportReviews(folder, new Date())) text += piece;
  const exported = JSON.parse(text) as { dataFeedElement: { item: object[] }[] };
  const items = exported.dataFeedElement.flatMap(({ item }) => item);
  expect(items).toEqual(expect.arrayContaining(many));
  // Reviews with a page of their own of the claims that editors wrote are there as well.
  expect(items.length).toBeGreaterThan(many.length);
  mkdirSync(join(folder, 'again'));
  const again = join(folder, 'again/desk.jsonl');
  await importReviews(
    [written('b', { ...exported, dataFeedElement: many.map((item) => ({ item: [item] })) })],
    again,
    io,
  );
  expect(readFileSync(again, 'utf8')).toBe(before);
});
