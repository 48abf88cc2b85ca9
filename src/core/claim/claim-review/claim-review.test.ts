import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testClaim } from '../../match/testing.ts';
import { claimReviewsIn } from './find.ts';
import { plainText, shortened } from './plain-text.ts';
import { readApiClaim, readClaimReview, type Markup } from './read.ts';
import { writeClaimReviews, writeImported } from './write.ts';

const REVIEW: Markup = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://desk.example/ferry',
  datePublished: '2024-08-21',
  claimReviewed: 'The ferry is free.',
  headline: 'No, the ferry is not free',
  author: { '@type': 'Organization', name: 'The Desk', url: 'https://desk.example/' },
  reviewRating: { '@type': 'Rating', ratingValue: '1', bestRating: 5, alternateName: 'False' },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'Jo Doe' },
    datePublished: '2024-08-12',
    appearance: [{ '@type': 'CreativeWork', url: 'https://post.example/speech' }],
  },
};
const CLAIM = {
  text: 'The ferry is free.',
  title: 'No, the ferry is not free',
  speaker: 'Jo Doe',
  stated: '2024-08-12',
  published: '2024-08-21',
  verdict: 'False',
  publisher: 'The Desk',
  url: 'https://desk.example/ferry',
};

describe('one review', () => {
  test('as the field writes it', () => {
    expect(readClaimReview(REVIEW)).toEqual({ claim: CLAIM });
  });

  test.each<[string, Markup, Partial<typeof CLAIM> & { lang?: string }]>([
    ['lists for values', { author: [{ name: ['The Desk'] }, { name: 'Other' }] }, {}],
    ['a name for an organisation', { author: 'The Desk' }, {}],
    ['a publisher for an author', { author: undefined, publisher: { name: 'The Desk' } }, {}],
    ['nobody', { author: undefined }, { publisher: 'desk.example' }],
    ['a moment for a day', { datePublished: '2024-08-21T10:00:00+02:00' }, {}],
    ['a page for an address', { url: undefined, mainEntityOfPage: { '@id': CLAIM.url } }, {}],
    ['plain http', { url: 'http://desk.example/ferry' }, {}],
    ['entities and tags', { claimReviewed: '<p>The &#102;erry&nbsp;is free.</p>\n' }, {}],
    [
      'a language',
      { inLanguage: { '@type': 'Language', alternateName: 'en-GB' } },
      { lang: 'en-GB' },
    ],
    ['a language by its name', { inLanguage: 'English' }, {}],
    ['a number for a rating', { reviewRating: { alternateName: 3 } }, { verdict: '3' }],
    ['a name for a rating', { reviewRating: [{ name: 'False' }] }, {}],
  ])('with %s', (_, more, expected) => {
    expect(readClaimReview({ ...REVIEW, ...more })).toEqual({ claim: { ...CLAIM, ...expected } });
  });

  test('without what need not be there', () => {
    const { url, claimReviewed, author } = REVIEW;
    const odd = { url, claimReviewed, author, datePublished: 'last week', itemReviewed: 'speech' };
    const { text, publisher } = CLAIM;
    expect(readClaimReview(odd)).toEqual({ claim: { text, publisher, url } });
  });

  test.each<[string, Markup, RegExp]>([
    ['claim', { claimReviewed: ' ' }, /^claimReviewed: /],
    ['page', { url: undefined }, /^url: /],
    ['page and checker', { url: undefined, author: undefined }, /^url: expected one, found none$/],
    ['page on the web', { url: 'javascript:alert(1)' }, /^url: expected an https/],
    ['page without a password', { url: 'https://a:b@desk.example/' }, /^url: /],
    ['claim of a readable length', { claimReviewed: 'x '.repeat(600) }, /^claimReviewed: /],
  ])('without a %s is none, and says so', (_, more, why) => {
    expect(readClaimReview({ ...REVIEW, ...more })).toMatchObject({
      why: expect.stringMatching(why) as string,
    });
  });
});

test('each check of an API answer', () => {
  const reviews = readApiClaim({
    text: CLAIM.text,
    claimant: 'Jo Doe',
    claimDate: '2024-08-12T00:00:00Z',
    claimReview: [
      {
        publisher: { name: 'The Desk', site: 'desk.example' },
        url: CLAIM.url,
        title: CLAIM.title,
        reviewDate: '2024-08-21T00:00:00Z',
        textualRating: 'False',
        languageCode: 'en',
      },
      { publisher: { site: 'star.example' }, url: 'https://star.example/ferry' },
    ],
  });
  expect(reviews[0]).toEqual({ claim: { ...CLAIM, lang: 'en' } });
  expect(reviews[1]).toMatchObject({ claim: { publisher: 'star.example', text: CLAIM.text } });
});

