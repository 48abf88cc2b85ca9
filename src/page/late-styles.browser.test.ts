import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onLateStyles } from './late-styles.ts';

let frame: HTMLIFrameElement;
let activation: AbortController;

/** A page that has not loaded yet. */
const loading = () => frame.contentDocument!;

/** The only way to a page that is still loading. */
// eslint-disable-next-line @typescript-eslint/no-deprecated
const write = (html: string) => loading().write(html);

beforeEach(() => {
  activation = new AbortController();
  frame = document.createElement('iframe');
  document.body.append(frame);
  loading().open();
  write('<style>b { color: red }</style><p>one two three');
});

afterEach(() => {
  activation.abort();
  frame.remove();
});

async function load(): Promise<void> {
  const loaded = new Promise((resolve) => frame.contentWindow!.addEventListener('load', resolve));
  loading().close();
  await loaded;
}

test('loads that a script of the page makes count for nothing', async () => {
  const callback = vi.fn();
  onLateStyles(loading(), callback, activation.signal);
  write('<link rel="nothing"><p>four five six');
  loading().querySelector('link')!.dispatchEvent(new Event('load'));
  frame.contentWindow!.dispatchEvent(new Event('load'));
  write('<style>b { color: blue }</style>');
  expect(callback).not.toHaveBeenCalled();
  await load();
  expect(callback).toHaveBeenCalledOnce();
});

test('a page that loads without another style sheet is not read again', async () => {
  const callback = vi.fn();
  onLateStyles(loading(), callback, activation.signal);
  write('<p>four five six');
  await load();
  expect(callback).not.toHaveBeenCalled();
});

test.each([
  ['a style element', '<style>p { display: none }</style>'],
  ['a sheet of its own', '<link rel="stylesheet" href="data:text/css,p%7Bdisplay:none%7D">'],
])('a page that gets %s is read again when it has loaded', async (_, html) => {
  const callback = vi.fn();
  onLateStyles(loading(), callback, activation.signal);
  write(html);
  await load();
  expect(callback).toHaveBeenCalledTimes(1);
});

test('a page that has loaded, and one that is not read any more, tell nothing', async () => {
  const callback = vi.fn();
  onLateStyles(document, callback, activation.signal);
  onLateStyles(loading(), callback, activation.signal);
  write('<style>p { display: none }</style>');
  activation.abort();
  await load();
  expect(callback).not.toHaveBeenCalled();
});
