import type { PlacedMatch } from './tab-page.ts';

/** As the words stand in the page, or as they were spoken. */
export type Order = 'page' | 'time';

/** The page's matches as the panel lists them. */
export interface Listed {
  /** Heard in a recording, by time. */
  heard: PlacedMatch[];
  /** Marked in the page. */
  marked: PlacedMatch[];
  /** Only related: listed below, not marked. */
  related: PlacedMatch[];
  /** All, as previous and next go through them. */
  all: PlacedMatch[];
}

/** Parts the page's matches, which come in reading order. */
export function inListOrder(matches: PlacedMatch[], order: Order = 'page'): Listed {
  const ordered = order === 'page' ? matches : matches.toSorted(byTime);
  const shown = ordered.filter(({ tier }) => tier !== 'related');
  const heard = shown.filter(isHeard).sort(byTime);
  const marked = shown.filter((match) => !isHeard(match));
  const related = ordered.filter(({ tier }) => tier === 'related');
  return { heard, marked, related, all: [...heard, ...marked, ...related] };
}

const isHeard = ({ heard }: PlacedMatch) => heard !== undefined;

/** What has no time comes last. */
const byTime = (a: PlacedMatch, b: PlacedMatch) => (a.time ?? Infinity) - (b.time ?? Infinity) || 0;
