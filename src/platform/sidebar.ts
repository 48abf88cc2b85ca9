import type { SidebarAction } from 'webextension-polyfill';
import { browser } from './browser.ts';

const sidebar = () =>
  (browser as unknown as { sidebarAction?: SidebarAction.Static }).sidebarAction;

/** Whether this browser has a sidebar (Firefox on computers). */
export function hasSidebar(): boolean {
  return sidebar() !== undefined;
}

/** Opens the sidebar where it is closed. Call it straight from a gesture, before any `await`. */
export async function openSidebar(): Promise<void> {
  await sidebar()?.open();
}

/** The pages that fill open sidebars of a window. It is told at once, in the caller's own turn. */
export function sidebarsOf(windowId: number): Pick<Window, 'close'>[] {
  return browser.extension.getViews({ type: 'sidebar', windowId });
}
