import { createSender } from '../../messages/contract.ts';
import { panelToBackground, panelToContent } from '../../messages/boundaries.ts';
import { postToBackground, postToTab } from '../../platform/messages.ts';
import { requestAllSites } from '../../platform/permissions.ts';
import { requestHost } from '../../platform/request-host.ts';
import type { CardData } from '../../core/claim/card-data.ts';
import type { PageState } from '../../messages/schemas.ts';

/** What may be done on a tab's page, and its host where that is known. */
export interface Access {
  access: 'granted' | 'ask' | 'never';
  host: string;
}

/** Whom the panel asks. Tests put their own in its place. */
export interface PanelServices {
  /** Rejects where no content script listens. */
  page(tab: number): Promise<PageState>;
  /** Scrolls to a match; false when its words have left the page. */
  jump(tab: number, match: string): Promise<boolean>;
  access(tab: number): Promise<Access>;
  read(tab: number): Promise<void>;
  /** `null` for a claim that is not held (any more). */
  card(claim: string): Promise<CardData | null>;
  /** Asks the reader for one site, by its host, or for all: call them straight from a click. */
  requestSite(host: string): Promise<boolean>;
  requestAllSites(): Promise<boolean>;
}

/** The panel's real services, over the extension's messages. */
export function messageServices(): PanelServices {
  const background = createSender(panelToBackground, postToBackground);
  const content = (tab: number) =>
    createSender(panelToContent, (message) => postToTab(tab, message));
  return {
    page: (tab) => content(tab).page(undefined),
    jump: async (tab, match) => (await content(tab).jump({ match })).found,
    access: (tab) => background.access({ tab }),
    read: async (tab) => {
      await background.read({ tab });
    },
    card: (claim) => background.card({ claim }),
    // A page's host may carry a port; a permission has none.
    requestSite: (host) => requestHost(host.replace(/:\d+$/, '')),
    requestAllSites,
  };
}
