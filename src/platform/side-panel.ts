import { browser } from './browser.ts';

/** Chrome's side panel. Firefox has none; the polyfill's types do not know it. */
interface SidePanel {
  open(options: { tabId: number }): Promise<void>;
  /** Since Chrome 141. */
  close?(options: { windowId: number }): Promise<void>;
}

interface Contexts {
  getContexts?(filter: { contextTypes: ['SIDE_PANEL'] }): Promise<{ windowId: number }[]>;
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

/** Whether the side panel stands open in a window. False where the browser cannot say. */
export async function isSidePanelOpen(windowId: number): Promise<boolean> {
  const runtime = browser.runtime as Contexts;
  const contexts = await runtime.getContexts?.({ contextTypes: ['SIDE_PANEL'] });
  return (contexts ?? []).some((context) => context.windowId === windowId);
}

/** Closes the side panel of a window; does nothing where the browser cannot (before Chrome 141). */
export async function closeSidePanel(windowId: number): Promise<void> {
  await sidePanel()?.close?.({ windowId });
}
