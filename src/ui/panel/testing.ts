import type { PanelServices } from './services.ts';
import type { PlacedMatch, TabPage } from './tab-page.ts';

/** Made-up pages and services for the panel's tests and the gallery. */
export function listed(id: string, more: Partial<PlacedMatch> = {}): PlacedMatch {
  return {
    id,
    claim: 'onrecord/harbour-crowd',
    claimText: '60 thousand people came to the opening of the new harbour.',
    kind: 'claim',
    tier: 'certain',
    confidence: 0.87,
    parts: [],
    quote: `words of ${id}`,
    corrected: false,
    evidence: [],
    present: true,
    frame: 0,
    ...more,
  };
}

export function page(more: Partial<TabPage> = {}): TabPage {
  return {
    document: 'doc-a',
    documents: [more.document ?? 'doc-a'],
    version: 1,
    status: 'done',
    passages: 12,
    matches: [listed('m1'), listed('m2')],
    notices: [],
    meaning: 'read',
    taken: [],
    timings: {},
    ...more,
  };
}

/** An answer that comes when the test says so. */
export function later<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve: (value: T) => resolve(value) };
}

/** Services that answer with what a test puts in; everything is granted and found. */
export function services(more: Partial<PanelServices> = {}): PanelServices {
  return {
    page: () => Promise.resolve(page()),
    frames: () => Promise.resolve([]),
    jump: () => Promise.resolve(true),
    bring: () => Promise.resolve(),
    access: () => Promise.resolve({ access: 'granted', host: 'news.example' }),
    read: () => Promise.resolve(),
    pauseSite: () => Promise.resolve(),
    resumeHost: () => Promise.resolve(),
    card: () => Promise.resolve(null),
    opened: () => Promise.resolve(undefined),
    surroundings: () => Promise.resolve('the words around it'),
    hide: () => Promise.resolve(),
    unhide: () => Promise.resolve(),
    search: () => Promise.resolve({ claims: [], events: [], more: false }),
    event: () => Promise.resolve(null),
    topics: () => Promise.resolve(new Map()),
    history: () => Promise.resolve([]),
    feeds: () => Promise.resolve([]),
    freshen: () => Promise.resolve(),
    requestSite: () => Promise.resolve(true),
    requestAllSites: () => Promise.resolve(true),
    ...more,
  };
}
