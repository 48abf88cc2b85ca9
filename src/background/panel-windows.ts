import { getSession, removeSession, setSession } from '../platform/session.ts';

const keyOf = (windowId: number) => `panel:${windowId}`;

/**
 * Remembers in which windows the side panel is open. The browser says when it opens and closes,
 * but not, when asked, where it is: `runtime.getContexts` gives a panel's window as -1 (Chromium
 * 156).
 */
export function rememberPanel(windowId: number, isOpen: boolean): Promise<void> {
  return isOpen ? setSession(keyOf(windowId), true) : removeSession(keyOf(windowId));
}

/** Whether the side panel was open in a window when this was called. */
export async function isPanelOpen(windowId: number): Promise<boolean> {
  return (await getSession(keyOf(windowId))) === true;
}
