import { MOST_PAUSED, PAUSED_KEY, readPaused } from '../messages/settings.ts';
import { getSession, setSession } from '../platform/session.ts';
import { tabById, type TabInfo } from '../platform/tabs.ts';
import { hostOf } from './host.ts';
import { PRIVATE_PAUSED_KEY } from './private.ts';
import { kept } from './storage/areas.ts';
import { createTurns } from './turns.ts';

/** Two hosts that are paused at once must both be. */
const inTurn = createTurns();

/** The hosts on which the reader wants nothing read. */
export async function pausedHosts(): Promise<string[]> {
  return readPaused(await kept.get(PAUSED_KEY));
}

async function privatelyPaused(): Promise<string[]> {
  return readPaused(await getSession(PRIVATE_PAUSED_KEY));
}

interface Paused {
  forGood: string[];
  inPrivate: string[];
}

async function allPaused(): Promise<Paused> {
  const [forGood, inPrivate] = await Promise.all([pausedHosts(), privatelyPaused()]);
  return { forGood, inPrivate };
}

type Page = Pick<TabInfo, 'url' | 'isPrivate'>;

/** Whether a tab shows a page of a host that is paused, for good or in private windows. */
export async function isPaused(tab: Page = {}): Promise<boolean> {
  return isAmong(await allPaused(), tab);
}

/** The same of a tab by its id: what is framed in its page is not read either. */
export function isPausedTab(tab: number): Promise<boolean> {
  return isPausedIn(tab, '');
}

/** Whether nothing is to be read of a frame: its own page's host is paused, or that of the tab's page. */
export async function isPausedIn(tab: number, url: string): Promise<boolean> {
  const paused = await allPaused();
  // Most readers pause nothing: then no tab need be looked at.
  if (paused.forGood.length + paused.inPrivate.length === 0) return false;
  return isAmong(paused, { url }) || isAmong(paused, await tabById(tab));
}

function isAmong({ forGood, inPrivate }: Paused, { url, isPrivate }: Page = {}): boolean {
  const host = hostOf(url);
  if (host === undefined) return false;
  return forGood.includes(host) || (isPrivate === true && inPrivate.includes(host));
}

/** Notes that some hosts are paused, or no longer. */
export function notePaused(some: readonly string[], isPaused: boolean): Promise<void> {
  return inTurn(async () => {
    const hosts = await pausedHosts();
    // What was paused in private windows only leaves no trace when it goes on.
    if (isPaused || hosts.some((host) => some.includes(host)))
      await kept.set(PAUSED_KEY, changed(hosts, some, isPaused));
    if (!isPaused) await notePrivately(some, false);
  });
}

/** Notes it for as long as private windows are open. A host that is paused for good stays so. */
export function notePausedPrivately(some: readonly string[]): Promise<void> {
  return inTurn(() => notePrivately(some, true));
}

async function notePrivately(some: readonly string[], isPaused: boolean): Promise<void> {
  const hosts = await privatelyPaused();
  if (isPaused || hosts.length > 0)
    await setSession(PRIVATE_PAUSED_KEY, changed(hosts, some, isPaused));
}

function changed(hosts: string[], some: readonly string[], isPaused: boolean): string[] {
  const others = hosts.filter((host) => !some.includes(host));
  return isPaused ? [...others, ...some].slice(-MOST_PAUSED) : others;
}
