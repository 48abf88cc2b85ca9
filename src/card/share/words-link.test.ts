import { expect, it } from 'vitest';
import { linkToWords } from './words-link.ts';

it.each([
  ['sixty million', 'sixty%20million'],
  ['like 60-ish, or so', 'like%2060%2Dish%2C%20or%20so'],
  ['Q&A, A&B', 'Q%26A%2C%20A%26B'],
  ['50% of #1?', '50%25%20of%20%231%3F'],
  ['“well” — said', '%E2%80%9Cwell%E2%80%9D%20%E2%80%94%20said'],
  ['مليون', '%D9%85%D9%84%D9%8A%D9%88%D9%86'],
  [' two\n  lines ', 'two%20lines'],
  // What lies between words that stand apart is passed over.
  ['listening, … like 60 million', 'listening%2C,like%2060%20million'],
  // Of many words the first and the last.
  ['a b c d e f g-h i, j k', 'a%20b%20c%20d,g%2Dh%20i%2C%20j%20k'],
])('leads to %j', (quote, directive) => {
  expect(linkToWords('https://news.example/a?b=c', quote)).toBe(
    `https://news.example/a?b=c#:~:text=${directive}`,
  );
});

it('keeps the place in the page, and tells nobody a password', () => {
  expect(linkToWords('https://me:secret@news.example/a#part', 'ten')).toBe(
    'https://news.example/a#part:~:text=ten',
  );
});

it.each(['file:///home/me/a.html', 'chrome-extension://x/a.html', 'about:blank', 'no address'])(
  'has no link to %s',
  (page) => expect(linkToWords(page, 'ten')).toBeUndefined(),
);
