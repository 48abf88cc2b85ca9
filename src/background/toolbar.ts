import type { ClickedTab } from '../platform/action.ts';
import { closeSidePanel, hasSidePanel, openSidePanel } from '../platform/side-panel.ts';
import { hasSidebar, toggleSidebar } from '../platform/sidebar.ts';
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
  const shown = hasSidebar() ? toggleSidebar() : showPanelTab(tab.id);
  return Promise.all([shown, ensureReading(tab.id)]).then(() => undefined);
}

/**
 * Chrome has no toggle. Whether the panel was open is asked before it is opened, and answered as of
 * then. A click that starts the reading of a page leaves the panel open: that page is why the
 * reader clicked.
 */
async function toggleSidePanel({ id, windowId }: ClickedTab): Promise<void> {
  const asked = windowId === undefined ? false : isPanelOpen(windowId);
  const opening = openSidePanel(id);
  const [wasOpen, reading] = await Promise.all([asked, ensureReading(id), opening]);
  if (wasOpen && windowId !== undefined && reading !== 'started') await closeSidePanel(windowId);
}
