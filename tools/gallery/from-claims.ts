import { cards } from 'virtual:claims';
import type { CuratedCardData } from '../../src/core/claim/card-data.ts';
import { entrySteps, type Holdings } from '../../src/core/search/entries.ts';
import { atOnce } from '../../src/core/steps.ts';
import type { PlacedMatch } from '../../src/ui/panel/tab-page.ts';

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
    evidence: quote.split(/[,.] /).slice(0, 2),
    present: at !== 4,
    frame: 0,
  };
}

/** The real claims as they would be found in a page. */
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

/** The real claims and events as they are searched. */
export const entries = atOnce(entrySteps(holdings));
