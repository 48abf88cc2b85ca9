import type { ListedMatch } from '../../messages/schemas.ts';

/** The page's matches as the panel lists them, in reading order within each part. */
export interface Listed {
  /** Marked in the page. */
  marked: ListedMatch[];
  /** Only related: listed below, not marked. */
  related: ListedMatch[];
  /** Both, as previous and next go through them. */
  all: ListedMatch[];
}

/** Parts the page's matches, which come in reading order. */
export function inListOrder(matches: ListedMatch[]): Listed {
  const marked = matches.filter(({ tier }) => tier !== 'related');
  const related = matches.filter(({ tier }) => tier === 'related');
  return { marked, related, all: [...marked, ...related] };
}
