import { cards } from 'virtual:claims';
import { ratedCard, retractedCard } from '../../src/card/testing.ts';
import { eventPage } from '../../src/core/search/event-page.ts';
import { search } from '../../src/core/search/search.ts';
import type { Access, PanelServices } from '../../src/ui/panel/services.ts';
import type { Panel } from '../../src/ui/panel/state.ts';
import type { TabPage } from '../../src/ui/panel/tab-page.ts';
import { page, services } from '../../src/ui/panel/testing.ts';
import { feedStatus } from '../../src/ui/options/testing.ts';
import { entries, matches } from './from-claims.ts';

type Answers = Partial<PanelServices>;

/** A state of the panel: what it is told, and what a reader has then done. */
export interface PanelState {
  answers?: Answers;
  act?: (panel: Panel) => unknown;
  /** Opens the card of the match of this number. */
  open?: number;
  /** What is pressed then, one after the other: by selectors, each waited for. */
  press?: readonly string[];
  isOffline?: boolean;
  /** Nothing can be put on the clipboard. */
  isClipboardShut?: boolean;
}

const HOUR = 3_600_000;
const EVENT = 'onrecord/trump-musk-x-2024';

const silent = () => Promise.reject(new Error('no content script'));
const forever = () => new Promise<never>(() => undefined);
const shows = (more: Partial<TabPage>): Answers => ({
  page: () => Promise.resolve(page({ matches: [], ...more })),
});
const closed = (access: Access['access'], host: string): PanelState => ({
  answers: { page: silent, access: () => Promise.resolve({ access, host }) },
});

const listed = shows({ matches: matches.slice(0, 9) });
const live = shows({
  captions: 'followed',
  matches: [
    ...matches.slice(0, 2).map((match, at) => ({ ...match, heard: match.id, time: 312 + 61 * at })),
    ...matches.slice(2, 5),
  ],
});

/** A page whose match is taken away while its card is open. */
function takenWhileOpen(): PanelState {
  const match = matches[0]!;
  let isTaken = false;
  const now = () =>
    page(isTaken ? { matches: [], taken: [match.id], version: 2 } : { matches: [match] });
  return {
    answers: { page: () => Promise.resolve(now()) },
    open: 0,
    act: (panel) => {
      isTaken = true;
      return panel.refresh();
    },
  };
}

/** What was opened here: minutes, hours and days ago. */
const opened = cards.slice(0, 6).map(({ key, claim }, at) => ({
  claim: key,
  text: claim.claim,
  at: Date.now() - at ** 3 * HOUR,
  revisions: 0,
}));

