import type { FeedStatus } from '../../messages/feeds.ts';
import type { Hidden, Opened } from '../../messages/kept.ts';
import { changedSettings } from '../../messages/settings.ts';
import type { DataServices } from './data-state.ts';
import type { KeptServices } from './kept-state.ts';
import type { FeedServices, Found } from './feeds-state.ts';
import type { SettingsServices } from './settings-state.ts';

const nothing = () => undefined;

/** What a reader presses is heard by nobody. */
export const NO_HANDLERS = {
  onAllow: nothing,
  onRevoke: nothing,
  onRemove: nothing,
  onShortcuts: nothing,
  onWelcome: nothing,
};

/** Made-up feeds and services for the settings' tests and the gallery. */
export function feedStatus(more: Partial<FeedStatus> = {}): FeedStatus {
  return {
    publisher: 'the-desk',
    name: 'The Desk',
    address: 'https://feeds.desk.example/claims/',
    fingerprint: '0123456789abcdef'.repeat(4),
    isBuiltIn: false,
    records: 1240,
    confirmed: Date.now() - 5 * 60_000,
    ...more,
  };
}

/** What that feed shows of itself before it is taken. */
export function feedFound(more: Partial<Found> = {}): Found {
  const { publisher, name, fingerprint } = feedStatus();
  const shown = 'fedcba9876543210'.repeat(4);
  return { kind: 'found', publisher, name, fingerprint, shown, records: 1240, ...more };
}

/** Services that answer with what a test puts in; every address leads to one feed. */
export function feedServices(more: Partial<FeedServices> = {}): FeedServices {
  return {
    feeds: () => Promise.resolve([]),
    preview: () => Promise.resolve(feedFound()),
    add: () => Promise.resolve('added'),
    rename: () => Promise.resolve(),
    remove: () => Promise.resolve(),
    check: () => Promise.resolve(),
    requestHost: () => Promise.resolve(true),
    ...more,
  };
}

/** Takes everything in, and gives every access. */
export function dataServices(more: Partial<DataServices> = {}): DataServices {
  return {
    requestHosts: () => Promise.resolve(true),
    hasHost: () => Promise.resolve(true),
    restore: () => Promise.resolve(),
    forgetAll: () => Promise.resolve(),
    ...more,
  };
}

/** Settings that are kept in memory. */
export function settingsServices(more: Partial<SettingsServices> = {}): SettingsServices {
  let stored: unknown;
  return {
    load: () => Promise.resolve(stored),
    save: (part) => Promise.resolve(void (stored = changedSettings(stored, part))),
    pausedHosts: () => Promise.resolve([]),
    pauseHost: () => Promise.resolve(),
    ...more,
  };
}

/** What is kept in memory; nothing, unless a test puts something in. */
export function keptServices(
  held: { history?: Opened[]; hidden?: Hidden[] } = {},
  more: Partial<KeptServices> = {},
): KeptServices {
  let { history = [], hidden = [] } = held;
  return {
    history: () => Promise.resolve(history),
    clearHistory: () => Promise.resolve(void (history = [])),
    hidden: () => Promise.resolve(hidden),
    unhide: ({ quote }) => {
      hidden = hidden.filter((words) => words.quote !== quote);
      return Promise.resolve();
    },
    copy: () => Promise.resolve(),
    ...more,
  };
}
