import { expect, test } from 'vitest';
import { pageDate, pageLang, readDay } from './page-date.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const data = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

test.each([
  [
    'open graph',
    '<meta property="article:published_time" content="2024-08-13T03:10:00Z">',
    '2024-08-13',
  ],
  ['a name', '<meta name="pubdate" content="2024-08-13">', '2024-08-13'],
  ['an item property', '<meta itemprop="datePublished" content="2024-08-13 10:00">', '2024-08-13'],
  [
    'structured data',
    data({ '@type': 'NewsArticle', datePublished: '2024-08-13T01:00:00-05:00' }),
    '2024-08-13',
  ],
  [
    'a graph',
    data({ '@graph': [{ '@type': 'Organization' }, { datePublished: '2024-08-12' }] }),
    '2024-08-12',
  ],
  [
    'the outer date',
    data({ comment: { datePublished: '2024-09-01' }, datePublished: '2024-08-12' }),
    '2024-08-12',
  ],
  [
    'broken data first',
    `<script type="application/ld+json">{</script>${data({ datePublished: '2024-08-12' })}`,
    '2024-08-12',
  ],
  [
    'a time element',
    '<article><time datetime="2024-08-13">yesterday</time></article>',
    '2024-08-13',
  ],
  [
    'the better of two',
    '<meta name="date" content="2020-01-01"><meta property="article:published_time" content="2024-08-13">',
    '2024-08-13',
  ],
  ['no such day', '<meta name="date" content="2024-02-31">', undefined],
  ['a day to come', '<meta name="date" content="2999-01-01">', undefined],
  ['before the web', '<meta name="date" content="1066-10-14">', undefined],
  ['words', '<meta name="date" content="last Tuesday">', undefined],
  ['a time elsewhere', '<aside><time datetime="2024-08-13">a comment</time></aside>', undefined],
  ['nothing', '<p>no date', undefined],
])('date by %s', (_name, html, day) => {
  expect(pageDate(parse(html))).toBe(day);
});

test('a form control that hides the document’s own functions', () => {
  const page = parse('<img name="querySelectorAll"><meta name="date" content="2024-08-13">');
  expect(pageDate(page)).toBe('2024-08-13');
});

test.each([
  ['<html lang="en-US">', 'en-US'],
  ['<html lang="de_AT">', 'de-AT'],
  ['<html><meta http-equiv="Content-Language" content="fr">', 'fr'],
  ['<html lang="no such tag">', undefined],
  ['<html>', undefined],
])('language of %s', (html, lang) => {
  expect(pageLang(parse(html))).toBe(lang);
});

test('a day is read from the start of a date only', () => {
  expect(readDay('2024-08-13', '2024-08-13')).toBe('2024-08-13');
  expect(readDay('2024-08-14', '2024-08-13')).toBeUndefined();
  expect(readDay('2024-08-1399')).toBeUndefined();
  expect(readDay(20240813)).toBeUndefined();
});
