import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { hostileCard, ratedCard } from '../../card/testing.ts';
import type { CardData } from '../../core/claim/card-data.ts';
import { TEXT_SCALES } from '../text-size.ts';
import { openPopover, type Popover } from './popover.ts';
import { PopoverView } from './popover-view.tsx';
import { inPixels, styleAt } from './style.ts';

let popover: Popover | undefined;
const link = document.createElement('a');

function show(data: CardData): Popover {
  const shown = openPopover(document, () => render(null, shown.root));
  render(<PopoverView data={data} onClose={() => shown.close()} />, shown.root);
  shown.focus();
  popover = shown;
  return shown;
}

const hostOf = ({ root }: Popover) => (root.getRootNode() as ShadowRoot).host as HTMLElement;

beforeEach(() => {
  link.href = '#words';
  link.textContent = 'A link in the page';
  document.body.append(link);
  link.focus();
});

afterEach(() => {
  popover?.close();
  link.remove();
  document.querySelectorAll('style.page').forEach((style) => style.remove());
});

it('shows the card in a root that the page cannot see into', () => {
  const shown = show(ratedCard);
  expect(shown.root.innerText).toContain('About 5,000 came.');
  expect(hostOf(shown).shadowRoot).toBeNull();
  expect(document.body.innerText).not.toContain('About 5,000 came.');
});

it('takes the keyboard, and gives it back when it closes', () => {
  const shown = show(ratedCard);
  expect(document.activeElement).toBe(hostOf(shown));
  shown.root.querySelector('button')!.click();
  expect(shown.root.isConnected).toBe(false);
  expect(document.activeElement).toBe(link);
});

it('closes with Escape, wherever the keyboard is', async () => {
  const shown = show(ratedCard);
  link.focus();
  await userEvent.keyboard('{Escape}');
  expect(shown.root.isConnected).toBe(false);
});

it('stays open when a script of the page makes an Escape', () => {
  const shown = show(ratedCard);
  const options = { key: 'Escape', code: 'Escape', bubbles: true, composed: true };
  for (const target of [window, document, document.body, link, hostOf(shown)])
    for (const type of ['keydown', 'keypress', 'keyup'])
      target.dispatchEvent(new KeyboardEvent(type, options));
  hostOf(shown).click();
  expect(shown.root.isConnected).toBe(true);
});

it('keeps the keys pressed in it from the page, and lets Tab out again', async () => {
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  const shown = show(ratedCard);
  await userEvent.keyboard('jj{Tab}');
  expect(heard).not.toHaveBeenCalled();
  document.removeEventListener('keydown', heard);
  link.focus();
  expect(document.activeElement).toBe(link);
  expect(shown.root.isConnected).toBe(true);
});

it('ends what was drawn when it closes', () => {
  const shown = show(ratedCard);
  expect(shown.root.childElementCount).toBe(1);
  shown.close();
  expect(shown.root.childElementCount).toBe(0);
});

it.each([
  ['closes with another page of a single-page site', '?page=2', false],
  ['closes with another page by its hash', '#/page/2', false],
  ['stays open at another place of the page', '#words', true],
])('%s', (_, address, isOpen) => {
  vi.useFakeTimers();
  const opened = location.href;
  const shown = show(ratedCard);
  history.pushState(null, '', address);
  vi.advanceTimersByTime(1000);
  expect(shown.root.isConnected).toBe(isOpen);
  history.replaceState(null, '', opened);
  vi.useRealTimers();
});

it('makes way for the next card', () => {
  const first = show(ratedCard);
  const second = show(hostileCard);
  expect([first.root.isConnected, second.root.isConnected]).toEqual([false, true]);
  second.close();
  expect(document.activeElement).toBe(link);
});

it('looks the same whatever the page does', () => {
  const sizes = ({ root }: Popover) =>
    ['.claim', '.summary', '.label'].map((part) => {
      const { fontSize, color, textTransform } = getComputedStyle(root.querySelector(part)!);
      return { fontSize, color, textTransform };
    });
  const plain = sizes(show(ratedCard));
  const style = document.createElement('style');
  style.className = 'page';
  style.textContent = `:root { font-size: 62.5%; color: red }
    * { text-transform: uppercase !important; color: red !important }
    div { display: none !important; font-size: 40px }`;
  document.head.append(style);
  const shown = show(ratedCard);
  expect(sizes(shown)).toEqual(plain);
  expect(shown.root.getBoundingClientRect().width).toBeGreaterThan(300);
});

/** The size of every text in the card, in pixels. */
const textSizes = ({ root }: Popover) =>
  [...root.querySelectorAll('*')].map((part) => parseFloat(getComputedStyle(part).fontSize));

it.each([TEXT_SCALES.large, TEXT_SCALES.larger])(
  'is as large as the reader wants: all of it %d times, on any page',
  (scale) => {
    const style = document.createElement('style');
    style.className = 'page';
    style.textContent = ':root { font-size: 62.5% } * { font-size: 9px }';
    document.head.append(style);
    const shown = show(ratedCard);
    const before = textSizes(shown);
    expect(before.length).toBeGreaterThan(40);
    shown.setTextScale(scale);
    textSizes(shown).forEach((size, at) => expect(size).toBeCloseTo(before[at]! * scale, 1));
    const { top, left } = shown.root.getBoundingClientRect();
    expect(Math.min(top, left)).toBeGreaterThanOrEqual(0);
    expect(shown.root.scrollWidth).toBeLessThanOrEqual(shown.root.clientWidth);
  },
);

it('lies over what the page has put on top', () => {
  const dialog = document.createElement('dialog');
  dialog.style.cssText = 'inset: 0; inline-size: 100vw; block-size: 100vh; max-inline-size: none';
  document.body.append(dialog);
  dialog.show();
  dialog.style.zIndex = '2147483647';
  const shown = show(ratedCard);
  const { x, y } = shown.root.getBoundingClientRect();
  expect(document.elementFromPoint(x + 20, y + 20)).toBe(hostOf(shown));
  dialog.remove();
});

it('follows the reader’s light or dark, not the page’s', () => {
  document.documentElement.style.colorScheme = 'dark';
  const shown = show(ratedCard);
  expect(getComputedStyle(shown.root).colorScheme).toBe('light dark');
  document.documentElement.style.colorScheme = '';
});

it('stays within the window', () => {
  const shown = show(ratedCard);
  const { top, left, bottom, right } = shown.root.getBoundingClientRect();
  expect(Math.min(top, left)).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(innerHeight);
  expect(right).toBeLessThanOrEqual(innerWidth);
});

it('has no fault that axe finds', async () => {
  // Axe cannot look into a closed root: the same view stands in the open here.
  const style = document.createElement('style');
  style.className = 'page';
  style.textContent = styleAt(16);
  const root = document.body.appendChild(document.createElement('div'));
  document.head.append(style);
  render(<PopoverView data={ratedCard} onClose={() => undefined} />, root);
  const { violations } = await axe.run(root);
  root.remove();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});

it('writes lengths in pixels', () => {
  expect(inPixels('a { margin: -0.5rem 1rem .25rem; --rem: remote }', 16)).toBe(
    'a { margin: -8px 16px 4px; --rem: remote }',
  );
  expect(inPixels('a { margin: 1.5rem }', 20)).toBe('a { margin: 30px }');
});
