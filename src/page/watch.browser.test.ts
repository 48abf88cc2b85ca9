import { afterEach, expect, test, vi } from 'vitest';
import { watchPage } from './watch.ts';

let ended = new AbortController();

afterEach(() => {
  ended.abort();
  ended = new AbortController();
  document.documentElement.removeAttribute('style');
  document.body.replaceChildren();
  document.body.removeAttribute('style');
});

/** All that a run of changes leaves to be read again; the last of them is one to be noticed. */
async function changesOf(run: () => void) {
  document.body.innerHTML = '<p id="moving" class="card">A card that moves.</p><p id="last"></p>';
  const onChange = vi.fn();
  const watch = watchPage(document, ended.signal, onChange);
  run();
  const last = document.getElementById('last')!;
  last.textContent = 'The end.';
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
  const { touched, restyled } = watch.take();
  expect(touched).toContain(last);
  return [...restyled].map(({ localName, id }) => id || localName);
}

const moving = () => document.getElementById('moving')!;

test.each<[what: string, run: () => void]>([
  [
    'the root’s custom properties at every scroll',
    () => document.documentElement.style.setProperty('--scroll', '12px'),
  ],
  ['the body’s scroll lock', () => (document.body.style.overflow = 'hidden')],
  ['an animation', () => (moving().style.transform = 'translateX(3px)')],
  ['a class that is set to what it is', () => (moving().className = 'card')],
])('%s is nothing to read again', async (_, run) => {
  expect(await changesOf(run)).toEqual([]);
});

test.each<[what: string, run: () => void]>([
  ['hidden by its style', () => (moving().style.display = 'none')],
  ['another class', () => (moving().className = 'card shut')],
])('%s is read again', async (_, run) => {
  expect(await changesOf(run)).toEqual(['moving']);
});
