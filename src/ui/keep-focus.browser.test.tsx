import { signal } from '@preact/signals';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { afterEach, expect, it, vi } from 'vitest';
import { useKeptFocus } from './keep-focus.ts';

const root = document.body.appendChild(document.createElement('div'));
afterEach(() => render(null, root));

const shown = signal<string[]>([]);
const off = signal(false);

function Taker() {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return <button ref={button}>taker</button>;
}

function Page() {
  const part = useKeptFocus<HTMLDivElement>();
  const has = (name: string) => shown.value.includes(name);
  return (
    <div ref={part}>
      <h1>Top</h1>
      {has('section') && (
        <section>
          <h2>Section</h2>
          {has('row') && <button>row</button>}
        </section>
      )}
      {has('taker') && <Taker />}
      <button disabled={off.value}>other</button>
    </div>
  );
}

function show(...names: string[]) {
  shown.value = names;
  off.value = false;
  render(<Page />, root);
}
const button = (name: string) =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name)!;
const has = (text: string) =>
  vi.waitFor(() => expect(document.activeElement?.textContent).toBe(text));
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 150));

it('goes on from the nearest heading before what is gone', async () => {
  show('section', 'row');
  await aWhile();
  button('row').focus();
  shown.value = ['section'];
  await has('Section');
  expect(root.querySelector('h2')!.tabIndex).toBe(-1);
});

it('goes on from the next one up where that heading is gone too', async () => {
  show('section', 'row');
  await aWhile();
  button('row').focus();
  shown.value = [];
  await has('Top');
});

it('leaves the keyboard to what takes it over', async () => {
  show('section', 'row');
  await aWhile();
  button('row').focus();
  shown.value = ['taker'];
  await has('taker');
  await aWhile();
  await has('taker');
});

it('goes on when what had the keyboard is switched off', async () => {
  show('section');
  await aWhile();
  button('other').focus();
  off.value = true;
  await has('Section');
});

it('brings the keyboard to nobody who had it elsewhere', async () => {
  show('section', 'row');
  await aWhile();
  button('row').focus();
  button('row').blur();
  await aWhile();
  shown.value = [];
  await aWhile();
  expect(document.activeElement).toBe(document.body);
});
