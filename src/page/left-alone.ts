import { attributeOf, closest, hasAttribute, query } from './dom.ts';

/** Where on the page an element stands, as far as it decides what is the page's own matter. */
export interface Surroundings {
  /** Within `main`, `article` or the like: a header there heads a text, not the site. */
  inContent: boolean;
  inArticle: boolean;
}

const names = (list: string) => new Set(list.split(' '));

/** Never prose: code, controls, media, navigation. */
const ELEMENTS = names(
  'script style noscript template code kbd samp textarea input select option optgroup datalist ' +
    'button label legend iframe frame object embed svg math canvas video audio map nav ' +
    'menu search progress meter rp rt head',
);
const ROLES = names(
  'navigation banner contentinfo search menu menubar toolbar tablist textbox searchbox combobox ' +
    'listbox alertdialog doc-pagebreak',
);
const ADVERTS =
  /(?:^|\s)(?:ads?|adverts?|advertisement|adsbygoogle|ad-(?:slot|unit|container|wrapper|banner|placeholder)|sponsored(?:-content)?|taboola|outbrain)(?:\s|$)/i;
const ADVERT_IDS = /^(?:google_ads_|div-gpt-ad|taboola-|outbrain)/;
/** How links to notes are called. */
const NOTE_LINKS = /(?:foot|end|side)-?note|note-?ref|\bfn-?ref/i;
/** What makes a form a whole page wrapped in one, as some servers send it. */
const CONTENT = 'article, main, [role="main"], h1';

/** Whether an element and all in it is left unread: not the page's text, or not ours to touch. */
export function isLeftAlone(element: Element, name: string, where: Surroundings): boolean {
  if (
    ELEMENTS.has(name) ||
    isHiddenUntilFound(element) ||
    isEditable(element) ||
    ROLES.has(roleOf(element))
  )
    return true;
  if (name === 'form') return query(element, CONTENT) === undefined;
  if (name === 'aside') return !where.inArticle || isAdvert(element);
  if (name === 'footer') return !where.inContent;
  if (name === 'header') return !where.inContent && query(element, 'h1') === undefined;
  return isAdvert(element) || isFootnoteMark(element, name);
}

/** The parts of a closed `details` but its summary. */
export function isFolded(name: string, parent: Element, parentName: string): boolean {
  return parentName === 'details' && name !== 'summary' && !hasAttribute(parent, 'open');
}

/** All other hidden elements have no box. */
function isHiddenUntilFound(element: Element): boolean {
  return attributeOf(element, 'hidden') === 'until-found';
}

function isEditable(element: Element): boolean {
  const value = attributeOf(element, 'contenteditable');
  return value !== null && value.toLowerCase() !== 'false';
}

function roleOf(element: Element): string {
  return attributeOf(element, 'role')?.trim().toLowerCase() ?? '';
}

function isAdvert(element: Element): boolean {
  const classes = attributeOf(element, 'class');
  const id = attributeOf(element, 'id');
  const isNamed = (classes !== null && ADVERTS.test(classes)) || (id !== null && isAdvertId(id));
  return isNamed && query(element, CONTENT) === undefined;
}

function isAdvertId(id: string): boolean {
  return ADVERT_IDS.test(id) || ADVERTS.test(id);
}

/** `[3]` behind a word points to a note; it is no part of the sentence. */
function isFootnoteMark(element: Element, name: string): boolean {
  if (name !== 'sup' && name !== 'a') return false;
  const points =
    name === 'sup'
      ? query(element, 'a') !== undefined || closest(element, 'a') !== null
      : roleOf(element) === 'doc-noteref' || NOTE_LINKS.test(attributeOf(element, 'class') ?? '');
  return points && /^\s*\[?(?:\w{1,3}|[*†‡§¶]{1,3})\]?\s*$/.test(element.textContent);
}
