import { isSameContext, type Context, type Role } from './blocks.ts';
import { matches } from './dom.ts';

/** Parts of a page that are a text by themselves: a transcript does not go on beyond them. */
const SCOPES = new Set('article main section blockquote td dialog figure details body'.split(' '));
const CONTENT = new Set(['article', 'main', 'section']);

/** What the page's root element hands down. */
export function rootContext(root: Element): Context {
  return { inContent: false, inArticle: false, role: 'paragraph', scope: root };
}

/** What an element hands down to those in it, given what it was handed itself. */
export function innerContext(element: Element, name: string, outer: Context): Context {
  const inner: Context = {
    ...outer,
    role: roleOf(name, outer.role),
    scope: SCOPES.has(name) && !outer.segment ? element : outer.scope,
    inContent: outer.inContent || CONTENT.has(name) || matches(element, '[role="main"]'),
    inArticle: outer.inArticle || name === 'article',
  };
  return isSameContext(inner, outer) ? outer : inner;
}

function roleOf(name: string, outer: Role): Role {
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'li' || name === 'dt' || name === 'dd') return 'item';
  if (name === 'td' || name === 'th') return 'cell';
  if (name === 'figcaption' || name === 'caption') return 'caption';
  // Old pages lay out whole texts in a table.
  return (name === 'p' || name === 'pre') && outer === 'cell' ? 'paragraph' : outer;
}

/** What stands beside somebody's words is not theirs. */
export function withoutSegment(context: Context): Context {
  const bare = { ...context };
  delete bare.segment;
  return bare;
}
