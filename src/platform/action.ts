import { browser } from './browser.ts';

/** The tab that was in front when the toolbar button was clicked. */
export interface ClickedTab {
  id: number;
  windowId?: number;
}

/**
 * Calls back on a click on the toolbar button or its shortcut. The click still counts as the
 * reader's gesture only until the first `await`.
 */
export function onActionClicked(listener: (tab: ClickedTab) => void): void {
  browser.action.onClicked.addListener(({ id, windowId }) => {
    if (id === undefined) return;
    listener({ id, ...(windowId !== undefined && { windowId }) });
  });
}
