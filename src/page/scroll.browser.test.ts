import { afterEach, expect, test } from 'vitest';
import { reveal } from './scroll.ts';
import { setPage } from './testing.ts';

afterEach(() => document.body.replaceChildren());

function wordsOf(selector: string): Range {
  const range = new Range();
  range.selectNodeContents(document.querySelector(selector)!);
  return range;
}

const isInView = (range: Range, top = 0, bottom = innerHeight) => {
  const box = range.getBoundingClientRect();
  return box.top >= top && box.bottom <= bottom;
};

test('brings words far down the page into view, without a change to it', () => {
  setPage(
    '<div style="height: 5000px"></div><p id="a">sixty million</p><div style="height: 5000px"></div>',
  );
  const html = document.documentElement.outerHTML;
  const words = wordsOf('#a');
  expect(isInView(words)).toBe(false);
  reveal(words);
  expect(isInView(words)).toBe(true);
  expect(document.documentElement.outerHTML).toBe(html);
});

test('leaves words where they are in view', () => {
  setPage(
    '<div style="height: 200px"></div><p id="a">sixty million</p><div style="height: 5000px"></div>',
  );
  scrollTo(0, 0);
  const words = wordsOf('#a');
  if (!isInView(words, 0.2 * innerHeight, 0.7 * innerHeight)) scrollTo(0, 200 - innerHeight / 2);
  const before = scrollY;
  reveal(words);
  expect(scrollY).toBe(before);
});

test('scrolls the box that they stand in, too', () => {
  setPage(
    '<div style="height: 3000px"></div><div id="box" style="height: 200px; overflow: auto">' +
      '<div style="height: 2000px"></div><p id="a">sixty million</p><div style="height: 2000px"></div></div><div style="height: 3000px"></div>',
  );
  const words = wordsOf('#a');
  reveal(words);
  const { top, bottom } = document.querySelector('#box')!.getBoundingClientRect();
  expect(isInView(words, top, bottom)).toBe(true);
  expect(isInView(words)).toBe(true);
});

test('comes to an end in a form that has a control of the name of a property', () => {
  setPage('<form><input name="parentElement"><p id="a">sixty million</p></form>');
  reveal(wordsOf('#a'));
  expect(isInView(wordsOf('#a'))).toBe(true);
});

test('does not glide where the page would have it so, in its boxes neither', () => {
  setPage(
    '<style>html, #box { scroll-behavior: smooth }</style><div style="height: 5000px"></div>' +
      '<div id="box" style="height: 200px; overflow: auto"><div style="height: 2000px"></div>' +
      '<p id="a">sixty million</p></div><div style="height: 5000px"></div>',
  );
  scrollTo({ top: 0, behavior: 'instant' });
  const words = wordsOf('#a');
  reveal(words);
  // Within this very turn: nothing moves after it.
  expect(isInView(words)).toBe(true);
});
