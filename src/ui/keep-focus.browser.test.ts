import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepFocus } from './keep-focus.ts';

const root = document.createElement('div');
let ended: AbortController;

beforeEach(() => {
  root.innerHTML = `<main><h1 tabindex="-1">Head</h1><ul>
    <li><button id="a">A</button></li><li><button id="b">B</button></li>
    <li><button id="c">C</button></li></ul><p><button id="clear">Clear</button></p></main>`;
  document.body.append(root);
  ended = new AbortController();
  keepFocus(root, ended.signal);
});
afterEach(() => {
  ended.abort();
  root.remove();
});

const byId = (id: string) => document.getElementById(id)!;
const isOn = (id: string) => vi.waitFor(() => expect(document.activeElement).toBe(byId(id)));

it('goes on through a list whose entries are deleted one by one, and then beyond it', async () => {
  byId('b').focus();
  byId('b').parentElement!.remove();
  await isOn('c');
  byId('c').parentElement!.remove();
  await isOn('a');
  byId('a').parentElement!.remove();
  await isOn('clear');
});

it('leaves a control that can be used no more', async () => {
  byId('clear').focus();
  byId('clear').setAttribute('disabled', '');
  await isOn('c');
});

it('goes to the head of what is shown instead', async () => {
  byId('b').focus();
  root.innerHTML =
    '<main><nav><button>Back</button></nav><div id="head" tabindex="-1"></div></main>';
  await isOn('head');
});

it('takes the keyboard from nobody who has it', async () => {
  byId('b').focus();
  byId('b').parentElement!.remove();
  byId('a').focus();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
  expect(document.activeElement).toBe(byId('a'));
});
