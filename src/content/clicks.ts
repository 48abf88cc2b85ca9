import { matches } from '../page/dom.ts';

/** What a click means already, so that a mark under it must not take it. */
const TAKEN =
  'a[href], area[href], button, input, select, textarea, label, summary, option, audio, video, ' +
  '[role="button"], [role="link"], [role="tab"], [role="menuitem"], [contenteditable]:not([contenteditable="false"])';

/**
 * Whether a click is the reader's own plain one on text: the main button, no key held, nothing
 * selected, and on nothing that answers clicks itself. A click that the page's script made counts
 * for nothing.
 */
export function isPlainClick(event: MouseEvent): boolean {
  if (!event.isTrusted || event.button !== 0 || event.detail > 1) return false;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  if (getSelection()?.isCollapsed === false) return false;
  return !event
    .composedPath()
    .some((target) => target instanceof Element && matches(target, TAKEN));
}
