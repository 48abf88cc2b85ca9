import { afterEach, expect, test } from 'vitest';
import { readPage, type Watched } from './testing.ts';

let page: Watched | undefined;

afterEach(() => {
  page?.stop();
  document.body.replaceChildren();
});

const NB = '\u00a0';

/** What is in the page, what is read of it, a run of that, and the page's own text of the run. */
test.each([
  ['plain', '<p>sixty million people were listening', 'million people', ['million people']],
  [
    'line ends and tabs',
    '<p>\n  sixty\n\t million   people  </p>',
    'sixty million people',
    ['sixty\n\t million   people'],
  ],
  ['inline elements', '<p>six<b>ty mil</b><i>lion</i> people', 'sixty million', ['sixty million']],
  [
    'space at an element’s edge',
    '<p>sixty <b> million </b> people',
    'sixty million people',
    ['sixty  million  people'],
  ],
  [
    'soft hyphens',
    '<p>six&shy;ty mil&shy;lion people',
    'sixty million',
    ['six\u00adty mil\u00adlion'],
  ],
  [
    'zero-width characters',
    '<p>sixty\u200b mil\u2060lion people',
    'sixty million',
    ['sixty\u200b mil\u2060lion'],
  ],
  ['characters beyond the first plane', '<p>😀 sixty 😀 million people', 'million', ['million']],
  [
    'no-break space',
    '<p>sixty&nbsp;million people there',
    `sixty${NB}million`,
    [`sixty${NB}million`],
  ],
  ['a line break', '<p>sixty<br>million people', 'sixty\nmillion', ['sixtymillion']],
  [
    'something unread between',
    '<p>sixty <code>x=1</code>million people',
    'sixty million',
    ['sixty ', 'million'],
  ],
  [
    'a footnote mark',
    '<p>sixty million<sup><a href="#n">[3]</a></sup> people',
    'million people',
    ['million', ' people'],
  ],
  [
    'a footnote mark in a link',
    '<p>sixty million<a href="#n"><sup>3</sup></a> people',
    'million people',
    ['million', ' people'],
  ],
  [
    'a link to a note that no element raises',
    '<p>sixty million<a class="footnote-anchor" href="#n">*</a> people',
    'million people',
    ['million', ' people'],
  ],
  [
    'a page’s number in the line',
    '<p>sixty <span role="doc-pagebreak">212</span>million people',
    'sixty million',
    ['sixty ', 'million'],
  ],
  [
    'hidden text between',
    '<p>sixty <span style="display:none">or seventy </span>million people',
    'sixty million',
    ['sixty ', 'million'],
  ],
  ['a comment', '<p>sixty <!-- or seventy -->million people', 'sixty million', ['sixty million']],
  [
    'a drop cap',
    '<p><span style="float:left">S</span>ixty million people',
    'Sixty million',
    ['Sixty million'],
  ],
  [
    'a quote element',
    '<p>He said <q>sixty million</q> twice',
    '“sixty million” twice',
    ['sixty million twice'],
  ],
  ['preformatted lines', '<pre>sixty\nmillion people</pre>', 'sixty million', ['sixty\nmillion']],
  [
    'upper case by style',
    '<p style="text-transform:uppercase">sixty million people',
    'sixty million',
    ['sixty million'],
  ],
])('%s', async (_name, body, run, expected) => {
  page = await readPage(body);
  const passage = page.passages().find(({ text }) => text.includes(run));
  expect(page.texts()).toEqual([passage?.text]);
  const start = passage!.text.indexOf(run);
  const ranges = page.reader.ranges(passage!.id, { start, end: start + run.length });
  expect(ranges.map(String)).toEqual(expected);
});

test('a range ends where its words end', async () => {
  page = await readPage('<p>some  <em>sixty\n million</em> people</p>');
  const [passage] = page.passages();
  const start = passage!.text.indexOf('sixty');
  const [range] = page.reader.ranges(passage!.id, { start, end: start + 'sixty million'.length });
  expect(range?.getBoundingClientRect().width).toBeCloseTo(
    document.querySelector('em')!.getBoundingClientRect().width,
    0,
  );
});

test.each([
  ['removed', (text: Text) => text.remove()],
  ['changed', (text: Text) => (text.data = 'seventy million people')],
  ['cut short', (text: Text) => (text.data = 'sixty')],
])('no range over text that was %s and not read again yet', async (_name, change) => {
  page = await readPage('<p>sixty million people</p>');
  const [passage] = page.passages();
  change(document.querySelector('p')!.firstChild as Text);
  expect(page.reader.ranges(passage!.id, { start: 0, end: 13 })).toEqual([]);
});

test('no range of an unknown passage', async () => {
  page = await readPage('<p>sixty million people</p>');
  expect(page.reader.ranges('p999', { start: 0, end: 5 })).toEqual([]);
});
