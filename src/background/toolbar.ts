import type { ClickedTab } from '../platform/action.ts';
import { closeSidePanel, hasSidePanel, openSidePanel } from '../platform/side-panel.ts';
import { hasSidebar, openSidebar, sidebarsOf } from '../platform/sidebar.ts';
import { showPanelTab } from './panel-tabs.ts';
import { isPanelOpen } from './panel-windows.ts';
import { ensureReading } from './reading.ts';

/**
 * Answers a click on the toolbar button: opens or closes the panel, and reads the page in front if
 * it is not read yet, which the click allows on any site. The panel must be opened in the caller's
 * own turn: after any `await` the browser refuses it.
 */
export function onToolbarClick(tab: ClickedTab): Promise<void> {
  if (hasSidePanel()) return toggleSidePanel(tab);
  if (hasSidebar()) return toggleSidebar(tab);
  return Promise.all([showPanelTab(tab.id), ensureReading(tab.id)]).then(() => undefined);
}

/**
 * A click that starts the reading of a page leaves the panel open, in every browser: that page is
 * why the reader clicked. Firefox's own toggle would close it before that is known, and its `close`
 * is refused afterwards; the sidebar's page may close itself at any time.
 */
async function toggleSidebar({ id, windowId }: ClickedTab): Promise<void> {
  const open = windowId === undefined ? [] : sidebarsOf(windowId);
  const opening = open.length > 0 ? undefined : openSidebar();
  const [reading] = await Promise.all([ensureReading(id), opening]);
  if (reading !== 'started') for (const sidebar of open) sidebar.close();
}

/**
 * Chrome has no toggle. Whether the panel was open is asked before it is opened, and answered as of
 * then.
 */
async function toggleSidePanel({ id, windowId }: ClickedTab): Promise<void> {
  const asked = windowId === undefined ? false : isPanelOpen(windowId);
  const opening = openSidePanel(id);
  const [wasOpen, reading] = await Promise.all([asked, ensureReading(id), opening]);
  if (wasOpen && windowId !== undefined && reading !== 'started') await closeSidePanel(windowId);
}
