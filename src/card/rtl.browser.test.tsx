import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Card } from './card.tsx';
import { importedCard, ratedCard, rtlCard } from './testing.ts';
import './tokens.css';
import './card.css';
import './figure.css';

const root = document.body.appendChild(document.createElement('main'));

beforeEach(() => {
  root.style.width = '284px';
  render(<Card data={rtlCard} />, root);
});

afterEach(() => render(null, root));

const box = (selector: string) => root.querySelector(selector)!.getBoundingClientRect();

/** Where the words themselves stand, not their box. */
function wordsOf(selector: string): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(root.querySelector(selector)!);
  return range.getBoundingClientRect();
}

const right = () => box('.card').right;

it('reads from right to left in a page that does not', () => {
  expect(getComputedStyle(root).direction).toBe('ltr');
  expect(getComputedStyle(root.querySelector('.card')!).direction).toBe('rtl');
  // Arabic, and English within it: all begin at the card's side.
  for (const selector of ['.claim', '.summary', '.label', '.review-rating', '.sources .facts'])
    expect(wordsOf(selector).right, selector).toBeGreaterThan(right() - 40);
});

it('lets each text run as its own letters do', () => {
  const quote = root.querySelector('.statements blockquote')!.firstChild as Text;
  const place = (letter: string) => {
    const range = document.createRange();
    const at = quote.data.indexOf(letter);
    range.setStart(quote, at);
    range.setEnd(quote, at + 1);
    return range.getBoundingClientRect().left;
  };
  // “sixty thousand, easily!”: what ends an English sentence stands at its right.
  expect(place('!')).toBeGreaterThan(place('x'));
  expect(place('”')).toBeGreaterThan(place('!'));
});

it('says that our own words are English', () => {
  for (const own of root.querySelectorAll('.label, summary'))
    expect(own.closest('[lang]')!.getAttribute('lang'), own.textContent).toBe('en');
  expect(root.querySelector('.claim')!.closest('[lang]')!.getAttribute('lang')).toBe('ar');
});

it('keeps a date in its order', () => {
  const words = root.querySelector('.timeline time')!.firstChild!;
  const leftOf = (from: number, to: number) => {
    const range = document.createRange();
    range.setStart(words, from);
    range.setEnd(words, to);
    return range.getBoundingClientRect().left;
  };
  expect(words.textContent).toBe('12 August 2024');
  expect(leftOf(0, 2)).toBeLessThan(leftOf(3, 9));
});

it('draws pictures from the right', () => {
  expect(box('.claimed .bar').right).toBeCloseTo(box('.track').right, 0);
  const band = box('.bar.band');
  expect(band.right).toBeGreaterThan(box('.track').left + box('.track').width / 2);
  // Time runs from right to left too: the low of 2020 stands right of the middle.
  const points = [...root.querySelectorAll('.point')].map((el) => el.getBoundingClientRect().left);
  expect(points).toEqual(points.toSorted((a, b) => b - a));
});

it('has its list’s numbers and its timeline’s dots at the right', () => {
  const source = root.querySelector('.source')!;
  expect(getComputedStyle(source).paddingRight).toBe('28px');
  expect(getComputedStyle(source).paddingLeft).toBe('0px');
  const dot = getComputedStyle(root.querySelector('.timeline li')!, '::before');
  expect(dot.right).toBe('-4.5px');
});

it('reads an imported check by its language, else by its words', () => {
  const direction = (more: Partial<typeof importedCard.imported>) => {
    const imported = { ...importedCard.imported, ...more };
    if (more.lang === undefined) delete imported.lang;
    render(<Card data={{ ...importedCard, imported }} />, root);
    return root.querySelector('article')!.dir;
  };
  expect(direction({ lang: 'he' })).toBe('rtl');
  expect(direction({ text: '“مليون”' })).toBe('rtl');
  expect(direction({})).toBe('ltr');
});

it('leaves a card from left to right as it is', () => {
  render(<Card data={ratedCard} />, root);
  expect(root.querySelector('article')!.dir).toBe('ltr');
  expect(wordsOf('.claim').left).toBeCloseTo(box('.card').left, 0);
});

it('stays within 320 px, and has no fault that axe finds', async () => {
  expect(root.scrollWidth).toBeLessThanOrEqual(284);
  const { violations } = await axe.run(root);
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});
