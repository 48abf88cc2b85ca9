import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPainter, type Painter } from './painter.ts';
import { setPage } from './testing.ts';

const names = { certain: 'h-one-1', likely: 'h-two-2', corrected: 'h-three-3', chosen: 'h-four-4' };
let activation: AbortController;
let painter: Painter;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  activation = new AbortController();
  painter = createPainter({ names, signal: activation.signal });
  setPage('<p id="a">sixty million people were listening</p><p id="b">and then some more</p>');
});

afterEach(() => {
  activation.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function range(selector: string, from: number, to: number): Range {
  const text = document.querySelector(selector)!.firstChild!;
  const made = new Range();
  made.setStart(text, from);
  made.setEnd(text, to);
  return made;
}

const painted = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String);
const mark = (id: string, made: Range, style: 'certain' | 'likely' | 'corrected' = 'certain') => ({
  ...{ id, style, ranges: [made] },
});

function middle(made: Range): [number, number] {
  const { left, top, width, height } = made.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

test('each style under its own name, and the page untouched', () => {
  const before = document.documentElement.outerHTML;
  painter.paint([
    mark('m1', range('#a', 0, 13)),
    mark('m2', range('#a', 14, 20), 'likely'),
    mark('m3', range('#b', 0, 3), 'corrected'),
  ]);
  expect(painted(names.certain)).toEqual(['sixty million']);
  expect(painted(names.likely)).toEqual(['people']);
  expect(painted(names.corrected)).toEqual(['and']);
  expect(painted(names.chosen)).toEqual([]);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('words that are put back the same have moved their marks all the same', () => {
  const text = document.querySelector('#a')!.firstChild!;
  const words = text.nodeValue;
  painter.paint([mark('m1', range('#a', 0, 13)), mark('m2', range('#b', 0, 3))]);
  text.nodeValue = words;
  expect(painted(names.certain)).toEqual(['', 'and']);
  expect(painter.hasMoved()).toBe(true);
  painter.paint([mark('m1', range('#a', 0, 13)), mark('m2', range('#b', 0, 3))]);
  expect(painter.hasMoved()).toBe(false);
});

test('what is painted already is not touched when more is found', () => {
  painter.paint([mark('m1', range('#a', 0, 13))]);
  const [first] = CSS.highlights.get(names.certain)!;
  const added = vi.spyOn(Highlight.prototype, 'add');
  const removed = vi.spyOn(Highlight.prototype, 'delete');
  painter.paint([mark('m1', range('#a', 0, 13)), mark('m2', range('#b', 0, 3))]);
  expect(added.mock.calls.map(([made]) => (made as Range).toString())).toEqual(['and']);
  painter.paint([mark('m2', range('#b', 0, 3)), mark('m1', range('#a', 0, 13))]);
  expect(added).toHaveBeenCalledTimes(1);
  expect(removed).not.toHaveBeenCalled();
  expect(CSS.highlights.get(names.certain)!.has(first!)).toBe(true);
  painter.paint([mark('m2', range('#b', 0, 3))]);
  expect(removed.mock.calls).toEqual([[first]]);
});

test('painting replaces all marks; the chosen one stays chosen', () => {
  painter.paint([mark('m1', range('#a', 0, 13)), mark('m2', range('#b', 0, 3))]);
  painter.choose('m2');
  expect(painted(names.chosen)).toEqual(['and']);
  painter.paint([mark('m2', range('#b', 4, 8))]);
  expect(painted(names.certain)).toEqual(['then']);
  expect(painted(names.chosen)).toEqual(['then']);
  painter.choose(undefined);
  expect(painted(names.chosen)).toEqual([]);
});

test.each([
  ['highlightsFromPoint', false],
  ['the caret alone', true],
])('marks under a point, by %s', (_name, isOlder) => {
  if (isOlder)
    Object.defineProperty(CSS.highlights, 'highlightsFromPoint', {
      value: undefined,
      configurable: true,
    });
  const wide = range('#a', 0, 26);
  const narrow = range('#a', 6, 13);
  painter.paint([mark('wide', wide, 'likely'), mark('narrow', narrow)]);
  expect(painter.hits(...middle(narrow))).toEqual(['narrow', 'wide']);
  painter.choose('wide');
  expect(painter.hits(...middle(narrow))).toEqual(['wide', 'narrow']);
  expect(painter.hits(...middle(range('#a', 20, 24)))).toEqual(['wide']);
  expect(painter.hits(...middle(range('#b', 0, 3)))).toEqual([]);
  const { right, top } = wide.getBoundingClientRect();
  expect(painter.hits(right + 200, top + 5)).toEqual([]);
  Reflect.deleteProperty(CSS.highlights, 'highlightsFromPoint');
});

test.each([
  ['clears the registry', () => CSS.highlights.clear()],
  ['takes one name', () => CSS.highlights.delete(names.certain)],
  ['empties a highlight', () => CSS.highlights.get(names.certain)!.clear()],
  ['puts another in its place', () => CSS.highlights.set(names.certain, new Highlight())],
])('paints again when the page %s', (_name, spoil) => {
  painter.paint([mark('m1', range('#a', 0, 13))]);
  spoil();
  expect(painted(names.certain)).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(painted(names.certain)).toEqual(['sixty million']);
});

test('nothing runs while nothing is marked', () => {
  expect(vi.getTimerCount()).toBe(0);
  painter.paint([mark('m1', range('#a', 0, 13))]);
  expect(vi.getTimerCount()).toBe(1);
  painter.paint([]);
  expect(vi.getTimerCount()).toBe(0);
});

test('the page’s own highlights stay, also at the end', () => {
  CSS.highlights.set('theirs', new Highlight(range('#b', 0, 3)));
  painter.paint([mark('m1', range('#a', 0, 13))]);
  activation.abort();
  painter.paint([mark('m1', range('#a', 0, 13))]);
  expect([...CSS.highlights.keys()]).toEqual(['theirs']);
  expect(vi.getTimerCount()).toBe(0);
  CSS.highlights.delete('theirs');
});
