import { closest, parentOf, query, queryAll } from '../dom.ts';
import type { SegmentFinder } from './finder.ts';

const CONTENT = '.field-docs-content';
const LABELS = ['b', 'strong', 'i', 'em'].map((name) => `p > ${name}:first-child`).join(', ');
/** Titles of what one person said or wrote, as against orders, fact sheets and interviews. */
const OWN_WORDS = /^\W*(?:\w+ ){0,2}?(?:remarks|address|speech|message|statement|tweets)\b/i;
/** Titles of what others said whom the page files under the President. */
const OTHERS = /\b(?:press secretary|vice president|first lady|spokes\w+|campaign)\b/i;

/**
 * The American Presidency Project: a speech names its only speaker above the text. Documents with
 * several speakers have labels, and are read by those.
 */
export const presidencyProject: SegmentFinder = {
  name: 'presidency-project',
  selector: `${CONTENT} > p`,
  read(element) {
    const content = closest(element, CONTENT);
    const page = element.ownerDocument;
    const title = query(page, '.field-ds-doc-title')?.textContent ?? '';
    const named = query(page, '.diet-title, .field-title')?.textContent ?? '';
    const speaker = named
      .replace(/\([^)]*\)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (!content || !speaker || hasLabels(content)) return undefined;
    if (!OWN_WORDS.test(title) || OTHERS.test(title)) return undefined;
    return { texts: [element], speaker };
  },
};

/** What was found of a document of so many paragraphs: it is asked for with each of them. */
const known = new WeakMap<Element, { paragraphs: number; areThere: boolean }>();

/** Names in bold or italics at the heads of paragraphs: such a document tells its turns itself. */
function hasLabels(content: Element): boolean {
  const paragraphs = content.childElementCount;
  const before = known.get(content);
  if (before?.paragraphs === paragraphs) return before.areThere;
  const areThere = queryAll(content, LABELS).some((label) => {
    const paragraph = parentOf(label)?.textContent ?? '';
    return paragraph.trimStart().startsWith(label.textContent.trimStart());
  });
  known.set(content, { paragraphs, areThere });
  return areThere;
}