/** Every state that the panel can be in, by the name it has in the gallery's address. */
export const PANEL_STATES: Record<string, PanelState> = {
  list: { answers: listed },
  live: { answers: live },
  listening: { answers: shows({ captions: 'followed' }) },
  'captions-off': { answers: shows({ captions: 'off' }) },
  bounded: { answers: shows({ matches: matches.slice(0, 2), notices: ['long-page'] }) },
  'related-only': {
    answers: shows({ matches: matches.filter(({ tier }) => tier === 'related').slice(0, 2) }),
  },
  reading: { answers: shows({ status: 'reading' }) },
  'reading-on': { answers: shows({ status: 'reading', matches: matches.slice(0, 2) }) },
  'second-look': { answers: shows({ matches: matches.slice(0, 2), meaning: 'reading' }) },
  slow: { answers: shows({ matches: matches.slice(0, 2), meaning: 'slow' }) },
  unread: { answers: shows({ meaning: 'failed' }) },
  nothing: { answers: shows({}) },
  'no-text': { answers: shows({ passages: 0 }) },
  failed: { answers: shows({ status: 'failed' }) },
  asking: { answers: { page: forever } },
  ask: closed('ask', 'www.washingtonpost.com'),
  'ask-long': closed('ask', 'transcripts.archive.ministry-of-foreign-affairs.example:8443'),
  'ask-file': closed('ask', ''),
  never: closed('never', ''),
  paused: closed('paused', 'news.example'),
  lost: closed('granted', 'news.example'),
  offline: { answers: listed, isOffline: true },
  stale: {
    answers: {
      ...shows({ matches: matches.slice(0, 2) }),
      feeds: () =>
        Promise.resolve([
          feedStatus({ confirmed: Date.now() - 80 * HOUR, problem: 'unreachable' }),
          feedStatus({ publisher: 'the-star', name: 'The Star', until: 1 }),
        ]),
    },
    act: (panel) => panel.claimsChanged(),
  },

  filter: { answers: listed, press: ['.filter summary'] },
  filtered: {
    answers: listed,
    press: ['.filter summary'],
    act: (panel) => panel.filter.set({ tier: 'likely' }),
  },
  'filtered-away': {
    answers: listed,
    act: (panel) => panel.filter.set({ tier: 'likely', topic: 'harbour' }),
  },
  hidden: { answers: listed, open: 0, press: ['.not-this .button'] },

  search: { answers: listed, act: (panel) => panel.search.for('people') },
  'search-none': { answers: listed, act: (panel) => panel.search.for('harbour master') },
  'search-asking': { answers: { search: forever }, act: (panel) => panel.search.for('people') },
  'search-failed': {
    answers: { search: () => Promise.reject(new Error('storage is gone')) },
    act: (panel) => panel.search.for('people'),
  },
  'search-many': {
    answers: { search: () => Promise.resolve({ ...search('the', entries), more: true }) },
    act: (panel) => panel.search.for('the'),
  },

  event: { act: (panel) => panel.lookup.open({ kind: 'event', event: EVENT }) },
  'event-gone': { act: (panel) => panel.lookup.open({ kind: 'event', event: 'onrecord/none' }) },
  'event-failed': {
    answers: { event: () => Promise.reject(new Error('storage is gone')) },
    act: (panel) => panel.lookup.open({ kind: 'event', event: EVENT }),
  },
  'event-asking': {
    answers: { event: forever },
    act: (panel) => panel.lookup.open({ kind: 'event', event: EVENT }),
  },
  events: { act: (panel) => panel.lookup.open({ kind: 'events' }) },
  'events-none': {
    answers: { search: () => Promise.resolve({ claims: [], events: [], more: false }) },
    act: (panel) => panel.lookup.open({ kind: 'events' }),
  },
  history: {
    answers: { history: () => Promise.resolve(opened) },
    act: (panel) => panel.lookup.open({ kind: 'history' }),
  },
  'history-none': { act: (panel) => panel.lookup.open({ kind: 'history' }) },

  card: { answers: listed, open: 0 },
  'card-corrected-in-page': { answers: listed, open: 2 },
  'card-heard': { answers: live, open: 0 },
  'card-away': { answers: listed, open: 4 },
  'card-asking': { answers: { ...listed, card: forever }, open: 0 },
  'card-gone': { answers: { ...listed, card: () => Promise.resolve(null) }, open: 0 },
  'card-taken-back': {
    answers: { ...listed, card: () => Promise.resolve(retractedCard) },
    open: 0,
  },
  'card-since': {
    answers: {
      ...listed,
      card: () => Promise.resolve(ratedCard),
      opened: (card) => Promise.resolve({ ...card, at: Date.now() - 900 * HOUR, revisions: 1 }),
    },
    open: 0,
  },
  'card-why': { answers: listed, open: 3, press: ['.why summary'] },
  'card-why-meaning': {
    answers: shows({
      matches: [
        {
          ...matches[0]!,
          evidence: [],
          meaning: { rate: 0.92, nearest: 'His audio room kept crashing.' },
        },
      ],
    }),
    open: 0,
    press: ['.why summary'],
  },
  'card-taken': takenWhileOpen(),
  'card-why-related': { answers: listed, open: 5, press: ['.why summary'] },
  'card-sharing': { answers: listed, open: 0, press: ['.share summary'] },
  'card-by-hand': {
    answers: listed,
    open: 0,
    press: ['.share summary', '.share-ways .button'],
    isClipboardShut: true,
  },
};

/** Services that answer as one of the states says; cards come from the claim files. */
export function panelServices({ answers }: PanelState): PanelServices {
  return services({
    search: (query) => Promise.resolve(search(query, entries)),
    event: (key) => Promise.resolve(eventPage(key, entries) ?? null),
    topics: (claims) =>
      Promise.resolve(
        new Map(
          cards.flatMap(({ key, claim }) => (claims.includes(key) ? [[key, claim.about]] : [])),
        ),
      ),
    card: (key) => Promise.resolve(cards.find((card) => card.key === key) ?? null),
    ...answers,
  });
}
