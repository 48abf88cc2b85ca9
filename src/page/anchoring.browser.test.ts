import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { readPage, setPage, type Watched } from './testing.ts';

let page: Watched | undefined;

afterEach(() => {
  page?.stop();
  document.body.replaceChildren();
});

/** The ranges of words where they stand between a prefix and a suffix of the page as it is read. */
function rangesOf(prefix: string, words: string, suffix: string): Range[] {
  const whole = prefix + words + suffix;
  const passage = page!.passages().find(({ text }) => text.includes(whole));
  expect(page!.texts().join(' ¶ ')).toContain(whole);
  const start = passage!.text.indexOf(whole) + prefix.length;
  return page!.reader.ranges(passage!.id, { start, end: start + words.length });
}

/** A range's ends as `node text@offset`. */
const ends = ({ startContainer, startOffset, endContainer, endOffset }: Range) =>
  [
    `${startContainer.textContent}@${startOffset}`,
    `${endContainer.textContent}@${endOffset}`,
  ] as const;

describe('words between a prefix and a suffix', () => {
  test.each<[name: string, html: string, [string, string, string], string[]]>([
    ['at the start', '<p>one two three four', ['', 'one two', ' three'], ['one two']],
    ['at the end', '<p>one two three four', ['two ', 'three four', ''], ['three four']],
    [
      'a whole block',
      '<p>one two three four',
      ['', 'one two three four', ''],
      ['one two three four'],
    ],
    ['the first of two', '<p>say it here and say it there', ['', 'say it', ' here'], ['say it']],
    [
      'the second of two',
      '<p>say it here and say it there',
      ['and ', 'say it', ' there'],
      ['say it'],
    ],
    ['the middle of three', '<p>a so, b so, c so, all of it', ['b ', 'so', ', c'], ['so']],
    [
      'over several elements',
      '<p>one <b>two <i>thr</i></b>ee four',
      ['one ', 'two three', ' four'],
      ['two three'],
    ],
    [
      'from within an element',
      '<p>one <b>two three</b> four',
      ['two ', 'three four', ''],
      ['three four'],
    ],
    [
      'within a link',
      '<p>one <a href="#">two three</a> four',
      ['one ', 'two three', ' four'],
      ['two three'],
    ],
    [
      'over empty elements',
      '<p>one <b></b>two<i> </i>three four',
      ['one ', 'two three', ' four'],
      ['two three'],
    ],
    [
      'over a comment in a word',
      '<p>one tw<!-- x -->o three four',
      ['one ', 'two three', ' four'],
      ['two three'],
    ],
    [
      'over a place to break',
      '<p>one two<wbr>three four five',
      ['one ', 'twothree', ' four'],
      ['twothree'],
    ],
    [
      'with entities',
      '<p>one &amp; two &lt;three&gt; four',
      ['one ', '& two <three>', ' four'],
      ['& two <three>'],
    ],
    [
      'with a combining mark',
      '<p>one cafe\u0301 two three',
      ['one ', 'cafe\u0301', ' two'],
      ['cafe\u0301'],
    ],
    [
      'with an emoji of several',
      '<p>one 👩‍👩‍👧 two three four',
      ['one ', '👩👩👧 two', ' three'],
      ['👩‍👩‍👧 two'],
    ],
    [
      'with thin spaces',
      '<p>one 60\u2009000\u2009000 two three',
      ['one ', '60\u2009000\u2009000', ' two'],
      ['60\u2009000\u2009000'],
    ],
    [
      'with marks of direction',
      '<p>one \u200etwo\u200f three four',
      ['one \u200e', 'two', '\u200f three'],
      ['two'],
    ],
    [
      'from right to left',
      '<p dir="rtl">אחת שתיים שלוש ארבע',
      ['אחת ', 'שתיים שלוש', ' ארבע'],
      ['שתיים שלוש'],
    ],
    [
      'in both directions',
      '<p dir="rtl">אחת <bdo dir="ltr">two three</bdo> ארבע',
      ['אחת ', 'two three', ' ארבע'],
      ['two three'],
    ],
    [
      'in a list',
      '<ul><li>one two three<li>four five six</ul>',
      ['', 'four five', ' six'],
      ['four five'],
    ],
    [
      'in a table',
      '<table><tr><td>one two three<td>four five six</table>',
      ['', 'four five', ' six'],
      ['four five'],
    ],
    [
      'in a box of no box',
      '<div style="display:contents"><p>one two three</div>',
      ['one ', 'two', ' three'],
      ['two'],
    ],
    [
      'in a box in the line',
      '<p>one <span style="display:inline-block">two three</span> four',
      ['one ', 'two three', ' four'],
      ['two three'],
    ],
    [
      'in a heading',
      '<h2>one <small>two</small> three four</h2>',
      ['one ', 'two three', ' four'],
      ['two three'],
    ],
    [
      'in a summary',
      '<details open><summary>one two three</summary>four five six</details>',
      ['', 'four five', ' six'],
      ['four five'],
    ],
    [
      'over a reading aid',
      '<p>one <ruby>two<rt>zwei</rt></ruby> three four',
      ['one ', 'two three', ' four'],
      ['two', ' three'],
    ],
    [
      'over what cannot be seen',
      '<p>one two <span style="visibility:hidden">x</span>three four',
      ['one ', 'two three', ' four'],
      ['two ', 'three'],
    ],
    [
      'over a picture',
      '<p>one two <img alt="x">three four five',
      ['one ', 'two three', ' four'],
      ['two three'],
    ],
    [
      'with kept line breaks',
      '<p style="white-space:pre-line">one   two\nthree four',
      ['one ', 'two three', ' four'],
      ['two\nthree'],
    ],
    [
      'with kept spaces',
      '<p style="white-space:pre-wrap">one   two three four',
      ['one ', 'two three', ' four'],
      ['two three'],
    ],
    [
      'in small capitals',
      '<p style="font-variant:small-caps">one two three four',
      ['one ', 'two three', ' four'],
      ['two three'],
    ],
    [
      'in a first letter of its own',
      '<p><span style="float:left">O</span>ne two three',
      ['', 'One two', ' three'],
      ['One two'],
    ],
  ])('%s', async (_, html, [prefix, words, suffix], expected) => {
    page = await readPage(html);
    expect(rangesOf(prefix, words, suffix).map(String)).toEqual(expected);
  });
});

