import { signal } from '@preact/signals';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { WORDS } from '../words.ts';
import { createFeedsState } from './feeds-state.ts';
import { Options, type Sites } from './options.tsx';
import { feedServices } from './testing.ts';
import '../../card/tokens.css';
import '../page.css';
import '../sheet.css';

const root = document.body.appendChild(document.createElement('div'));
const { options } = WORDS;
const on = { onAllow: vi.fn(), onRevoke: vi.fn(), onPauses: vi.fn(), onWelcome: vi.fn() };

afterEach(() => {
  render(null, root);
  vi.clearAllMocks();
  document.documentElement.style.colorScheme = '';
});

function show(now: Sites, pauses = false) {
  const sites = signal(now);
  const feeds = createFeedsState(feedServices());
  render(
    <Options sites={sites} pauses={signal(pauses)} feeds={feeds} version="1.2.3" {...on} />,
    root,
  );
  return sites;
}

const press = (name: string) =>
  [...root.querySelectorAll('button')].find(({ innerText }) => innerText === name)!.click();

it.each<[string, Sites, string]>([
  ['all sites', { all: true, chosen: ['https://*/*'] }, options.all],
  [
    'chosen sites',
    { all: false, chosen: ['https://news.example/*', 'http://news.example/*'] },
    options.some('news.example'),
  ],
  ['none', { all: false, chosen: [] }, options.none],
])('says where it runs: %s', (_, sites, words) => {
  show(sites);
  expect(root.innerText).toContain(words);
  expect(root.innerText).toContain('1.2.3');
});

it('asks for all sites within the click, and gives them back', async () => {
  const sites = show({ all: false, chosen: [] });
  press(options.allow);
  expect(on.onAllow).toHaveBeenCalledTimes(1);
  sites.value = { all: true, chosen: [] };
  await vi.waitFor(() => expect(root.innerText).toContain(options.revoke));
  press(options.revoke);
  expect(on.onRevoke).toHaveBeenCalledTimes(1);
});

it('pauses recordings only for a reader who wants that', () => {
  show({ all: true, chosen: [] });
  const box = root.querySelector<HTMLInputElement>('input[type=checkbox]')!;
  expect(box.labels![0]!.innerText.trim()).toBe(options.pause);
  expect(box.checked).toBe(false);
  box.click();
  expect(on.onPauses).toHaveBeenLastCalledWith(true);
});

it.each(['light', 'dark'])('has no fault that axe finds on %s paper', async (scheme) => {
  document.documentElement.style.colorScheme = scheme;
  show({ all: true, chosen: [] });
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});
