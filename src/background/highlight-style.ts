import type { HighlightNames } from '../messages/boundaries.ts';
import type { Settings } from '../messages/settings.ts';

/**
 * A mid slate that keeps 3:1 or more against white, cream and black, and that no reader takes for a
 * verdict: red and green say "false" and "true".
 */
const LINE = '#71809e';
const FILL = '113 128 158';

/**
 * The style sheet for one document's highlights. The words themselves keep the page's colour: only
 * a line and a faint ground are added, which work on light and dark pages. On paper a mark leads
 * nowhere, so that a page is printed as its site made it.
 */
export function highlightStyle(
  { certain, likely, corrected, chosen }: HighlightNames,
  style: Settings['markStyle'] = 'both',
): string {
  const rules = [
    rule(certain, style, 'solid', 2, 0.2),
    rule(likely, style, 'dashed', 2, 0.12),
    rule(corrected, style, 'dotted', 1, 0.06),
    // The one that was chosen shows in any style.
    rule(chosen, 'both', 'solid', 3, 0.4),
  ];
  return `@media not print {\n${rules.join('\n')}\n}`;
}

function rule(
  name: string,
  style: Settings['markStyle'],
  line: string,
  thickness: number,
  ground: number,
): string {
  const fill = style === 'line' ? 'transparent' : `rgb(${FILL} / ${ground})`;
  const decoration = style === 'ground' ? 'none' : `underline ${line} ${LINE} ${thickness}px`;
  // Both are always said: a sheet that was added before this one says them too.
  return `::highlight(${name}) {
  background-color: ${fill};
  text-decoration: ${decoration};
}`;
}
