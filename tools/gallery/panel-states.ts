import { cards } from 'virtual:claims';
import type { CuratedCardData } from '../../src/core/claim/card-data.ts';

import { entrySteps, type Holdings } from '../../src/core/search/entries.ts';
import { eventPage } from '../../src/core/search/event-page.ts';
import { search } from '../../src/core/search/search.ts';
import { atOnce } from '../../src/core/steps.ts';
import type { Access, PanelServices } from '../../src/ui/panel/services.ts';
import type { PlacedMatch, TabPage } from '../../src/ui/panel/tab-page.ts';
import { page, services } from '../../src/ui/panel/testing.ts';

type Answers = Partial<PanelServices>;

const silent = () => Promise.reject(new Error('no content script'));
const shows = (more: Partial<TabPage>): Answers => ({
  page: () => Promise.resolve(page({ matches: [], ...more })),
});
const closed = (access: Access['access'], host: string): Answers => ({
  page: silent,
  access: () => Promise.resolve({ access, host }),
});

/** How a page would word each claim: its first example, else the claim's own words. */
function listed({ key, claim, claimants }: CuratedCardData, at: number): PlacedMatch {
  const example = claim.examples.matches[0];
  const quote = claim.statements[0]?.quote ?? (typeof example === 'string' ? example : claim.claim);
  const label = claimants[0]?.name;
  return {
    id: `m${at}`,
    claim: key,
    claimText: claim.claim,
    kind: claim.kind,
    tier: at % 5 === 3 ? 'likely' : at % 6 === 5 ? 'related' : 'certain',
    confidence: 0.9,
    parts: [],
    quote,
    ...(label !== undefined && { speaker: { label } }),
    ...(at % 4 === 1 && { time: 127 * at }),
    corrected: at % 4 === 2,
    evidence: [],
    present: at !== 4,
    frame: 0,
  };
}

export const matches = cards.map(listed);

const byId = <Item extends { id: string }>(items: Item[]) => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];
const holdings: Holdings = {
  publisher: 'onrecord',
  claims: cards.map(({ claim }) => claim),
  people: byId(cards.flatMap(({ claimants }) => claimants)),
  events: byId(cards.flatMap(({ event }) => event ?? [])),
  imported: [],
};
const entries = atOnce(entrySteps(holdings));

/** Every state that the panel can be in, by the name it has in the gallery's address. */
export const PANEL_STATES: Record<string, Answers> = {
  list: shows({ matches: matches.slice(0, 9) }),
  live: shows({
    captions: 'followed',
    matches: [
      ...matches
        .slice(0, 2)
        .map((match, at) => ({ ...match, heard: match.id, time: 312 + 61 * at })),
      ...matches.slice(2, 5),
    ],
  }),
  listening: shows({ captions: 'followed' }),
  'captions-off': shows({ captions: 'off' }),
  bounded: shows({
    matches: matches.slice(0, 2),
    notices: ['long-page'],
  }),
  reading: shows({ status: 'reading' }),
  nothing: shows({}),
  'no-text': shows({ passages: 0 }),
  failed: shows({ status: 'failed' }),
  asking: { page: () => new Promise(() => undefined) },
  ask: closed('ask', 'www.washingtonpost.com'),
  never: closed('never', ''),
  paused: closed('paused', 'news.example'),
  'search-failed': { search: () => Promise.reject(new Error('storage is gone')) },
  'search-many': {
    search: () => Promise.resolve({ ...search('the', entries), more: true }),
  },
  seen: {
    history: () =>
      Promise.resolve(
        cards.slice(0, 6).map(({ key, claim }, at) => ({
          claim: key,
          text: claim.claim,
          at: Date.now() - at ** 3 * 3_600_000,
          revisions: 0,
        })),
      ),
  },
  lost: closed('granted', 'news.example'),
};

/** Services that answer as one of the states says; cards come from the claim files. */
export function panelServices(state: string): PanelServices {
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
    ...PANEL_STATES[state],
  });
}
