import { expect, test } from 'vitest';
import { addressKey, identityOf, isCompatible, likeness } from './identity.ts';

const CLAIM = { url: 'https://desk.example/1', text: 'The ferry is free.' };
const markup = (more: object) => ({ '@type': 'ClaimReview', url: CLAIM.url, ...more });

test.each([
  'The ferry is free',
  'the ferry  is free!',
  '“The ferry is free.”',
  'THE FERRY IS FREE',
])('%j has the same words', (text) => {
  expect(identityOf({ ...CLAIM, text }, {}).words).toBe(identityOf(CLAIM, {}).words);
});

test('what has no letters is known by its signs', () => {
  const words = ['???', '!!!'].map((text) => identityOf({ ...CLAIM, text }, {}).words);
  expect(new Set(words).size).toBe(2);
});

test('a name in the markup tells a review from others, the page’s address does not', () => {
  const names = (more: object) => identityOf(CLAIM, markup(more)).names;
  expect(names({ '@id': 'https://desk.example/1#a' })).toEqual(['https://desk.example/1#a']);
  expect(names({ '@id': CLAIM.url, itemReviewed: { url: CLAIM.url } })).toEqual([]);
  expect(names({ itemReviewed: [{ '@id': '#claim-2', url: 'https://post.example/' }] })).toEqual([
    '#claim-2',
    'https://post.example/',
  ]);
});

test('who said it, when, and another name speak against one review', () => {
  const one = identityOf(
    { ...CLAIM, speaker: 'Jo Doe', stated: '2024-01-02' },
    markup({ '@id': '#a' }),
  );
  const but = (more: object, id = '#a') => identityOf({ ...CLAIM, ...more }, markup({ '@id': id }));
  expect(isCompatible(one, but({}))).toBe(true);
  expect(isCompatible(one, but({ speaker: 'jo doe', stated: '2024-01-02' }))).toBe(true);
  expect(isCompatible(one, but({ speaker: 'Al Roe' }))).toBe(false);
  expect(isCompatible(one, but({ stated: '2024-01-03' }))).toBe(false);
  expect(isCompatible(one, but({}, '#b'))).toBe(false);
});

test('texts are alike by the pairs of letters that they share', () => {
  expect(likeness('night', 'nacht')).toBe(0.25);
  expect(likeness('ferry', 'ferry')).toBe(1);
  expect(likeness('渡船是免费的', '渡船是收费的')).toBeGreaterThan(0.5);
  expect(likeness('a', 'a')).toBe(1);
  expect(likeness('a', 'b')).toBe(0);
});

test.each([
  ['https://desk.example/1/', 'https://desk.example/1'],
  ['http://Desk.example:80/1', 'https://desk.example/1'],
  ['https://desk.example/1?utm_source=a&utm_medium=b', 'https://desk.example/1'],
  ['https://desk.example/?p=7&fbclid=x', 'https://desk.example/?p=7'],
  ['https://desk.example/?gclid=x&p=7', 'https://desk.example/?p=7'],
])('%s is the address %s', (one, other) => {
  expect(addressKey(one)).toBe(addressKey(other));
});

test.each([
  ['https://desk.example/?p=7', 'https://desk.example/?p=8'],
  ['https://desk.example/?utm=7', 'https://desk.example/'],
  ['https://desk.example/1#a', 'https://desk.example/1#b'],
])('%s is not the address %s', (one, other) => {
  expect(addressKey(one)).not.toBe(addressKey(other));
});
