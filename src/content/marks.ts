import type { Mark } from '../page/painter.ts';
import type { FoundMatch } from './page-model.ts';

/** Whether a match is marked in the page; a related one is listed in the sidebar only. */
export function isMarked({ tier }: FoundMatch): boolean {
  return tier !== 'related';
}

/** How a match is painted. Where the page corrects the claim itself, the mark is a quiet one. */
export function markStyle({ tier, corrected }: FoundMatch): Mark['style'] {
  if (corrected) return 'corrected';
  return tier === 'certain' ? 'certain' : 'likely';
}

/** How many passages carry a mark. One over several segments counts where it starts. */
export function countMarked(matches: FoundMatch[]): number {
  return new Set(matches.filter(isMarked).map(({ parts }) => parts[0]?.passage)).size;
}
