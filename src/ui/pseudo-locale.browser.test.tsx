import { render, type ComponentChild } from 'preact';
import { signal } from '@preact/signals';
import { afterEach, expect, test, vi } from 'vitest';
import { Card } from '../card/card.tsx';
import {
  figuresCard,
  importedCard,
  predictionCard,
  ratedCard,
  retractedCard,
} from '../card/testing.ts';
import { DraftPage } from './draft/draft.tsx';
import { createDataState } from './options/data-state.ts';
import { createFeedsState } from './options/feeds-state.ts';
import { createKeptState } from './options/kept-state.ts';
import { Options } from './options/options.tsx';
import { createSettingsState } from './options/settings-state.ts';
import * as made from './options/testing.ts';
import { PopoverView } from './page-card/popover-view.tsx';
import { PanelView } from './panel/panel.tsx';
import type { PanelServices } from './panel/services.ts';
import { createPanel, type Panel } from './panel/state.ts';
import { listed, page, services } from './panel/testing.ts';
import { Welcome } from './welcome/welcome.tsx';

/** Every text of the extension in brackets: what stands outside of them nobody can translate. */
vi.mock(import('../words/catalog.ts'), async (original) => {
  const { CATALOG } = await original();
  const bracketed = structuredClone(CATALOG.en);
  for (const message of Object.values(bracketed)) message.message = `⟦${message.message}⟧`;
  return { CATALOG: { en: bracketed, es: bracketed } };
});

const root = document.body.appendChild(document.createElement('div'));
afterEach(() => render(null, root));

/** Under these names claims, pages and feeds hold text that comes from their editors and writers. */
const CONTENT = new Set(
  `address at by change claim claimedLabel claimText evidence feed fingerprint label means measure
  name note onlySource publisher quote reason rating speaker stated summary text title unit verdict where`
    .split(/\s+/)
    .filter(Boolean),
);

/** Puts such text into Greek letters: what is left in Latin ones is ours. */
function greek<T>(value: T, key = ''): T {
  if (typeof value === 'string') return (CONTENT.has(key) ? inGreek(value) : value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => greek(item, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([name, part]) => [name, greek<unknown>(part, name)]);
  return Object.fromEntries(parts) as T;
}

const inGreek = (text: string) =>
  text.replace(/[a-z]/gi, (letter) =>
    String.fromCharCode(0x3b1 + (letter.toLowerCase().charCodeAt(0) % 24)),
  );

const CARDS = greek({ ratedCard, importedCard, predictionCard, retractedCard, figuresCard });
const event = greek({ id: 'opening', name: 'The opening', date: '2024-05-01', summary: 'Open.' });
const ferry = {
  ...greek({ text: 'The ferry carried many.', by: ['Ada Meier', 'Ben Ott'], feed: 'The desk' }),
  claim: 'desk/ferry',
  date: '2024-05',
  event: event.name,
  isRetracted: true,
};
const hidden = { ...greek({ quote: 'the ferry', text: 'It was the ferry.' }), claim: 'desk/ferry' };
const opened = { claim: 'desk/ferry', text: ferry.text, at: Date.now() - 1e9, revisions: 0 };
const feed = greek(made.feedStatus({ problem: 'stalled', confirmed: 1 }));
const MATCH = greek({ claimText: 'A claim.', quote: 'some words', evidence: ['of'] });
const matches = [
  listed('m1', { ...MATCH, tier: 'likely', time: 65, speaker: greek({ label: 'Ada' }) }),
  listed('m2', { ...MATCH, present: false, corrected: true }),
  listed('m3', { ...MATCH, tier: 'related' }),
  listed('m4', { ...MATCH, heard: 'm4', time: 70 }),
];
const draft = greek({ quote: 'the ferry', speaker: 'Ada', url: '', date: '2024-05-01', title: '' });
const HOST = '127.0.0.1';

/** All that can be read, or heard, of what is drawn. */
function drawn(): string[] {
  const names = ['aria-label', 'title', 'placeholder', 'alt'];
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...[...element.childNodes].flatMap((node) =>
      node.nodeType === Node.TEXT_NODE ? [wholeText(node)] : [],
    ),
    ...names.flatMap((name) => element.getAttribute(name) ?? []),
  ]);
}

/** The text around a node in which every bracket has its other. */
function wholeText(node: Node): string {
  const text = node.textContent ?? '';
  const isWhole = text.split('⟦').length === text.split('⟧').length;
  return isWhole || !node.parentNode ? text : wholeText(node.parentNode);
}

/** What the browser itself writes numbers, dates and lists with, and names that are the same in all languages. */
const GIVEN =
  /\b(million|billion|thousand|and|days?|hours?|minutes?|ago|January|February|March|April|May|June|July|August|September|October|November|December|English|Español|https|json|[0-9a-f]{4})\b/g;

/** What is left of a text when our own words and the content are taken away. */
function leftOver(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  return rest.replace(GIVEN, ' ').trim();
}

/** Waits until what is drawn says something, and expects every word of ours to be a text of the catalogue. */
async function expectTranslatable(words = '⟦'): Promise<void> {
  await vi.waitFor(() => expect(root.textContent).toContain(words));
  for (const details of root.querySelectorAll('details')) details.open = true;
  const left = drawn().map((text) => [leftOver(text), text]);
  expect(left.filter(([rest]) => /\p{sc=Latin}/u.test(rest!))).toEqual([]);
}

