import type { Mark } from '../page/painter.ts';
import type { Settings } from '../messages/settings.ts';
import type { FoundMatch } from './page-model.ts';

/** Whether a match is marked in the page; others are listed in the sidebar only. */
export function isMarked(
  { tier }: Pick<FoundMatch, 'tier'>,
  { marks }: Pick<Settings, 'marks'>,
): boolean {
  return tier === 'certain' || tier === marks;
}

/** How a match is painted. Where the page corrects the claim itself, the mark is a quiet one. */
export function markStyle({ tier, corrected }: FoundMatch): Mark['style'] {
  if (corrected) return 'corrected';
  return tier === 'certain' ? 'certain' : 'likely';
}

/** How many passages carry a mark. One over several segments counts where it starts. */
export function countMarked(matches: FoundMatch[], settings: Pick<Settings, 'marks'>): number {
  const marked = matches.filter((match) => isMarked(match, settings));
  return new Set(marked.map(({ parts }) => parts[0]?.passage)).size;
}
