import { afterEach, expect, test } from 'vitest';
import { readPage, type Watched } from '../testing.ts';

let page: Watched | undefined;

afterEach(() => {
  page?.stop();
  document.body.replaceChildren();
});

const LINE = 'Many people were listening to them';
const NOTE = 'It was counted later';
const styled = (css: string) => `<style>.n { ${css} }</style>`;

/** What stands in the middle of a line and is no part of it, and is a passage of its own. */
test.each([
  ['floats to the right', 'float:right; clear:right; width:40%'],
  ['floats to the left', 'float:left'],
  ['floats to the line’s end', 'float:inline-end'],
  ['is placed', 'position:absolute; left:-2rem; width:9rem'],
  ['is fixed', 'position:fixed; bottom:0'],
  ['floats as a flex box', 'float:right; display:inline-flex'],
  ['is placed as a table', 'position:absolute; display:table'],
])('a note that %s', async (_, css) => {
  const words = `<p>Many people were <span class="n">${NOTE}</span>listening to them</p>`;
  page = await readPage(styled(css) + words);
  expect(page.texts()).toEqual([LINE, NOTE]);
  expect(page.passages().map(({ beside }) => beside ?? false)).toEqual([false, true]);
});

/** What is in the page and what is read of it. */
test.each([
  [
    'a note of several paragraphs',
    'float:right',
    '<div>Many people were <div class="n"><p>It was counted later</p><p>By two others too</p></div>listening to them</div>',
    [LINE, NOTE, 'By two others too'],
  ],
  [
    'a note within bold words',
    'float:right',
    '<p>Many <b>people <span class="n">It was <b>counted</b> later</span>were</b> listening to them',
    [LINE, NOTE],
  ],
  [
    'a note in a note',
    'float:right',
    '<p>Many people were <span class="n">It was <span class="n">so they say</span>counted later</span> listening to them',
    [LINE, NOTE, 'so they say'],
  ],
  [
    'a note before the line’s first word',
    'float:right',
    `<p><span class="n">${NOTE}</span>${LINE}`,
    [NOTE, LINE],
  ],
  [
    'a note behind its last word',
    'float:right',
    `<p>${LINE}<span class="n">${NOTE}</span><p>And then some more`,
    [LINE, NOTE, 'And then some more'],
  ],
  [
    'a number of a printed page',
    'position:absolute; left:-3rem',
    '<p>Many people were <span class="n">212</span> listening to them',
    [LINE],
  ],
  [
    'a tip that is hidden',
    'position:absolute; visibility:hidden',
    `<p>Many people were <i>listening<span class="n">${NOTE}</span></i> to them`,
    [LINE],
  ],
  [
    'a tip that is transparent',
    'position:absolute; opacity:0',
    `<p>Many people were <i>listening<span class="n">${NOTE}</span></i> to them`,
    [LINE],
  ],
  [
    'words for a screen reader, moved away',
    'position:absolute; left:-9999px',
    `<p>Many people were <span class="n">${NOTE}</span>listening to them`,
    [LINE],
  ],
  [
    'words for a screen reader',
    'position:absolute; clip:rect(0 0 0 0); width:1px; height:1px; overflow:hidden',
    `<p>Many people were <span class="n">${NOTE}</span>listening to them`,
    [LINE],
  ],
  ['a number of a paragraph', 'float:left', `<p><span class="n">12</span> ${LINE}`, [LINE]],
  ['a number of a note', 'float:left', `<p><span class="n">3</span> ${LINE}`, [LINE]],
])('%s', async (_, css, body, texts) => {
  page = await readPage(styled(css) + body);
  expect(page.texts()).toEqual(texts);
});

