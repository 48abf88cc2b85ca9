import { signal } from '@preact/signals';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import manifest from '../../../manifest.json' with { type: 'json' };
import { DEFAULTS, type Settings } from '../../messages/settings.ts';
import { WORDS } from '../words.ts';
import { createDataState, type DataServices } from './data-state.ts';
import { createFeedsState } from './feeds-state.ts';
import { Options } from './options.tsx';
import { createKeptState } from './kept-state.ts';
import { createSettingsState } from './settings-state.ts';
import type { Sites } from './sites.tsx';
import { dataServices, feedServices, keptServices, settingsServices } from './testing.ts';
import '../../card/tokens.css';
import '../page.css';
import '../sheet.css';
import './feeds.css';
import './options.css';

const root = document.body.appendChild(document.createElement('div'));
const { options } = WORDS;
const on = {
  onAllow: vi.fn(),
  onRevoke: vi.fn(),
  onRemove: vi.fn(),
  onWelcome: vi.fn(),
  onShortcuts: vi.fn(),
};

afterEach(() => {
  render(null, root);
  vi.clearAllMocks();
  document.documentElement.style.colorScheme = '';
});

async function show(
  now: Sites,
  services = settingsServices(),
  keeps = keptServices(),
  takes: Partial<DataServices> = {},
) {
  const sites = signal(now);
  const feeds = createFeedsState(feedServices());
  const settings = createSettingsState(services);
  const kept = createKeptState(keeps);
  await Promise.all([settings.refresh(), kept.refresh()]);
  const data = createDataState(dataServices(takes), { settings, kept, feeds });
  const shortcuts = signal([
    // In Chrome's order, which is the alphabet's.
    { command: '_execute_action', keys: 'Alt+Shift+O' },
    { command: 'next-passage', keys: 'Alt+Shift+J' },
    { command: 'pause-site', keys: '' },
    { command: 'previous-passage', keys: 'Alt+Shift+K' },
    { command: 'of-another-version', keys: 'F9' },
  ]);
  const states = { sites, settings, feeds, kept, data, shortcuts };
  render(<Options {...states} version="1.2.3" {...on} />, root);
  return { sites, settings };
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
])('says where it runs: %s', async (_, sites, words) => {
  await show(sites);
  expect(root.innerText).toContain(words);
  expect(root.innerText).toContain('1.2.3');
});

it('asks for all sites within the click, and gives them back', async () => {
  const { sites } = await show({ all: false, chosen: [] });
  press(options.allow);
  expect(on.onAllow).toHaveBeenCalledTimes(1);
  sites.value = { all: true, chosen: [] };
  await vi.waitFor(() => expect(root.innerText).toContain(options.revoke));
  press(options.revoke);
  expect(on.onRevoke).toHaveBeenCalledTimes(1);
});

const ALL: Sites = { all: true, chosen: [] };

/** The box or the circle beside some words. */
const choice = (words: string) =>
  [...root.querySelectorAll<HTMLInputElement>('input')].find(({ labels }) =>
    labels?.[0]?.innerText.trim().startsWith(words),
  )!;

it('gives one chosen site back, by http and https', async () => {
  const chosen = ['https://news.example/*', 'http://news.example/*', 'https://talks.example/*'];
  await show({ all: false, chosen });
  root
    .querySelector<HTMLElement>(`[aria-label="${options.removeSiteNamed('news.example')}"]`)!
    .click();
  expect(on.onRemove).toHaveBeenLastCalledWith(chosen.slice(0, 2));
});

it('lists paused sites and lets them go on', async () => {
  let hosts = ['news.example'];
  const pauseHost = vi.fn(() => Promise.resolve(void (hosts = [])));
  await show(ALL, settingsServices({ pausedHosts: () => Promise.resolve(hosts), pauseHost }));
  root.querySelector<HTMLElement>(`[aria-label="${options.resumeNamed('news.example')}"]`)!.click();
  await vi.waitFor(() => expect(root.innerText).not.toContain('news.example'));
  expect(pauseHost).toHaveBeenLastCalledWith('news.example', false);
});

it.each<[string, Partial<Settings>]>([
  [options.marksOf.certain, { marks: 'certain' }],
  [options.styles.line, { markStyle: 'line' }],
  [options.textSizes.larger, { textSize: 'larger' }],
  [options.follow, { captions: false }],
  [options.pause, { pauses: true }],
])('keeps what is chosen: %s', async (words, changed) => {
  const services = settingsServices();
  const { settings } = await show(ALL, services);
  const before = choice(words).checked;
  choice(words).click();
  await vi.waitFor(async () => expect(await services.load()).toMatchObject(changed));
  expect(settings.settings.value).toEqual({ ...DEFAULTS, ...changed });
  expect(choice(words).checked).toBe(!before);
});

const CLAIM = 'onrecord/harbour-crowd';
const HIDDEN = { claim: CLAIM, quote: 'a crowded harbour', text: 'It is a crowded harbour.' };
const OPENED = { claim: CLAIM, text: 'A claim.', at: 1, revisions: 0 };

