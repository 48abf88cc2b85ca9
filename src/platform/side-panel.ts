import { browser } from './browser.ts';

interface PanelEvent {
  addListener(listener: (info: { windowId: number }) => void): void;
}

/** Chrome's side panel. Firefox has none; the polyfill's types do not know it. */
interface SidePanel {
  open(options: { tabId: number }): Promise<void>;
  /** Since Chrome 141. */
  close?(options: { windowId: number }): Promise<void>;
  onOpened?: PanelEvent;
  onClosed?: PanelEvent;
}

const sidePanel = () => (browser as unknown as { sidePanel?: SidePanel }).sidePanel;

/** Whether this browser has a side panel (Chrome). */
export function hasSidePanel(): boolean {
  return sidePanel() !== undefined;
}

/**
 * Opens the side panel beside a tab. It must be called within the turn of the reader's click or of
 * the message that the click sent: after an `await` the browser refuses it.
 */
export function openSidePanel(tab: number): Promise<void> {
  const panel = sidePanel();
  return panel ? panel.open({ tabId: tab }) : Promise.reject(new Error('no side panel'));
}

/** Calls back when the side panel opens or closes in a window, where Chrome says so (newer than our floor). */
export function onSidePanelToggled(listener: (windowId: number, isOpen: boolean) => void): void {
  sidePanel()?.onOpened?.addListener(({ windowId }) => listener(windowId, true));
  sidePanel()?.onClosed?.addListener(({ windowId }) => listener(windowId, false));
}

/** Closes the side panel of a window; does nothing where the browser cannot (before Chrome 141). */
export async function closeSidePanel(windowId: number): Promise<void> {
  await sidePanel()?.close?.({ windowId });
}