/** What is out of the ordinary and still a part of its line. */
test.each([
  ['a drop cap', 'float:left', '<p><span class="n">M</span>any people were listening to them'],
  ['a drop cap and a word', 'float:left', '<p><i class="n">A</i> lot of people were listening'],
  ['one with a quotation mark', 'float:left', '<p><span class="n">“M</span>any people came”'],
  ['one behind a quotation mark', 'float:left', '<p>“<span class="n">M</span>any people came”'],
  ['one of two boxes', 'float:left', '<p><b class="n"><b>M</b></b>any people were listening'],
  ['one that is a digit', 'float:left', '<p><span class="n">6</span>0 million people listened'],
  ['an initial letter', 'initial-letter:2', '<p><span class="n">M</span>any people listened'],
  ['shifted words', 'position:relative; top:2px', '<p>Many <b class="n">people</b> listened'],
  ['sticky words', 'position:sticky; left:0', '<p>Many <b class="n">people</b> listened'],
  ['a box in a line', 'display:inline-block', '<p>Many <b class="n">people</b> listened'],
  [
    'words of no box that would float',
    'display:contents; float:left',
    '<p>Many <b class="n">people</b> listened',
  ],
  [
    'items of a flex box in a line, that would float',
    'float:left',
    '<p><span style="display:inline-flex"><b class="n">Many</b> <b class="n">people</b></span> listened',
  ],
])('%s', async (_, css, body) => {
  page = await readPage(styled(css) + body);
  const text = document.querySelector('p')!.textContent;
  expect(page.texts()).toEqual([text]);
});

test('what floats in a flex box is one of its items, and parts those beside it', async () => {
  page = await readPage(
    '<div style="display:flex">Many people were <b style="float:left">here and there too</b> listening to them</div>',
  );
  expect(page.texts()).toEqual(['Many people were', 'here and there too', 'listening to them']);
});

test('a whole page within stray words is no note of theirs, though it is still to appear', async () => {
  const words = `<p>${`${LINE}. `.repeat(100)}</p>`;
  page = await readPage(`Loading <div style="position:absolute; opacity:0">${words}</div> stray`);
  expect(page.passages().map(({ text, beside }) => [text.length > 3000, beside])).toEqual([
    [true, undefined],
  ]);
});

test('marks leave out what stands beside their words', async () => {
  page = await readPage('<p>sixty <span style="float:right">or so they say</span>million people');
  const [passage] = page.passages();
  const ranges = page.reader.ranges(passage!.id, { start: 0, end: 'sixty million'.length });
  expect(ranges.map(String)).toEqual(['sixty ', 'million']);
});

test('columns that float stay in order, and are no notes', async () => {
  page = await readPage(`<style>.c { float: left; width: 50% }</style>
    <div><div class="c"><p>One two three</p></div><div class="c">Four five six</div></div>`);
  expect(page.passages().map(({ text, beside }) => [text, beside])).toEqual([
    ['One two three', undefined],
    ['Four five six', undefined],
  ]);
});

test('a label that floats names who the words beside it are of, a note in them does not', async () => {
  const turn = (name: string, words: string) => `<p><b style="float:left">${name}:</b>${words}</p>`;
  page = await readPage(
    turn('TRUMP', 'Many people were <i style="float:right">counted by two of us</i> listening') +
      turn('MUSK', 'I think so as well') +
      turn('TRUMP', 'Thank you very much'),
  );
  expect(page.passages().map(({ speaker, text }) => [speaker, text])).toEqual([
    ['TRUMP', 'Many people were listening'],
    [undefined, 'counted by two of us'],
    ['MUSK', 'I think so as well'],
    ['TRUMP', 'Thank you very much'],
  ]);
});

test('a note that the page makes, changes and puts into the line is read as it is then', async () => {
  page = await readPage(
    `<style>.n { float: right }</style><p>Many people were <i>${NOTE}</i> there`,
  );
  expect(page.texts()).toEqual([`Many people were ${NOTE} there`]);
  const note = document.querySelector('i')!;
  note.className = 'n';
  await page.settled();
  expect(page.texts()).toEqual(['Many people were there', NOTE]);
  note.firstChild!.nodeValue = 'Nobody has counted it';
  await page.settled();
  expect(page.texts()).toEqual(['Many people were there', 'Nobody has counted it']);
  note.className = '';
  await page.settled();
  note.firstChild!.nodeValue = 'perhaps not all';
  await page.settled();
  expect(page.texts()).toEqual(['Many people were perhaps not all there']);
});
