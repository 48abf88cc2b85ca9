import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Choice, Chosen } from '../../messages/boundaries.ts';
import type { PageState } from '../../messages/schemas.ts';
import { createKeeping, type Keeping } from '../keeping.ts';
import { createFeedsAge, type FeedsAge } from './feeds-age.ts';
import { createFilter, type Filter } from './filter.ts';
import { createFramed } from './framed.ts';
import { createHiding, type Hiding } from './hiding.ts';
import { createLookup, type Lookup } from './lookup.ts';
import { createOpenMatch, isNamed, type OpenMatch } from './open-match.ts';
import { createSearch, type Search } from './search-state.ts';
import type { PanelServices } from './services.ts';
import { createSite, type Site } from './site.ts';
import type { PlacedMatch } from './tab-page.ts';
import { askTab, LOST, type Over, type TabState } from './tab-state.ts';

export interface Panel {
  tab: ReadonlySignal<number | undefined>;
  state: ReadonlySignal<TabState>;
  opened: OpenMatch;
  filter: Filter;
  search: Search;
  lookup: Lookup;
  site: Site;
  hiding: Pick<Hiding, 'last' | 'undo'>;
  /** The last thing to be kept, or kept no more, was refused. */
  notKept: Keeping['failed'];
  /** Feeds whose claims have not been confirmed for a while. */
  stale: FeedsAge['stale'];
  /** The claims held have changed: asks for everything that shows some, and for the feeds, again. */
  claimsChanged(): Promise<void>;
  /** Turns to a tab; what is known of another is forgotten. */
  follow(tab: number | undefined): void;
  /** The tab that the panel was bound to is there no more: nothing can be asked of it. */
  end(why: Over): void;
  /** Asks the tab again. */
  refresh(): Promise<void>;
  /** A click in the page: opens its card, unless it belongs to another tab or document. */
  follows(chosen: Chosen): Promise<void>;
  /** A claim was just heard: shows its card, unless the reader is at something else. */
  hears(heard: Chosen): Promise<void>;
  /** Opens a match from the list and scrolls the page to it. */
  open(match: PlacedMatch): void;
  /** Where the open match stands in the list's order, from 0; -1 when none is open, or it is not listed. */
  at: ReadonlySignal<number>;
  /** The match before or after the open one in the list's order; without one, its last or first. */
  neighbour(by: 1 | -1): PlacedMatch | undefined;
  /** Opens that match. */
  step(by: 1 | -1): void;
  /** Scrolls the page to the open match again. */
  reveal(): void;
  close(): void;
  /** Asks again for the open card, after it could not be had. */
  cardAgain(): void;
  /** Reads the tab's page, after the reader allowed it. */
  read(): Promise<void>;
  /** “Not this”: marks the open match no more, and goes back to the list. */
  notThis(): Promise<void>;
}

