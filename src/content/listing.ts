import type { Span } from '../core/passage.ts';
import type { ListedMatch } from '../messages/schemas.ts';
import type { FoundMatch, PageModel } from './page-model.ts';

/** Matches as the sidebar lists them. @param ranges where a span stands in the page now */
export function listMatches(
  matches: FoundMatch[],
  model: Pick<PageModel, 'passage'>,
  ranges: (passage: string, span: Span) => unknown[],
): ListedMatch[] {
  return matches.map((match) => {
    const time = model.passage(match.parts[0]?.passage ?? '')?.time;
    const present = match.parts.some(({ passage, spans }) =>
      spans.some((span) => ranges(passage, span).length > 0),
    );
    return { ...match, ...(time !== undefined && { time }), present };
  });
}
