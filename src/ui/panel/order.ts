import type { PlacedMatch } from './tab-page.ts';

/** The page's matches as the panel lists them, in reading order within each part. */
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
export function inListOrder(matches: PlacedMatch[]): Listed {
  const shown = matches.filter(({ tier }) => tier !== 'related');
  const heard = shown.filter(isHeard).sort((a, b) => (a.time ?? 0) - (b.time ?? 0));
  const marked = shown.filter((match) => !isHeard(match));
  const related = matches.filter(({ tier }) => tier === 'related');
  return { heard, marked, related, all: [...heard, ...marked, ...related] };
}

const isHeard = ({ heard }: PlacedMatch) => heard !== undefined;
