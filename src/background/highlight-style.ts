import type { HighlightNames } from '../messages/boundaries.ts';

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
export function highlightStyle({ certain, likely, corrected, chosen }: HighlightNames): string {
  const rules = [
    rule(certain, 'solid', 2, 0.2),
    rule(likely, 'dashed', 2, 0.12),
    rule(corrected, 'dotted', 1, 0.06),
    rule(chosen, 'solid', 3, 0.4),
  ];
  return `@media not print {\n${rules.join('\n')}\n}`;
}

function rule(name: string, line: string, thickness: number, ground: number): string {
  return `::highlight(${name}) {
  background-color: rgb(${FILL} / ${ground});
  text-decoration: underline ${line} ${LINE} ${thickness}px;
}`;
}
