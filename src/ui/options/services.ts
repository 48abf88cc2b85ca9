import { panelToBackground } from '../../messages/boundaries.ts';
import { createSender } from '../../messages/contract.ts';
import { deliverToBackground } from '../../platform/deliver.ts';
import { hasOrigins, hostPattern } from '../../platform/permissions.ts';
import { requestHosts } from '../../platform/request-host.ts';
import { settingsStorage } from '../settings-storage.ts';
import type { DataServices } from './data-state.ts';
import type { KeptServices } from './kept-state.ts';
import type { FeedServices } from './feeds-state.ts';
import type { SettingsServices } from './settings-state.ts';

/** The settings' real services, over the extension's messages. */
export function feedServices(): FeedServices {
  const background = createSender(panelToBackground, deliverToBackground);
  return {
    feeds: () => background.feeds(undefined),
    preview: (address) => background.previewFeed({ address }),
    add: async (address, wanted) => (await background.addFeed({ address, ...wanted })).outcome,
    rename: async (publisher, name) => {
      await background.renameFeed({ publisher, name });
    },
    remove: async (publisher) => {
      await background.removeFeed({ publisher });
    },
    check: async (publisher) => {
      await background.checkFeed({ publisher });
    },
    requestHost: (host) => requestHosts(host),
  };
}

/** Where the settings are kept. */
export function settingsServices(): SettingsServices {
  const background = createSender(panelToBackground, deliverToBackground);
  return {
    load: () => settingsStorage.load(),
    save: async (part) => {
      await background.changeSettings(part);
    },
    pausedHosts: () => background.paused(undefined),
    pauseHost: async (host, isPaused) => {
      await background.pauseHost({ host, paused: isPaused });
    },
  };
}

/** What a reader takes along, and what is deleted. */
export function dataServices(): DataServices {
  const background = createSender(panelToBackground, deliverToBackground);
  return {
    requestHosts: (hosts) => requestHosts(...hosts),
    hasHost: (host) => hasOrigins([hostPattern(host)]),
    restore: async (kept) => {
      await background.restore(kept);
    },
    forgetAll: async () => {
      await background.forgetAll(undefined);
    },
  };
}

/** What the background keeps of the reader. */
export function keptServices(): KeptServices {
  const background = createSender(panelToBackground, deliverToBackground);
  return {
    history: () => background.history(undefined),
    clearHistory: async () => {
      await background.clearHistory(undefined);
    },
    hidden: () => background.hidden(undefined),
    unhide: async (words) => {
      await background.unhide(words);
    },
    copy: (text) => navigator.clipboard.writeText(text),
  };
}
