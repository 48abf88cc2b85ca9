import { expect, test } from 'vitest';
import { headline } from './headline.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const og = (title: string, site = '') =>
  `<meta property="og:title" content="${title}"><meta property="og:site_name" content="${site}">`;

test.each([
  [
    'the heading, where the title says the same',
    '<title>Rents rise again | The Mail</title><h1>Rents rise  again</h1>',
    'Rents rise again',
  ],
  [
    'no heading of another matter',
    `<title>Rents rise again - The Mail</title>${og('Rents rise again', 'The Mail')}<h1>The Mail</h1>`,
    'Rents rise again',
  ],
  [
    'the title without the site that the page names',
    `<title>Rents rise – for all – The Mail</title>${og('', 'The Mail')}`,
    'Rents rise – for all',
  ],
  [
    'a site that comes first',
    `<title>The Mail: news - Rents rise</title>${og('', 'The Mail: News')}`,
    'Rents rise',
  ],
  ['a site behind a bar', '<title>Rents rise | Opinion | The Mail</title>', 'Rents rise | Opinion'],
  ['a dash within a headline', '<title>Rents rise - and fall</title>', 'Rents rise - and fall'],
  ['no count of news', '<title>(12) Rents rise</title>', 'Rents rise'],
  [
    'the title, where the markup is that of another page',
    `<title>Wages fall</title>${og('Rents rise again')}`,
    'Wages fall',
  ],
  ['the markup, where there is no title', og('Rents rise again'), 'Rents rise again'],
  ['the heading, where there is nothing else', '<h1>Rents <b>rise</b></h1>', 'Rents rise'],
  ['nothing of a page without any', '<p>Rents rise</p>', undefined],
  [
    'no title of a picture',
    '<svg><title>logo</title></svg><img name="title"><h1>Rents rise</h1>',
    'Rents rise',
  ],
])('%s', (_, html, expected) => {
  expect(headline(parse(html))).toBe(expected);
});

test('the name of the host is that of the site', () => {
  const { hostname } = location;
  document.title = `Rents rise - ${hostname}`;
  expect(headline(document)).toBe('Rents rise');
});

test('is cut where a page writes without end', () => {
  expect(headline(parse(`<title>${'rents rise '.repeat(1e5)}</title>`))).toHaveLength(300);
});
