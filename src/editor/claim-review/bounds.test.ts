import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContents } from '../../core/feed/contents.ts';
import { readLine } from '../../core/feed/records.ts';
import { cutIntoShards } from '../../core/feed/state.ts';
import { readRecords } from '../feed/records.ts';
import { importReviews } from './import.ts';
import { Desk, review } from './testing.ts';

let desk: Desk;
beforeEach(() => (desk = new Desk()));
afterEach(() => desk.remove());

const take = (content: unknown) => importReviews([desk.source(content)], desk.into, desk.io);

/** What readers get of what is held, by the code that publishes and reads a feed. */
async function published() {
  const shared = { publisher: 'desk', people: [], events: [], scales: {}, claims: [] };
  const read = { collection: shared, claims: [], faults: [], files: [] };
  const { records, faults } = await readRecords(read, desk.folder, new Date());
  const lines = [...records.values()].map((text) => readLine(text)!);
  return { faults, contents: readContents(cutIntoShards(lines).values()) };
}

const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;

describe('what is too much is refused at the door, with the size', () => {
  test.each<[string, object | string, RegExp]>([
    [
      'markup',
      { body: 'x'.repeat(1_500_000) },
      /expected at most 999,900 bytes with all of its markup, found 1,500,\d+$/,
    ],
    ['markup in long letters', { body: 'ä'.repeat(600_000) }, /found 1,200,\d+$/],
    ['nesting', { deep: nested(101) }, /at most 100 levels/],
    [
      'nesting beyond the stack',
      `{"@type":"ClaimReview","url":"https://a.example/","claimReviewed":"A.","deep":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
      /at most 100 levels/,
    ],
    [
      'text',
      { claimReviewed: 'x'.repeat(1001) },
      /claimReviewed: expected at most 1000 characters, found 1001$/,
    ],
    [
      'address',
      { url: `https://a.example/${'x'.repeat(2000)}` },
      /url: expected at most 2000 characters, found 2018$/,
    ],
    [
      'an address with a NUL',
      { url: 'https://a.example/\u0000' },
      /url: expected no spaces, control/,
    ],
    ['an address without a host', { url: 'https:///x' }, /url: expected a host/],
    [
      'an old address with a port',
      { url: 'http://a.example:8080/x' },
      /url: expected an https:\/\/ address, found "http:\/\/a.example:8080\/x"$/,
    ],
  ])('%s', async (_, more, words) => {
    const odd = typeof more === 'string' ? more : JSON.stringify(review(1, more));
    expect(await take(`[${JSON.stringify(review(2))},\n${odd}]`)).toMatchObject({
      new: 1,
      skipped: 1,
    });
    expect(desk.said).toEqual([expect.stringMatching(/source: review 2: /)]);
    expect(desk.said[0]).toMatch(words);
  });

  test.each<[string, object]>([
    ['markup', { body: 'x'.repeat(999_400) }],
    ['nesting', { deep: nested(98) }],
    ['a text', { claimReviewed: 'x'.repeat(1000) }],
    ['other texts', { headline: 'x'.repeat(5000), author: 'y'.repeat(500) }],
    ['a language', { inLanguage: `en${'-x'.repeat(100_000)}` }],
    ['a day that no calendar has', { datePublished: '2024-02-30' }],
    ['a control character in a text', { claimReviewed: 'The ferry\u0000 \u202eis free' }],
    ['half a character', { claimReviewed: 'The ferry \ud83d is free' }],
  ])('and what is just not, or can be left out, goes in: %s', async (_, more) => {
    await take([review(1, more)]);
    const { faults, contents } = await published();
    expect(faults).toEqual([]);
    expect(contents.passedOver).toBe(0);
    expect(contents.imported).toHaveLength(1);
  });
});

/** Values as markup may have them, wrong kinds and sizes among them. */
const odd = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  fc.nat(2100).map((length) => 'x '.repeat(length)),
  fc.constantFrom(
    '2024-02-30',
    '2024-01-01T00:00:00Z',
    '9999-99-99',
    'en',
    'pt-BR',
    'en-x',
    '\ud800',
    '\u202e',
  ),
  fc.jsonValue(),
);
const url = fc.oneof(
  { weight: 4, arbitrary: fc.webUrl({ withQueryParameters: true, withFragments: true }) },
  fc
    .tuple(
      fc.constantFrom('https://', 'http://a.example:', 'https://a.example/'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    .map(([start, end]) => start + end),
);
const reviews = fc.record(
  {
    '@type': fc.constantFrom('ClaimReview', ['Review', 'http://schema.org/ClaimReview']),
    '@id': odd,
    url: fc.oneof({ weight: 5, arbitrary: url }, odd),
    claimReviewed: fc.oneof(
      { weight: 5, arbitrary: fc.string({ unit: 'grapheme', minLength: 1 }) },
      odd,
    ),
    author: fc.oneof(odd, fc.record({ name: odd })),
    datePublished: odd,
    inLanguage: odd,
    headline: odd,
    reviewRating: fc.record({ alternateName: odd }),
    itemReviewed: fc.record({ author: fc.record({ name: odd }), datePublished: odd, url: odd }),
  },
  { requiredKeys: ['@type', 'url', 'claimReviewed'], noNullPrototype: true },
);

test('whatever is taken in, check, publish and readers take', async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(reviews, { minLength: 30, maxLength: 60 }), async (all) => {
      const imported = await take([review('good'), ...all]);
      const { claims, faults } = await desk.held();
      expect(faults).toEqual([]);
      expect(claims).toHaveLength(
        imported.new + imported.changed + imported.unchanged + imported.vanished,
      );
      const { faults: refused, contents } = await published();
      expect(refused).toEqual([]);
      expect([contents.passedOver, contents.imported.length]).toEqual([0, claims.length]);
      taken = claims.length;
      // Read again, the same source changes nothing.
      expect(await take([review('good'), ...all])).toMatchObject({ new: 0, changed: 0 });
    }),
    { numRuns: 6 },
  );
  expect(taken).toBeGreaterThan(40);
});
