import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readBackup, writeBackup, type Backup } from '../../messages/backup.ts';
import { DEFAULTS } from '../../messages/settings.ts';
import { WORDS } from '../words.ts';
import { createDataState, type DataServices } from './data-state.ts';
import { Data } from './data.tsx';
import { createFeedsState, type FeedServices } from './feeds-state.ts';
import { createKeptState } from './kept-state.ts';
import { createSettingsState } from './settings-state.ts';
import {
  dataServices,
  feedServices,
  feedStatus,
  keptServices,
  settingsServices,
} from './testing.ts';

const root = document.body.appendChild(document.createElement('div'));
const { data } = WORDS.options;
afterEach(() => render(null, root));

const backup: Backup = {
  settings: { ...DEFAULTS, marks: 'certain' },
  paused: ['news.example'],
  hidden: [{ claim: 'desk/ferry', quote: 'the ferry', text: 'It was the ferry.' }],
  history: [{ claim: 'desk/ferry', text: 'The ferry.', at: 5, revisions: 1 }],
  feeds: [{ name: 'The Desk', address: 'https://desk.example/', fingerprint: 'ab'.repeat(32) }],
};

async function show(
  services: Partial<DataServices> = {},
  feed: Partial<FeedServices> = {},
  held: Partial<Backup> = {},
) {
  const settings = createSettingsState(
    settingsServices({ pausedHosts: () => Promise.resolve(held.paused ?? []) }),
  );
  const kept = createKeptState(keptServices(held));
  const feeds = createFeedsState(feedServices(feed));
  await Promise.all([settings.refresh(), kept.refresh(), feeds.refresh()]);
  render(<Data state={createDataState(dataServices(services), { settings, kept, feeds })} />, root);
  return { settings };
}

/** Chooses a file as a reader does. */
function load(text: string) {
  const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], 'settings.json'));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const press = (name: string) =>
  [...root.querySelectorAll('button')].find(({ innerText }) => innerText === name)!.click();
const says = (text: string) => vi.waitFor(() => expect(root.innerText).toContain(text));

it('everything is in the file, but for the feed that came with the extension', async () => {
  const feeds = [
    feedStatus({ ...backup.feeds[0] }),
    feedStatus({ publisher: 'own', isBuiltIn: true }),
  ];
  const { settings } = await show({}, { feeds: () => Promise.resolve(feeds) }, backup);
  await settings.change({ marks: 'certain' });
  const link = root.querySelector<HTMLAnchorElement>('a[download]')!;
  await vi.waitFor(async () => {
    const text = await (await fetch(link.href)).text();
    expect(readBackup(text)).toEqual({ backup, leftOut: 0 });
  });
  expect(link.download).toMatch(/^onrecord-\d{4}-\d\d-\d\d\.json$/);
});

it('a file is taken in after a look at what is in it; its feeds’ hosts are asked for in the click', async () => {
  const restore = vi.fn(() => Promise.resolve());
  const requestHosts = vi.fn(() => Promise.resolve(true));
  const add = vi.fn(() => Promise.resolve('added' as const));
  const { settings } = await show({ restore, requestHosts }, { add });
  load(writeBackup(backup));
  await says(
    data.found('settings, 1 paused site, 1 feed, 1 passage no longer marked, 1 card you opened'),
  );
  expect(restore).not.toHaveBeenCalled();
  press(data.take);
  expect(requestHosts).toHaveBeenCalledWith(['desk.example']);
  await says(data.taken);
  const { paused, hidden, history } = backup;
  expect(restore).toHaveBeenCalledWith({ paused, hidden, history });
  expect(settings.settings.value.marks).toBe('certain');
  expect(add).toHaveBeenCalledWith('https://desk.example/', {
    fingerprint: 'ab'.repeat(32),
    name: 'The Desk',
  });
});

