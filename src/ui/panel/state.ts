import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Choice, Chosen } from '../../messages/boundaries.ts';
import type { FeedStatus } from '../../messages/feeds.ts';
import { createCardState, type CardState } from './card-state.ts';
import { createHiding, type Hiding } from './hiding.ts';
import type { Access, PanelServices } from './services.ts';
import type { PlacedMatch, TabPage } from './tab-page.ts';

/** What the panel knows of its tab. `asking` until the first answer has come. */
export type TabState =
  | { kind: 'asking' }
  | { kind: 'page'; page: TabPage }
  | { kind: 'closed'; access: Access }
  | { kind: 'lost' };

export interface Panel {
  tab: ReadonlySignal<number | undefined>;
  state: ReadonlySignal<TabState>;
  /** The match whose card is open, as the page lists it now; with its claim when it has gone. */
  choice: ReadonlySignal<Choice | undefined>;
  chosenMatch: ReadonlySignal<PlacedMatch | undefined>;
  /** Counts what was opened: each starts at its head, also when its match gets another name. */
  openings: ReadonlySignal<number>;
  /** False after a jump that found its words gone from the page. */
  found: ReadonlySignal<boolean>;
  card: ReadonlySignal<CardState>;
  /** Feeds whose claims have not been confirmed for a while. */
  stale: ReadonlySignal<FeedStatus[]>;
  /** The claims held have changed: asks for the card and the feeds again. */
  claimsChanged(): Promise<void>;
  /** Turns to a tab; what is known of another is forgotten. */
  follow(tab: number | undefined): void;
  /** Asks the tab again. */
  refresh(): Promise<void>;
  /** A click in the page: opens its card, unless it belongs to another tab or document. */
  follows(chosen: Chosen): Promise<void>;
  /** A claim was just heard: shows its card, unless the reader has another one open. */
  hears(heard: Chosen): Promise<void>;
  /** Whether the open card came by itself, because its claim was heard. */
  justHeard: ReadonlySignal<boolean>;
  /** Opens a match from the list and scrolls the page to it. */
  open(match: PlacedMatch): void;
  /** Scrolls the page to the open match again. */
  reveal(): void;
  close(): void;
  /** Reads the tab's page, after the reader allowed it. */
  read(): Promise<void>;
  hiding: Pick<Hiding, 'last' | 'undo'>;
  /** “Not this”: marks the open match no more, and goes back to the list. */
  notThis(): Promise<void>;
  /** Stops reading the tab's site. */
  pause(): Promise<void>;
  resume(host: string): Promise<void>;
  /** Ask for access in the click's own turn (browsers refuse it later), then read. */
  allowSite(host: string): Promise<void>;
  allowAllSites(): Promise<void>;
}

