import { backgroundToPanel } from '../messages/boundaries.ts';
import { createSender } from '../messages/contract.ts';
import type { ClickedTab } from '../platform/action.ts';
import { postToPages } from '../platform/messages.ts';
import { hasSidePanel, openSidePanel } from '../platform/side-panel.ts';
import { openSidebar } from '../platform/sidebar.ts';
import { tabById, type TabInfo } from '../platform/tabs.ts';
import { hostOf } from './host.ts';
import { isPaused } from './paused.ts';
import { ensureReading } from './reading.ts';
import { pauseHosts, pausePrivately } from './registration.ts';

const panels = createSender(backgroundToPanel, postToPages);

/**
 * Answers a keyboard command of the manifest. The panel must be opened in the caller's own turn:
 * after any `await` the browser refuses it.
 */
export async function onShortcut(command: string, tab: ClickedTab): Promise<void> {
  if (command === 'next-passage') await step(tab.id, 1);
  else if (command === 'previous-passage') await step(tab.id, -1);
  else if (command === 'pause-site') await togglePause(tab.id);
}

/** Goes to another passage of the page; a panel that was closed opens with the list of them. */
async function step(tab: number, by: 1 | -1): Promise<void> {
  const opening = hasSidePanel() ? openSidePanel(tab) : openSidebar();
  await Promise.all([opening, ensureReading(tab)]);
  await panels.step({ tab, by });
}

/** Stops reading the site in front, or goes on with it. */
async function togglePause(tab: number): Promise<void> {
  const info = await tabById(tab);
  const host = hostOf(info?.url);
  if (host === undefined) return;
  if (await isPaused(info)) await pauseHosts([host], false);
  else await pause(host, info);
  await panels.changed({ tab });
}

/** Stops reading the site that a tab shows. A file has none. */
export async function pauseSite(tab: number): Promise<void> {
  const info = await tabById(tab);
  const host = hostOf(info?.url);
  if (host !== undefined) await pause(host, info);
}

/** What is paused beside a private tab is not written down. */
function pause(host: string, tab: TabInfo | undefined): Promise<void> {
  return tab?.isPrivate ? pausePrivately([host]) : pauseHosts([host], true);
}
