import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { isPlainClick } from './clicks.ts';

let plain: boolean[] = [];
let listening: AbortController;

beforeEach(() => {
  plain = [];
  listening = new AbortController();
  window.addEventListener('click', (event) => plain.push(isPlainClick(event)), {
    capture: true,
    signal: listening.signal,
  });
});
afterEach(() => {
  listening.abort();
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

/** Puts an element with some words on the page, inside another one if one is named. */
function put(tag: string, attributes: Record<string, string> = {}, inside = 'p'): HTMLElement {
  const outer = document.createElement(inside);
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = 'Some words on the page';
  outer.append(element);
  outer.addEventListener('click', (event) => event.preventDefault());
  document.body.append(outer);
  return element;
}

test('a click on text is plain', async () => {
  await userEvent.click(put('em'));
  expect(plain).toEqual([true]);
});

test.each([
  ['a', { href: '#elsewhere' }],
  ['button', {}],
  ['label', {}],
  ['span', { role: 'button' }],
  ['span', { contenteditable: 'true' }],
])('a click on <%s %o> is not', async (tag, attributes: Record<string, string>) => {
  await userEvent.click(put(tag, attributes));
  expect(plain).toEqual([false]);
});

test('nor is one on text inside a link', async () => {
  const link = put('em', {}, 'a');
  link.parentElement!.setAttribute('href', '#elsewhere');
  await userEvent.click(link);
  expect(plain).toEqual([false]);
});

test.each(['Shift', 'Alt', 'Meta'] as const)('nor one with %s held', async (key) => {
  await userEvent.click(put('em'), { modifiers: [key] });
  expect(plain).toEqual([false]);
});

test('nor the second of a double click', async () => {
  await userEvent.dblClick(put('em'));
  expect(plain).toEqual([true, false]);
});

test('nor one that leaves a selection', async () => {
  const element = put('em');
  element.addEventListener('mouseup', () => getSelection()?.selectAllChildren(element));
  await userEvent.click(element);
  expect(plain).toEqual([false]);
});

test("nor one that the page's script makes", () => {
  put('em').click();
  expect(plain).toEqual([false]);
});

test('a form with a control of the name of a method does not hinder', async () => {
  const element = put('em', {}, 'form');
  const control = document.createElement('input');
  control.name = 'matches';
  element.parentElement!.append(control);
  await userEvent.click(element);
  expect(plain).toEqual([true]);
});