/** The panel's state. Every late answer, about another tab or an older document, is dropped. */
export function createPanel(services: PanelServices): Panel {
  const tab = signal<number | undefined>(undefined);
  const state = signal<TabState>({ kind: 'asking' });
  const choice = signal<Choice | undefined>(undefined);
  const openings = signal(0);
  const found = signal(true);
  const justHeard = signal(false);
  const stale = signal<FeedStatus[]>([]);
  const card = createCardState(services);
  const hiding = createHiding(services);
  let question = 0;
  /** A click whose page has not been asked yet. */
  let waiting: Choice | undefined;
  /** A claim just heard whose page has not been asked yet. */
  let heard: Choice | undefined;
  /** The open match as the page listed it last. */
  let open: PlacedMatch | undefined;

  const chosenMatch = computed(() => {
    const now = state.value;
    if (now.kind !== 'page') return undefined;
    return now.page.matches.find((match) => isNamed(match, choice.value?.match));
  });

  const choose = (next: Choice | undefined, isHeard = false) => {
    choice.value = next;
    open = undefined;
    openings.value += 1;
    justHeard.value = isHeard;
    found.value = true;
    card.show(next?.claim);
  };

  /** A match that was found anew has another name: its card stays open under that one. */
  const keepOpen = ({ claim, quote }: PlacedMatch, { matches, documents }: TabPage) => {
    if (chosenMatch.value || !choice.value) return;
    const match = matches.find((one) => one.claim === claim && one.quote === quote);
    if (!match || !documents.includes(choice.value.document)) return;
    choice.value = { ...choice.value, match: match.id };
    found.value = true;
  };

  const accept = (next: TabState) => {
    const now = state.value;
    const older = next.kind === 'page' && now.kind === 'page' && isOlder(next.page, now.page);
    open = chosenMatch.value ?? open;
    if (!older) state.value = next;
    if (open && next.kind === 'page') keepOpen(open, next.page);
    const documents = next.kind === 'page' ? next.page.documents : [];
    const isThere = (one: Choice | undefined) => !!one && documents.includes(one.document);
    if (isThere(waiting)) choose(waiting);
    else if (isThere(heard)) choose(heard, true);
    else if (!isThere(choice.value)) choose(undefined);
    waiting = undefined;
    heard = undefined;
  };

  const refresh = async () => {
    const asked = tab.value;
    const turn = ++question;
    const next = asked === undefined ? LOST : await ask(services, asked);
    if (turn === question) accept(next);
  };

  const jump = async (match: PlacedMatch) => {
    if (tab.value === undefined) return;
    const there = await services.jump(tab.value, match).catch(() => false);
    if (isNamed(match, choice.value?.match)) found.value = there;
  };

  const read = async () => {
    if (tab.value === undefined) return;
    state.value = { kind: 'asking' };
    await services.read(tab.value).catch(() => undefined);
    await refresh();
  };

  return {
    tab,
    state,
    choice,
    openings,
    found,
    card: card.state,
    stale,
    async claimsChanged() {
      card.again();
      const feeds = await services.feeds().catch(() => []);
      stale.value = feeds.filter((feed) => isStale(feed, Date.now()));
    },
    chosenMatch,
    follow(next) {
      if (next !== tab.value) {
        tab.value = next;
        state.value = { kind: 'asking' };
        waiting = undefined;
        heard = undefined;
        choose(undefined);
        hiding.forget();
      }
      void refresh();
    },
    refresh,
    async follows(chosen) {
      if (chosen.tab !== tab.value) return;
      waiting = chosen.choice;
      await refresh();
    },
    async hears(said) {
      const isReading = choice.value !== undefined && !justHeard.value;
      if (said.tab !== tab.value || isReading) return;
      heard = said.choice;
      await refresh();
    },
    justHeard,
    open(match) {
      const now = state.value;
      if (now.kind !== 'page') return;
      hiding.forget();
      const document = now.page.documents[0]!;
      choose({ document, match: match.id, claim: match.claim });
      void jump(match);
    },
    reveal() {
      if (chosenMatch.value) void jump(chosenMatch.value);
      else found.value = false;
    },
    close: () => choose(undefined),
    read,
    hiding,
    async notThis() {
      const match = chosenMatch.value;
      if (tab.value === undefined || !match) return;
      await hiding.hide(tab.value, match);
      if (isNamed(match, choice.value?.match)) choose(undefined);
    },
    async pause() {
      if (tab.value === undefined) return;
      const { host } = await services.access(tab.value);
      // A file has none.
      if (host === '') return;
      await services.pauseHost(host, true);
      await refresh();
    },
    async resume(host) {
      await services.pauseHost(host, false);
      await read();
    },
    async allowSite(host) {
      if (await services.requestSite(host)) await read();
    },
    async allowAllSites() {
      if (await services.requestAllSites()) await read();
    },
  };
}

/** A claim that was heard keeps its name where a transcript's match stands for it. */
export function isNamed({ id, heard }: PlacedMatch, name: string | undefined): boolean {
  return name !== undefined && (id === name || heard === name);
}

const LOST: TabState = { kind: 'lost' };

/** A page that does not answer has no content script: then the background knows why. */
async function ask(services: PanelServices, tab: number): Promise<TabState> {
  try {
    return { kind: 'page', page: await services.page(tab) };
  } catch {
    return services.access(tab).then(
      (access): TabState => ({ kind: 'closed', access }),
      () => LOST,
    );
  }
}

/** A feed's word that has run out, or that could not be had for so long. */
const STALE_AFTER = 24 * 60 * 60 * 1000;

function isStale({ confirmed, until, problem }: FeedStatus, now: number): boolean {
  if (until !== undefined && until < now) return true;
  return problem !== undefined && now - (confirmed ?? 0) > STALE_AFTER;
}

function isOlder(next: TabPage, now: TabPage): boolean {
  return next.document === now.document && next.version < now.version;
}
