import type { ListedMatch } from '../../messages/schemas.ts';

/** The page's matches as the panel lists them, in reading order within each part. */
export interface Listed {
  /** Heard in a recording, by time. */
  heard: ListedMatch[];
  /** Marked in the page. */
  marked: ListedMatch[];
  /** Only related: listed below, not marked. */
  related: ListedMatch[];
  /** All, as previous and next go through them. */
  all: ListedMatch[];
}

/** Parts the page's matches, which come in reading order. */
export function inListOrder(matches: ListedMatch[]): Listed {
  const shown = matches.filter(({ tier }) => tier !== 'related');
  const heard = shown.filter(isHeard).sort((a, b) => (a.time ?? 0) - (b.time ?? 0));
  const marked = shown.filter((match) => !isHeard(match));
  const related = matches.filter(({ tier }) => tier === 'related');
  return { heard, marked, related, all: [...heard, ...marked, ...related] };
}

const isHeard = ({ heard }: ListedMatch) => heard !== undefined;
