import { MOST_PAUSED, PAUSED_KEY, readPaused } from '../messages/settings.ts';
import { getLocal, setLocal } from '../platform/local.ts';
import { tabById } from '../platform/tabs.ts';
import { hostOf } from './host.ts';
import { createTurns } from './turns.ts';

/** Two hosts that are paused at once must both be. */
const inTurn = createTurns();

/** The hosts on which the reader wants nothing read. */
export async function pausedHosts(): Promise<string[]> {
  return readPaused(await getLocal(PAUSED_KEY));
}

/** Whether the page of an address is on a host that is paused. */
export async function isPaused(url: string | undefined): Promise<boolean> {
  const host = hostOf(url);
  return host !== undefined && (await pausedHosts()).includes(host);
}

/** Whether a tab shows a page of a paused host: what is framed in it is not read either. */
export async function isPausedTab(tab: number): Promise<boolean> {
  // Most readers pause nothing: then no tab need be looked at.
  if ((await pausedHosts()).length === 0) return false;
  return isPaused((await tabById(tab))?.url);
}

/** Whether nothing is to be read of a frame: its own page's host is paused, or that of the tab's page. */
export async function isPausedIn(tab: number, url: string): Promise<boolean> {
  return (await isPaused(url)) || isPausedTab(tab);
}

/** Notes that some hosts are paused, or no longer. */
export function notePaused(some: readonly string[], isPaused: boolean): Promise<void> {
  return inTurn(async () => {
    const others = (await pausedHosts()).filter((host) => !some.includes(host));
    const hosts = isPaused ? [...others, ...some].slice(-MOST_PAUSED) : others;
    await setLocal(PAUSED_KEY, hosts);
  });
}
