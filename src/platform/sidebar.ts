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

/** Opens or closes the sidebar. Call it straight from the toolbar's click, before any `await`. */
export async function toggleSidebar(): Promise<void> {
  await sidebar()?.toggle();
}
