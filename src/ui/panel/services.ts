import { createSender } from '../../messages/contract.ts';
import { panelToBackground, panelToContent } from '../../messages/boundaries.ts';
import { deliverToBackground } from '../../platform/deliver.ts';
import { postToTab } from '../../platform/messages.ts';
import { requestAllSites } from '../../platform/permissions.ts';
import { requestHosts } from '../../platform/request-host.ts';
import { showTab } from '../../platform/tabs.ts';
import type { FeedStatus } from '../../messages/feeds.ts';
import type { CardData } from '../../core/claim/card-data.ts';
import { MAX_QUERY_LENGTH, type EventPage, type SearchResult } from '../../messages/lookup.ts';
import type { Hidden, Opened } from '../../messages/kept.ts';
import type { PageState } from '../../messages/schemas.ts';
import type { PlacedMatch } from './tab-page.ts';

/** What may be done on a tab's page, and its host where that is known. */
export interface Access {
  access: 'granted' | 'ask' | 'never' | 'paused';
  /** With its port, as in an address. */
  host: string;
}

/** Whom the panel asks. Tests put their own in its place. */
export interface PanelServices {
  /** The page, or one that is framed in it. Rejects where no content script listens. */
  page(tab: number, frame?: number): Promise<PageState>;
  /** Which frames of a tab have something to show. */
  frames(tab: number): Promise<number[]>;
  /** Scrolls to a match; false when its words have left the page. */
  jump(tab: number, match: PlacedMatch): Promise<boolean>;
  /** Brings the page to the front, where the panel stands in a tab of its own before it. */
  bring(tab: number): Promise<void>;
  access(tab: number): Promise<Access>;
  read(tab: number): Promise<void>;
  /** Stops reading the site that a tab shows. */
  pauseSite(tab: number): Promise<void>;
  /** Goes on with a host's pages. */
  resumeHost(host: string): Promise<void>;
  /** `null` for a claim that is not held (any more). */
  card(claim: string): Promise<CardData | null>;
  /** Notes that a card was opened; when it was before, and as what. */
  opened(card: Omit<Opened, 'at'>): Promise<Opened | undefined>;
  /** The words around a match; empty when it has left the page. */
  surroundings(tab: number, match: PlacedMatch): Promise<string>;
  /** Marks these words for this claim no more, or again. */
  hide(words: Hidden): Promise<void>;
  unhide(words: Pick<Hidden, 'claim' | 'quote'>): Promise<void>;
  /** Claims and events that have all words of a query; for none, the latest events. */
  search(query: string): Promise<SearchResult>;
  /** `null` for an event that is not held (any more). */
  event(event: string): Promise<EventPage | null>;
  /** What claims are about, by their names; those that are not held are left out. */
  topics(claims: string[]): Promise<Map<string, string[]>>;
  /** The cards that were opened here, the last one first. */
  history(): Promise<Opened[]>;
  feeds(): Promise<FeedStatus[]>;
  /** Has claims that were not looked after for a while looked after. */
  freshen(): Promise<void>;
  /** Asks the reader for one site, by its host, or for all: call them straight from a click. */
  requestSite(host: string): Promise<boolean>;
  requestAllSites(): Promise<boolean>;
}

interface ServiceOptions {
  /** The panel stands in a tab of its own, not beside the page. */
  inTab: boolean;
  /** The panel's tab: what is done beside a private one is not written down. */
  ofTab: () => { tab?: number };
}

/**
 * The panel's real services, over the extension's messages.
 */
export function messageServices({ inTab, ofTab }: ServiceOptions): PanelServices {
  const background = createSender(panelToBackground, deliverToBackground);
  const content = (tab: number, frame = 0) =>
    createSender(panelToContent, (message) => postToTab(tab, message, frame));

  return {
    page: (tab, frame) => content(tab, frame).page(undefined),
    frames: async (tab) => (await background.frames({ tab })).frames,
    jump: async (tab, { id, frame }) => {
      const { found, place } = await content(tab, frame).jump({ match: id });
      if (place) await content(tab).reveal(place);
      return found;
    },
    bring: (tab) => (inTab ? showTab(tab) : Promise.resolve()),
    access: (tab) => background.access({ tab }),
    read: async (tab) => {
      await background.read({ tab });
    },
    pauseSite: async (tab) => {
      await background.pauseSite({ tab });
    },
    resumeHost: async (host) => {
      await background.pauseHost({ host: withoutPort(host), paused: false });
    },
    card: (claim) => background.card({ claim }),
    opened: async (card) => (await background.opened({ ...card, ...ofTab() })).before,
    surroundings: async (tab, { id, frame }) =>
      (await content(tab, frame).surroundings({ match: id })).text,
    hide: async (words) => {
      await background.hide({ ...words, ...ofTab() });
    },
    unhide: async (words) => {
      await background.unhide(words);
    },
    search: (query) => background.search({ query: query.slice(0, MAX_QUERY_LENGTH) }),
    event: (event) => background.event({ event }),
    topics: async (claims) => new Map(Object.entries(await background.topics({ claims }))),
    history: () => background.history(undefined),
    feeds: () => background.feeds(undefined),
    freshen: async () => {
      await background.freshen(undefined);
    },
    requestSite: (host) => requestHosts(withoutPort(host)),
    requestAllSites,
  };
}

/** A page's host may carry a port; permissions and pauses are for all of a host's. */
function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '');
}