test.each<[name: string, html: string, [string, string, string], readonly [string, string]]>([
  [
    'no space before',
    '<p>one  <b> two</b> three four',
    ['one ', 'two', ' three'],
    [' two@1', ' two@4'],
  ],
  [
    'no space behind',
    '<p>one <b>two  </b> three four',
    ['one ', 'two', ' three'],
    ['two  @0', 'two  @3'],
  ],
  [
    'the next node where words begin with it',
    '<p>one <b>two</b> three four',
    ['one ', 'two three', ' four'],
    ['two@0', ' three four@6'],
  ],
  [
    'no mark of direction at the edge',
    '<p>one \u200etwo\u200f three',
    ['one \u200e', 'two', '\u200f three'],
    ['one \u200etwo\u200f three@5', 'one \u200etwo\u200f three@8'],
  ],
  [
    'a whole sign of two units',
    '<p>one 😀 two three',
    ['one ', '😀', ' two'],
    ['one 😀 two three@4', 'one 😀 two three@6'],
  ],
])(
  'a range begins and ends at its words: %s',
  async (_, html, [prefix, words, suffix], expected) => {
    page = await readPage(html);
    expect(rangesOf(prefix, words, suffix).map(ends)).toEqual([expected]);
  },
);

test('text nodes split anywhere give the same words', async () => {
  setPage('<p>sixty million people were listening to it</p>');
  const paragraph = document.querySelector('p')!;
  for (const at of [39, 27, 20, 9, 6, 3, 1]) (paragraph.firstChild as Text).splitText(at);
  paragraph.insertBefore(document.createTextNode(''), paragraph.childNodes[2]!);
  page = await readPage();
  expect(rangesOf('sixty ', 'million people', ' were').map(String)).toEqual(['million people']);
});

test('any run of any passage is where its words are, however the page is put together', async () => {
  const word = fc.stringMatching(/^[a-zé😀]{1,6}$/u);
  const wrap = fc.constantFrom('', 'b', 'i', 'span', 'a', 'mark');
  const between = fc.constantFrom(
    ' ',
    '  ',
    '\n\t',
    '&nbsp;',
    '&shy;',
    '<!-- x -->',
    '<wbr>',
    '',
    ' <b></b>',
  );
  const html = fc.array(fc.tuple(word, wrap, between), { minLength: 3, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(html, fc.nat(), fc.nat(), async (parts, from, length) => {
      const inner = parts.map(([text, name, gap]) =>
        name ? `<${name}>${text}${gap}</${name}>` : `${text}${gap}`,
      );
      page = await readPage(`<p>begin it here ${inner.join('')} and end it here</p>`);
      const [passage] = page.passages();
      const { text } = passage!;
      const start = from % text.length;
      const end = start + 1 + (length % (text.length - start));
      const ranges = page.reader.ranges(passage!.id, { start, end });
      const found = ranges.map(String).join('').replaceAll('\u00ad', '');
      const plain = (said: string) => said.replace(/[ \n\t\u00a0]+/g, ' ').trim();
      expect(plain(found)).toBe(plain(text.slice(start, end)));
      page.stop();
    }),
    { numRuns: 60 },
  );
});
