import type { Tab } from '../../tools/browsers/types.ts';

/** What a walk through a page with the Tab key came by. */
export interface Walk {
  /** What can be used, but was not come to. */
  missed: string[];
  /** What shows nobody that the keyboard is on it. */
  unseen: string[];
}

/** Presses Tab through a page of the extension from its beginning. */
export async function walk(tab: Tab): Promise<Walk> {
  const count = await tab.evaluate(begin);
  let isDone = false;
  // Not beyond the last: from the browser's own buttons there is no way back.
  for (let step = 0; step < count && !isDone; step += 1) {
    await tab.press('Tab');
    isDone = await tab.evaluate(arrive);
  }
  return tab.evaluate(reportWalk);
}

/** Runs in the page: marks what can be used, and tells how many steps that can take. */
function begin(): number {
  (document.activeElement as HTMLElement | null)?.blur();
  document.body.tabIndex = -1;
  document.body.focus();
  const usable = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
  ].filter((one) => one.checkVisibility() && !one.matches(':disabled'));
  for (const one of usable) one.dataset.walk = 'missed';
  return usable.length + 2;
}

/**
 * Runs in the page: notes what the keyboard is on, and whether that is to be seen.
 * @returns whether it has come to everything
 */
function arrive(): boolean {
  const here = document.activeElement;
  if (!document.hasFocus() || !(here instanceof HTMLElement) || here === document.body)
    return false;
  const { outlineStyle, outlineWidth } = getComputedStyle(here);
  const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
  here.dataset.walk = isSeen ? 'seen' : 'unseen';
  // One of a group is come to with Tab; the arrows lead to the others.
  if (here instanceof HTMLInputElement && here.type === 'radio')
    for (const other of document.getElementsByName(here.name))
      if (other !== here) delete other.dataset.walk;
  return document.querySelector('[data-walk=missed]') === null;
}

/** Runs in the page. */
function reportWalk(): Walk {
  const of = (state: string) =>
    [...document.querySelectorAll<HTMLElement>(`[data-walk=${state}]`)].map((one) =>
      one.outerHTML.slice(0, 200),
    );
  return { missed: of('missed'), unseen: of('unseen') };
}