it('says which feeds could not be taken, and takes the rest', async () => {
  const requestHosts = () => Promise.reject(new Error('no gesture'));
  await show({ requestHosts }, { add: () => Promise.resolve('changed') });
  load(writeBackup(backup));
  await says(data.take);
  press(data.take);
  await says(data.lacking('The Desk'));
});

it('fetches nothing from a host that the reader did not allow, and asks for no host but a feed’s', async () => {
  const requestHosts = vi.fn(() => Promise.resolve(false));
  const add = vi.fn(() => Promise.resolve('added' as const));
  await show({ requestHosts, hasHost: () => Promise.resolve(false) }, { add });
  const everywhere = { ...backup.feeds[0]!, name: 'Everywhere', address: 'https://*/' };
  load(writeBackup({ ...backup, feeds: [...backup.feeds, everywhere] }));
  await says(data.take);
  press(data.take);
  await says(data.lacking('The Desk, Everywhere'));
  expect(requestHosts).toHaveBeenCalledWith(['desk.example']);
  expect(add).not.toHaveBeenCalled();
});

it('leaves the settings alone where a file has none, and does not read one that is far too large', async () => {
  const { settings } = await show();
  await settings.change({ marks: 'certain' });
  load('{"onrecord": 1, "paused": ["a.example"]}');
  await says(data.found('1 paused site'));
  press(data.take);
  await says(data.taken);
  expect(settings.settings.value.marks).toBe('certain');
  const text = vi.fn();
  const state = createDataState(dataServices(), {} as never);
  await state.look({ size: 8_000_001, text });
  expect(text).not.toHaveBeenCalled();
});

it('asks for no host where there is no feed, and can be left', async () => {
  const requestHosts = vi.fn(() => Promise.resolve(true));
  const restore = vi.fn(() => Promise.resolve());
  await show({ requestHosts, restore });
  load(writeBackup({ ...backup, feeds: [] }));
  await says(data.leave);
  press(data.leave);
  await vi.waitFor(() => expect(root.innerText).not.toContain(data.take));
  expect(restore).not.toHaveBeenCalled();
  load(writeBackup({ ...backup, feeds: [] }));
  await says(data.take);
  press(data.take);
  await says(data.taken);
  expect(requestHosts).not.toHaveBeenCalled();
});

it.each([
  ['another file', '{"name": 1}', data.wrong['not-ours']],
  ['a later version’s', '{"onrecord": 99}', data.wrong.newer],
])('%s is refused in words', async (_, text, words) => {
  await show();
  load(text);
  await says(words);
});

it('says when storage refuses', async () => {
  await show({ restore: () => Promise.reject(new Error('QuotaExceededError')) });
  load(writeBackup(backup));
  await says(data.take);
  press(data.take);
  await says(data.failed);
});

it('says that broken entries are left out', async () => {
  await show();
  load(JSON.stringify({ onrecord: 1, paused: ['news.example', 'no host'], feeds: [7] }));
  await says(`${data.found('1 paused site')} ${data.leftOut(2)}`);
});

it('deletes nothing when a key is pressed twice, and gives the keyboard back', async () => {
  const forgetAll = vi.fn(() => Promise.resolve());
  await show({ forgetAll });
  const here = () => (document.activeElement as HTMLElement).innerText;
  [...root.querySelectorAll('button')].find((one) => one.innerText === data.deleteAll)!.focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(here()).toBe(data.keep));
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(here()).toBe(data.deleteAll));
  expect(forgetAll).not.toHaveBeenCalled();
});

it('deletes nothing before it was asked twice', async () => {
  const forgetAll = vi.fn(() => Promise.resolve());
  await show({ forgetAll });
  press(data.deleteAll);
  await says(data.deleteSure);
  press(data.keep);
  await vi.waitFor(() => expect(root.innerText).not.toContain(data.deleteSure));
  expect(forgetAll).not.toHaveBeenCalled();
  press(data.deleteAll);
  await says(data.deleteSure);
  press(data.deleteNow);
  await says(data.deleted);
  expect(forgetAll).toHaveBeenCalledTimes(1);
});