test('reviews are found wherever they stand in a page', () => {
  const page = [
    { '@graph': [{ '@type': 'NewsArticle' }, REVIEW] },
    { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [REVIEW] }] },
    { ...REVIEW, '@type': ['Review', 'http://schema.org/ClaimReview'] },
    { '@type': 'MediaReview' },
    'ClaimReview',
  ];
  expect([...claimReviewsIn(page)]).toHaveLength(3);
  let deep: unknown = REVIEW;
  for (let at = 0; at < 1000; at += 1) deep = [deep];
  expect([...claimReviewsIn(deep)]).toEqual([]);
});

describe('markup that is written', () => {
  test('of an imported claim is the very markup that it came with', () => {
    const odd = { ...REVIEW, 'x:unknown': { kept: [1, null] } };
    expect(writeImported({ id: 'a', ...CLAIM }, odd)).toBe(odd);
  });

  test('of any imported claim is read as the same claim', () => {
    const words = fc
      .array(fc.stringMatching(/^[A-Za-zäé,.']{1,12}$/), { minLength: 1, maxLength: 12 })
      .map((all) => all.join(' '));
    const claims = fc.record(
      {
        text: words,
        title: words,
        speaker: words,
        stated: fc.constant('2024-08-12'),
        published: fc.constant('2024-08-21'),
        verdict: words,
        publisher: words.map((text) => text.slice(0, 100).trim()),
        url: fc.webUrl({ validSchemes: ['https'] }).filter((url) => !url.includes('@')),
        lang: fc.constantFrom('en', 'pt-BR'),
      },
      { requiredKeys: ['text', 'publisher', 'url'], noNullPrototype: true },
    );
    fc.assert(
      fc.property(claims, (claim) => {
        const markup = writeImported({ id: 'a', ...claim });
        expect(readClaimReview(markup)).toEqual({ claim });
      }),
    );
  });

  test('of a claim has each review that has a page, in its checker’s words', () => {
    const claim = testClaim(
      'ferry',
      { says: ['the ferry is free'] },
      {
        claimants: ['jo-doe'],
        statements: [
          { quote: 'It is free.', said: '2024-08-12', where: 'A speech', source: 'post' },
          { quote: 'Free, I say.', said: '2024-08', where: 'A fair' },
        ],
        sources: {
          post: { publisher: 'The Post', url: 'https://post.example/a', kind: 'report' },
        },
        reviews: [
          {
            publisher: 'onrecord',
            rating: { scale: 'onrecord', name: 'False' },
            reason: 'It is not.',
          },
          {
            publisher: 'The Star',
            published: '2024-08-21',
            rating: { scale: 'stars', name: 'Two Stars' },
            reason: 'Some of it.',
            url: 'https://star.example/ferry',
          },
        ],
      },
    );
    const rating = (name: string) => ({ name, means: 'Something.' });
    const around = {
      people: [{ id: 'jo-doe', name: 'Jo Doe', labels: [], aliases: [] }],
      scales: { stars: { name: 'Stars', ratings: [rating('Three Stars'), rating('Two Stars')] } },
      ownName: 'Onrecord',
    };
    expect(writeClaimReviews(claim, around)).toEqual([
      {
        '@context': 'https://schema.org',
        '@type': 'ClaimReview',
        url: 'https://star.example/ferry',
        datePublished: '2024-08-21',
        inLanguage: 'en',
        claimReviewed: claim.claim,
        author: { '@type': 'Organization', name: 'The Star' },
        reviewRating: {
          '@type': 'Rating',
          alternateName: 'Two Stars',
          ratingValue: 1,
          bestRating: 2,
          worstRating: 1,
        },
        itemReviewed: {
          '@type': 'Claim',
          author: { '@type': 'Person', name: 'Jo Doe' },
          datePublished: '2024-08',
          appearance: [{ '@type': 'CreativeWork', url: 'https://post.example/a' }],
        },
      },
    ]);
  });
});

test('texts come without what is not seen', () => {
  expect(plainText('a\u0000b \u202ec\u2066d\u2069')).toBe('a b c\u2066d\u2069');
  expect(plainText('&lt;b&gt; &#x1F600; &#xD800; &unknown; 2 < 3')).toBe('<b> 😀 &unknown; 2 < 3');
  expect(plainText({})).toBeUndefined();
  expect(shortened('one two three four', 12)).toBe('one two …');
  expect(shortened('x'.repeat(20), 12)).toHaveLength(12);
});
