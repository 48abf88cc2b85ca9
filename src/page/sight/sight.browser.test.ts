import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { setPage } from '../testing.ts';
import { createSight, type Sight } from './sight.ts';
import { isVisible } from './visible.ts';

let activation: AbortController;
let sight: Sight;
const onSeen = vi.fn();

beforeEach(async () => {
  await page.viewport(800, 600);
  activation = new AbortController();
  onSeen.mockClear();
  sight = createSight(activation.signal, onSeen);
});

afterEach(() => {
  activation.abort();
  document.body.replaceChildren();
  scrollTo(0, 0);
});

const WORDS = 'sixty million people';

function rangeIn(selector: string): Range {
  const text = document.querySelector(selector)!.firstChild!;
  const range = new Range();
  range.selectNodeContents(text);
  return range;
}

const markIn = (selector: string, whenSeen?: true) => ({
  ...{ id: selector, style: 'certain' as const, ranges: [rangeIn(selector)] },
  ...(whenSeen && { whenSeen }),
});
const idsOf = (marks: { id: string }[]) => marks.map(({ id }) => id);

/** What a page can do to words that it wants marked and not seen, and where they are seen. */
test.each([
  ['plain', '', true],
  ['in a pale colour', 'color:rgb(150, 150, 150)', true],
  ['under a link that covers its card', '" class="under', true],
  ['of no opacity', 'opacity:0.01', false],
  ['hidden', 'visibility:hidden', false],
  ['of no box, hidden', 'display:contents; visibility:hidden', false],
  ['of no box', 'display:contents', true],
  ['of a clear colour', 'color:transparent', false],
  ['of the page’s colour', 'color:rgb(255, 255, 255)', false],
  ['of its ground’s colour', 'color:rgb(9, 9, 9); background:rgb(9, 9, 9)', false],
  ['tiny', 'font-size:1px', false],
  ['far to the left', 'position:absolute; left:-9999px', false],
  ['below', 'position:absolute; top:5000px', false],
  ['under an opaque box', '" class="covered', false],
])('words %s', (_, style, isSeen) => {
  setPage(`<style>p { margin: 20px; position: relative }
      .covered::after { content: none }</style>
    <p id="a" style="${style}">${WORDS}</p>
    ${style.includes('covered') ? '<div style="position:fixed; inset:0; background:white"></div>' : ''}
    ${style.includes('under') ? '<a href="#x" style="position:fixed; inset:0"></a>' : ''}`);
  expect(isVisible(rangeIn('#a'))).toBe(isSeen);
});

test('a mark that every reader may have comes at once, another when its words were in sight', async () => {
  setPage(`<p id="all">${WORDS}</p><p id="some">${WORDS}</p>
    <p id="below" style="margin-top:3000px">${WORDS}</p>`);
  const marks = [markIn('#all'), markIn('#some', true), markIn('#below', true)];
  expect(idsOf(sight.admit(marks))).toEqual(['#all']);
  await vi.waitFor(() => expect(onSeen).toHaveBeenCalledTimes(1), 5000);
  expect(idsOf(sight.admit(marks))).toEqual(['#all', '#some']);
  document.querySelector('#below')!.scrollIntoView();
  await vi.waitFor(() => expect(onSeen).toHaveBeenCalledTimes(2), 5000);
  expect(idsOf(sight.admit(marks))).toEqual(['#all', '#some', '#below']);
});

test('words whose element has no box of its own, on a page that hides what is asked of it', async () => {
  setPage(`<p><span id="a" style="display:contents">${WORDS}</span></p>
    <img name="visibilityState"><img name="elementsFromPoint">
    <form><input name="contains"></form>`);
  const marks = [markIn('#a', true)];
  expect(sight.admit(marks)).toEqual([]);
  await vi.waitFor(() => expect(onSeen).toHaveBeenCalledTimes(1), 5000);
  expect(idsOf(sight.admit(marks))).toEqual(['#a']);
});

test('a mark that the reader asks for is shown wherever it is', () => {
  setPage(`<p id="a" style="opacity:0">${WORDS}</p>`);
  const marks = [markIn('#a', true)];
  expect(sight.admit(marks)).toEqual([]);
  expect([sight.show('#a'), sight.show('#b')]).toEqual([true, false]);
  expect(sight.admit(marks)).toEqual(marks);
});
