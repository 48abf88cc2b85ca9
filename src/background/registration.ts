import { grantedOrigins, hasSite, hostPattern } from '../platform/permissions.ts';
import {
  registeredScript,
  registerScript,
  unregisterScript,
  type Registration,
} from '../platform/scripting.ts';
import { openTabs } from '../platform/tabs.ts';
import { notePaused, notePausedPrivately, pausedHosts } from './paused.ts';
import { reconsider, startReading, stopReading } from './reading.ts';
import { CONTENT_SCRIPT } from './scripts.ts';
import { createTurns } from './turns.ts';

const SCRIPT_ID = 'page';

/** Permission events can come faster than a registration ends. */
const inTurn = createTurns();

/**
 * Makes the content script's registration what the reader has granted. Called at every start too:
 * an update of the extension clears registrations and renames the script.
 */
export function reconcile(): Promise<void> {
  return inTurn(async () => {
    const matches = (await grantedOrigins()).filter(isPagePattern).sort();
    const not = (await pausedHosts()).map(hostPattern).sort();
    const wanted = { file: CONTENT_SCRIPT, matches, not };
    const held = await registeredScript(SCRIPT_ID);
    if (held && isSame(held, wanted)) return;
    if (held) await unregisterScript(SCRIPT_ID);
    if (matches.length > 0) await register(wanted);
  });
}

/**
 * A host that the browser takes for none must not end all reading. Without the paused ones the script
 * starts there too, and finds that it may not read.
 */
async function register(wanted: Registration): Promise<void> {
  try {
    await registerScript(SCRIPT_ID, wanted);
  } catch (error) {
    if (wanted.not.length === 0) throw error;
    await registerScript(SCRIPT_ID, { ...wanted, not: [] });
  }
}

/** Follows a grant: registers the content script there and reads the pages that are open already. */
export async function followGrant(origins: string[]): Promise<void> {
  await reconcile();
  const patterns = origins.filter(isPagePattern);
  if (patterns.length === 0) return;
  const tabs = await openTabs(patterns);
  await Promise.all(tabs.map(({ id }) => startReading(id)));
}

/**
 * Follows a revocation: no new page of these sites is read, and pages being read are left at once,
 * also where they are framed in others.
 * A page that is read because the reader clicked is another matter: the browser still tells its
 * address, which it keeps back where there is no access of any kind.
 */
export async function followRevocation(origins: string[]): Promise<void> {
  await reconcile();
  const patterns = origins.filter(isPagePattern);
  if (patterns.length === 0) return;
  const [tabs, concerned] = await Promise.all([openTabs(), openTabs(patterns)]);
  const isConcerned = new Set(concerned.map(({ id }) => id));
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      const isOver = url === undefined || (isConcerned.has(id) && !(await hasSite(url)));
      await (isOver ? stopReading(id) : reconsider(id));
    }),
  );
}

/** Stops reading some hosts' pages, or goes on with it: those that are open at once. */
export async function pauseHosts(hosts: readonly string[], isPaused: boolean): Promise<void> {
  if (hosts.length === 0) return;
  await notePaused(hosts, isPaused);
  await reconcile();
  const [all, theirs] = await Promise.all([openTabs(), openTabs(hosts.map(hostPattern))]);
  const isTheirs = new Set(theirs.map(({ id }) => id));
  await Promise.all(
    all.map(async ({ id }) => {
      if (isTheirs.has(id)) await (isPaused ? stopReading(id) : startReading(id));
      // Their pages may be framed in others.
      else if (isPaused) await reconsider(id);
    }),
  );
}

/**
 * Stops reading a host's pages without a trace: registrations are written down by the browser, so
 * that the script still starts in its pages, and is stopped when it asks.
 */
export async function pausePrivately(hosts: readonly string[]): Promise<void> {
  await notePausedPrivately(hosts);
  const tabs = await openTabs(hosts.map(hostPattern));
  const inPrivate = tabs.filter(({ isPrivate }) => isPrivate);
  await Promise.all(inPrivate.map(({ id }) => stopReading(id)));
}

/** Reads all open pages that were granted, after the extension was installed or updated. */
export async function readOpenTabs(): Promise<void> {
  await followGrant(await grantedOrigins());
}

function isSame(held: Registration, wanted: Registration): boolean {
  const sites = ({ matches, not }: Registration) =>
    [matches, not].map((patterns) => patterns.toSorted().join(' ')).join(' but ');
  return held.file.replace(/^\/?/, '/') === wanted.file && sites(held) === sites(wanted);
}

/** Web pages and files; a grant may name other schemes, which take no content script. */
function isPagePattern(pattern: string): boolean {
  return /^(?:<all_urls>$|(?:\*|https?|file):\/\/)/.test(pattern);
}
