import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Card } from './card.tsx';
import { figuresCard, ratedCard } from './testing.ts';
import './tokens.css';
import './card.css';
import './figure.css';

const root = document.body.appendChild(document.createElement('main'));
let bars: HTMLElement;
let onLog: HTMLElement;
let overTime: HTMLElement;
let notFromZero: HTMLElement;

beforeEach(() => {
  root.style.width = '284px';
  render(<Card data={figuresCard} />, root);
  [bars, onLog, overTime, notFromZero] = [...root.querySelectorAll<HTMLElement>('.figure')] as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
});

afterEach(() => render(null, root));

const boxes = (within: HTMLElement, selector: string) =>
  [...within.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());

it('fits sixty million and one million into a narrow panel, to scale and to be seen', () => {
  const [claimed, reading] = boxes(bars, '.bar:not(.band)') as [DOMRect, DOMRect];
  expect(reading.width / claimed.width).toBeCloseTo(1.1 / 60, 2);
  expect(reading.width).toBeGreaterThanOrEqual(1);
  expect(bars.innerText).toContain('60 million');
});

it('draws how far a number may be off, and says it', () => {
  const [whiskers] = boxes(onLog, '.whiskers') as [DOMRect];
  const point = boxes(onLog, '.point')[1]!;
  expect(whiskers.left).toBeLessThan(point.left);
  expect(whiskers.right).toBeGreaterThan(point.right);
  expect(onLog.innerText).toContain('between 9,000 and 90,000');
  expect(onLog.innerText).toContain('how far a number may be off');
});

it('says that a log scale multiplies, and where an axis does not begin at zero', () => {
  expect(onLog.innerText).toContain('Each step is a thousand times the one before.');
  expect(notFromZero.innerText).toContain('The axis begins at 690, not at zero.');
  for (const plain of [bars, overTime]) expect(plain.innerText).not.toMatch(/Each step|begins at/);
});

it('draws readings over time with what was claimed, and says where the line turns', () => {
  expect(overTime.querySelectorAll('.point')).toHaveLength(5);
  expect(overTime.querySelector('.level-claimed')).not.toBeNull();
  const rows = [...overTime.querySelectorAll<HTMLElement>('.series-words li')].map((row) =>
    row.innerText.replace(/\s+/g, ' '),
  );
  expect(rows).toEqual([
    'Claimed 1,300',
    'First, April 2019 2 410',
    'Lowest, June 2020 1 95',
    'Latest and highest, August 2024, at the opening 2 812',
  ]);
});

it('has every number whole in a table, in the order of time, none broken into two lines', () => {
  for (const table of root.querySelectorAll('details')) table.open = true;
  const cells = (figure: HTMLElement) =>
    [...figure.querySelectorAll<HTMLElement>('td')].map((cell) =>
      cell.innerText.replace(/\s+/g, ' ').trim(),
    );
  expect(cells(bars)).toEqual([
    '60,000,000',
    '1,100,000 between 900,000 and 1,300,000',
    '800,000 – 2,450,000',
  ]);
  expect(cells(overTime).map((cell) => cell.split(' ')[0])).toEqual([
    '1,300',
    '410',
    '380',
    '95',
    '240',
    '500',
    '812',
  ]);
  for (const number of root.querySelectorAll('.whole'))
    expect(number.getClientRects()).toHaveLength(1);
});

it('keeps the words below a picture apart and within it', () => {
  for (const axis of root.querySelectorAll('.axis')) {
    const words = [...axis.querySelectorAll('span > span')].map((el) => el.getBoundingClientRect());
    for (const [at, word] of words.entries()) {
      expect(word.left).toBeGreaterThanOrEqual(axis.getBoundingClientRect().left - 0.5);
      expect(word.right).toBeLessThanOrEqual(axis.getBoundingClientRect().right + 0.5);
      if (at > 0) expect(word.left).toBeGreaterThan(words[at - 1]!.right);
    }
  }
  expect(root.scrollWidth).toBeLessThanOrEqual(284);
});

it('writes each number below its place, or from the end of the axis that it would stand out of', () => {
  const readings = [{ value: 16_400_000, at: 'in June', source: 'post' }];
  const context = [{ figure: { measure: 'loss', unit: 'dollars', readings } }];
  render(<Card data={{ ...ratedCard, claim: { ...ratedCard.claim, context } }} />, root);
  const [axis] = boxes(root, '.axis') as [DOMRect];
  const ticks = boxes(root, '.bar-row:first-child .tick');
  const words = boxes(root, '.axis span > span');
  expect(words).toHaveLength(4);
  for (const [at, { left, right, width }] of words.entries()) {
    if (at > 0) expect(left).toBeGreaterThan(words[at - 1]!.right);
    const middle = Math.min(
      Math.max(ticks[at]!.left, axis.left + width / 2),
      axis.right - width / 2,
    );
    expect((left + right) / 2).toBeCloseTo(middle, -0.3);
  }
});

it.each(['light', 'dark'])('has no fault that axe finds on %s paper', async (scheme) => {
  document.documentElement.style.colorScheme = scheme;
  document.body.style.background = 'var(--paper)';
  for (const table of root.querySelectorAll('details')) table.open = true;
  const { violations } = await axe.run(root);
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});