it('forgets which cards were opened, and remembers no more', async () => {
  const services = settingsServices();
  await show(ALL, services, keptServices({ history: [OPENED] }));
  expect(root.innerText).toContain(options.historyKept(1));
  press(options.clearHistory);
  await vi.waitFor(() => expect(root.innerText).toContain(options.historyKept(0)));
  choice(options.keepHistory).click();
  await vi.waitFor(async () => expect(await services.load()).toMatchObject({ history: false }));
});

it('lists the words that are marked no more, copies them for an editor, and marks them again', async () => {
  const copy = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  await show(ALL, settingsServices(), keptServices({ hidden: [HIDDEN] }, { copy }));
  press(options.copyMisses);
  await vi.waitFor(() => expect(root.innerText).toContain(options.copied));
  expect(copy.mock.lastCall?.[0]).toContain('- "It is a crowded harbour."');
  root
    .querySelector<HTMLElement>(`[aria-label="${options.unhideNamed('“a crowded harbour”')}"]`)!
    .click();
  await vi.waitFor(() => expect(root.innerText).not.toContain('a crowded harbour'));
});

const noRoom = () => Promise.reject(new Error('QUOTA_BYTES'));
const alerts = () => [...root.querySelectorAll('[role=alert]')].map((one) => one.textContent);
const named = (name: string) => root.querySelector<HTMLElement>(`[aria-label="${name}"]`)!;
const UNHIDE = options.unhideNamed('“a crowded harbour”');

it('says what could not be kept, and loses nothing by it', async () => {
  const kept = keptServices({ hidden: [HIDDEN], history: [OPENED] }, { unhide: noRoom });
  await show(ALL, settingsServices(), kept);
  named(UNHIDE).click();
  await vi.waitFor(() => expect(alerts()).toContain(options.notKept));
  expect(root.innerText).toContain('a crowded harbour');
  press(options.clearHistory);
  await vi.waitFor(() => expect(root.innerText).toContain(options.historyKept(0)));
  expect(alerts()).not.toContain(options.notKept);
});

it('says that a site could not go on', async () => {
  const pausedHosts = () => Promise.resolve(['news.example']);
  await show(ALL, settingsServices({ pausedHosts, pauseHost: noRoom }));
  named(options.resumeNamed('news.example')).click();
  await vi.waitFor(() => expect(alerts()).toContain(options.notKept));
});

it('the keyboard goes on from the heading when the last of a list is gone', async () => {
  let hosts = ['news.example'];
  const pauseHost = () => Promise.resolve(void (hosts = []));
  await show(
    ALL,
    settingsServices({ pausedHosts: () => Promise.resolve(hosts), pauseHost }),
    keptServices({ hidden: [HIDDEN], history: [OPENED] }),
  );
  const isAt = (heading: string) =>
    vi.waitFor(() => expect(document.activeElement?.textContent).toBe(heading));
  named(options.resumeNamed('news.example')).focus();
  await userEvent.keyboard('{Enter}');
  await isAt(options.where);
  named(UNHIDE).focus();
  await userEvent.keyboard('{Enter}');
  await isAt(options.history);
});

it('tells the keys that are set, and leads to where they are changed', async () => {
  await show(ALL);
  expect(root.innerText).toMatch(/Open or close the sidebar\s+Alt\+Shift\+O/);
  expect(root.innerText).toMatch(/Pause or resume on this site\s+none set/);
  expect([...root.querySelectorAll('.shortcuts dt')].map((name) => name.textContent)).toEqual(
    Object.keys(manifest.commands).map((command) => options.shortcutOf[command]),
  );
  expect(root.innerText).not.toContain('F9');
  press(options.changeShortcuts);
  expect(on.onShortcuts).toHaveBeenCalledTimes(1);
});

it('leads to each of its parts', async () => {
  await show(ALL);
  const links = [...root.querySelectorAll<HTMLAnchorElement>('nav a')];
  const headings = [...root.querySelectorAll('h2')];
  expect(links.map(({ hash, innerText }) => [hash, innerText])).toEqual(
    headings.map(({ id, innerText }) => [`#${id}`, innerText]),
  );
});

it('says when a choice cannot be kept, and shows what holds', async () => {
  const save = () => Promise.reject(new Error('QUOTA_BYTES'));
  await show(ALL, settingsServices({ save }));
  choice(options.pause).click();
  await vi.waitFor(() =>
    expect(root.querySelector('[role=alert]')?.textContent).toBe(options.notKept),
  );
  expect(choice(options.pause).checked).toBe(false);
});

it.each(['light', 'dark'])('has no fault that axe finds on %s paper', async (scheme) => {
  document.documentElement.style.colorScheme = scheme;
  const pausedHosts = () => Promise.resolve(['paused.example']);
  await show({ all: false, chosen: ['https://news.example/*'] }, settingsServices({ pausedHosts }));
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});