/** The panel's state. Every late answer, about another tab or an older document, is dropped. */
export function createPanel(services: PanelServices, framed = createFramed(services)): Panel {
  const tab = signal<number | undefined>(undefined);
  const state = signal<TabState>({ kind: 'asking' });
  const page = computed(() => (state.value.kind === 'page' ? state.value.page : undefined));
  const opened = createOpenMatch(services, page);
  const filter = createFilter(services, page);
  const search = createSearch(services);
  const lookup = createLookup(services);
  const keeping = createKeeping();
  const hiding = createHiding(services, keeping);
  const feeds = createFeedsAge(services);
  let question = 0;
  /** A click whose page has not been asked yet. */
  let waiting: Choice | undefined;
  /** A claim just heard whose page has not been asked yet. */
  let heard: Choice | undefined;
  /** The document that is listed, or was last. */
  let listed: string | undefined;

  /** What the reader has turned to stays, whatever is heard. */
  const isTaken = () =>
    (opened.choice.value !== undefined && !opened.justHeard.value) ||
    lookup.place.value !== undefined ||
    search.isInUse.value;

  /** The reader has turned to something else than what was hidden or refused. */
  const forgetNotices = () => {
    hiding.forget();
    keeping.forget();
  };

  const waitForNothing = () => {
    waiting = undefined;
    heard = undefined;
  };

  const accept = (next: TabState) => {
    state.value = next;
    const documents = next.kind === 'page' ? next.page.documents : [];
    // What was chosen in one page's list would hide another's.
    if (documents[0] && documents[0] !== listed) filter.reset();
    listed = documents[0] ?? listed;
    const isThere = (one: Choice | undefined) => !!one && documents.includes(one.document);
    if (isThere(waiting)) {
      lookup.leave();
      opened.show(waiting);
      waitForNothing();
    } else if (isThere(heard) && !isTaken()) {
      opened.show(heard, true);
      waitForNothing();
    } else opened.follow(page.value);
  };

  /** The page itself at once, what is framed in it as it answers. */
  const list = async (asked: number, page: PageState) => {
    accept({ kind: 'page', page: framed.take(page) });
    await framed.ask(asked, (joined) => {
      if (state.value.kind === 'page') accept({ kind: 'page', page: joined });
    });
  };

  const refresh = async () => {
    if (state.value.kind === 'over') return;
    const asked = tab.value;
    const turn = ++question;
    const answer = asked === undefined ? LOST : await askTab(services, asked);
    if (turn !== question) return;
    if (asked !== undefined && answer.kind === 'answer') await list(asked, answer.page);
    else if (answer.kind !== 'answer') accept(answer);
    if (turn !== question) return;
    waitForNothing();
    void filter.learn();
  };

  const read = async () => {
    if (tab.value === undefined) return;
    state.value = { kind: 'asking' };
    await services.read(tab.value).catch(() => undefined);
    await refresh();
  };

  const open = (match: PlacedMatch) => {
    const document = page.value?.documents[0];
    if (tab.value === undefined || document === undefined) return;
    forgetNotices();
    opened.show({ document, match: match.id, claim: match.claim });
    void opened.jump(tab.value, match);
  };

  const at = computed(() =>
    filter.listed.value.all.findIndex((match) => isNamed(match, opened.choice.value?.match)),
  );

  const neighbour = (by: 1 | -1) => {
    const { all } = filter.listed.value;
    return at.value < 0 ? all.at(by > 0 ? 0 : -1) : all[at.value + by];
  };

  return {
    tab,
    state,
    opened,
    filter,
    search: {
      ...search,
      for(query) {
        lookup.settle();
        search.for(query);
      },
    },
    lookup,
    hiding,
    notKept: keeping.failed,
    site: createSite(services, { tab: () => tab.value, keeping, read, refresh }),
    stale: feeds.stale,
    async claimsChanged() {
      opened.again();
      search.again();
      lookup.again();
      await feeds.look();
    },
    follow(next) {
      if (next !== tab.value) {
        tab.value = next;
        state.value = { kind: 'asking' };
        waitForNothing();
        opened.show(undefined);
        filter.reset();
        forgetNotices();
      }
      void refresh();
    },
    end(why) {
      question += 1;
      tab.value = undefined;
      accept({ kind: 'over', why });
      waitForNothing();
    },
    refresh,
    async follows(chosen) {
      if (chosen.tab !== tab.value) return;
      waiting = chosen.choice;
      await refresh();
    },
    async hears(said) {
      if (said.tab !== tab.value || isTaken()) return;
      heard = said.choice;
      await refresh();
    },
    open,
    at,
    neighbour,
    step(by) {
      const match = neighbour(by);
      if (!match) return;
      lookup.leave();
      open(match);
    },
    reveal() {
      if (tab.value !== undefined) void services.bring(tab.value).catch(() => undefined);
      opened.reveal(tab.value);
    },
    close: () => opened.show(undefined),
    cardAgain: () => opened.again(),
    read,
    async notThis() {
      const match = opened.match.value;
      if (tab.value === undefined || !match) return;
      if ((await hiding.hide(tab.value, match)) && isNamed(match, opened.choice.value?.match))
        opened.show(undefined);
    },
  };
}
