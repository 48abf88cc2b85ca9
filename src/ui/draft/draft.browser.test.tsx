import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { draftYaml, type Draft } from '../../core/claim/draft.ts';
import { WORDS } from '../words.ts';
import { DraftPage } from './draft.tsx';
import '../../card/tokens.css';
import '../page.css';
import '../sheet.css';
import './draft.css';

const root = document.body.appendChild(document.createElement('div'));
const { draft: words } = WORDS;
const DRAFT: Draft = {
  quote: 'They said "60 million"\n</pre><script>alert(1)</script>',
  speaker: '',
  url: 'https://news.example/a#:~:text=60%20million',
  date: '2026-11-23',
  title: 'News: of the day # not a comment',
};

afterEach(() => {
  render(null, root);
  document.documentElement.style.colorScheme = '';
});

function show(draft: Draft | undefined, onCopy = vi.fn(() => Promise.resolve())) {
  render(<DraftPage draft={draft} onCopy={onCopy} />, root);
  return onCopy;
}
const file = () => root.querySelector('pre')!.textContent;
const press = () => root.querySelector('button')!.click();
const link = () =>
  vi.waitFor(() => {
    const found = root.querySelector<HTMLAnchorElement>('a[download]')!;
    expect(found.href).toMatch(/^blob:/);
    return found;
  });

it('shows the file as text, whatever the page said', () => {
  show(DRAFT);
  expect(file()).toBe(draftYaml(DRAFT));
  expect(root.querySelector('script')).toBeNull();
});

it('downloads and copies what it shows, with the speaker that was typed', async () => {
  const onCopy = show(DRAFT);
  const before = (await link()).href;
  const field = root.querySelector('input')!;
  field.value = ' Ada: "A" ';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  const expected = draftYaml({ ...DRAFT, speaker: 'Ada: "A"' });
  await vi.waitFor(() => expect(file()).toBe(expected));
  await vi.waitFor(async () => expect((await link()).href).not.toBe(before));
  const { href, download } = await link();
  expect(download).toBe('draft-2026-11-23.yaml');
  expect(await (await fetch(href)).text()).toBe(expected);
  press();
  expect(onCopy).toHaveBeenCalledWith(expected);
  await vi.waitFor(() => expect(root.innerText).toContain(words.copied));
});

it('says when copying failed', async () => {
  show(
    DRAFT,
    vi.fn(() => Promise.reject(new Error('no'))),
  );
  press();
  await vi.waitFor(() => expect(root.innerText).toContain(words.notCopied));
});

it('says when there is no draft any more', () => {
  show(undefined);
  expect(root.innerText).toContain(words.gone);
  expect(root.querySelector('pre')).toBeNull();
});

it.each(['light', 'dark'])('has no fault that axe finds on %s paper', async (scheme) => {
  document.documentElement.style.colorScheme = scheme;
  show(DRAFT);
  await link();
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});