const show = (child: ComponentChild) => render(child, root);

async function panel(more: Partial<PanelServices> = {}): Promise<Panel> {
  const answers = services({
    page: () => Promise.resolve(page({ matches, notices: ['long-page'], captions: 'off' })),
    card: () => Promise.resolve({ ...CARDS.ratedCard, event }),
    opened: () => Promise.resolve({ ...opened, revisions: 0 }),
    search: () =>
      Promise.resolve({
        claims: [ferry],
        events: [{ event: 'desk/opening', name: event.name, date: event.date }],
        more: true,
      }),
    event: () => Promise.resolve({ event, claims: [ferry] }),
    topics: () => Promise.resolve(new Map([['onrecord/harbour-crowd', ['1', '2']]])),
    history: () => Promise.resolve([opened]),
    feeds: () => Promise.resolve([feed]),
    ...more,
  });
  const made = createPanel(answers);
  made.follow(1);
  await made.refresh();
  await made.claimsChanged();
  show(<PanelView panel={made} onSettings={() => undefined} />);
  return made;
}

test('the list, with all that can stand in it', async () => {
  const list = await panel();
  list.filter.set({ tier: 'likely' });
  await expectTranslatable(MATCH.quote);
});

test.each(['ask', 'never', 'paused', 'granted'] as const)(
  'a page with access: %s',
  async (access) => {
    await panel({
      page: () => Promise.reject(new Error('nobody there')),
      access: () => Promise.resolve({ access, host: HOST }),
    });
    await expectTranslatable();
  },
);

test.each([
  ['nothing found', { matches: [] }],
  ['no text', { matches: [], passages: 0 }],
  ['reading', { matches: [], status: 'reading' as const }],
  ['failed', { matches, status: 'failed' as const }],
])('a page with %s', async (_, state) => {
  await panel({ page: () => Promise.resolve(page(state)) });
  await expectTranslatable();
});

test.each(['closed', 'former'] as const)('a panel whose tab is no more: %s', async (why) => {
  const one = await panel();
  one.end(why);
  await vi.waitFor(() => expect(root.querySelector('.matches')).toBeNull());
  await expectTranslatable();
});

test('what could not be had, or kept', async () => {
  const refused = () => Promise.reject(new Error('no room'));
  const one = await panel({ card: refused, hide: refused });
  one.open(matches[0]!);
  await vi.waitFor(() => expect(root.querySelector('.empty')).not.toBeNull());
  await one.notThis();
  await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).not.toBe(''));
  await expectTranslatable();
});

test('a card, what was hidden, what was found, an event and the history', async () => {
  const one = await panel();
  one.open(matches[0]!);
  await expectTranslatable(CARDS.ratedCard.claim.summary);
  await one.notThis();
  await expectTranslatable(MATCH.quote);
  one.search.for('ferry');
  await expectTranslatable(ferry.text);
  one.lookup.open({ kind: 'event', event: 'desk/opening' });
  await expectTranslatable(event.summary);
  one.lookup.open({ kind: 'events' });
  await expectTranslatable(event.name);
  one.lookup.open({ kind: 'history' });
  await expectTranslatable(opened.text);
});

test.each(Object.entries(CARDS))('%s', async (_, data) => {
  show(<Card data={data} quote={draft.quote} speaker={draft.speaker} corrected />);
  await expectTranslatable();
  show(<PopoverView data={data} onClose={() => undefined} />);
  await expectTranslatable();
});

test('the settings, with all that can stand in them', async () => {
  const settings = createSettingsState(
    made.settingsServices({ pausedHosts: () => Promise.resolve([HOST]) }),
  );
  const kept = createKeptState(made.keptServices({ hidden: [hidden], history: [opened] }));
  const feeds = createFeedsState(made.feedServices({ feeds: () => Promise.resolve([feed]) }));
  const data = createDataState(made.dataServices(), { settings, kept, feeds });
  await Promise.all([settings.refresh(), kept.refresh(), feeds.refresh()]);
  show(
    <Options
      {...{ settings, kept, feeds, data }}
      sites={signal({ all: false, chosen: [`https://${HOST}/*`] })}
      shortcuts={signal([
        { command: '_execute_action', keys: '⌘1' },
        { command: 'pause-site', keys: '' },
      ])}
      version="1.2.3"
      {...made.NO_HANDLERS}
    />,
  );
  await expectTranslatable(HOST);
  await feeds.look('https://feeds.desk.example/claims/');
  await data.deleteAll();
  await data.look(new Blob([data.file.value]));
  await expectTranslatable(inGreek('The Desk'));
});

test('the welcome page and a draft', async () => {
  const nothing = () => Promise.resolve(true);
  show(
    <Welcome
      allowed={signal(false)}
      sample={signal(CARDS.ratedCard)}
      onAll={nothing}
      onClick={() => Promise.resolve()}
    />,
  );
  await expectTranslatable();
  show(<DraftPage draft={draft} onCopy={() => Promise.resolve()} />);
  root.querySelector('pre')?.remove();
  await expectTranslatable();
  show(<DraftPage draft={undefined} onCopy={() => Promise.resolve()} />);
  await expectTranslatable();
});
