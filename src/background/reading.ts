import { injectScript } from '../platform/scripting.ts';
import { announce } from './announce.ts';
import { contentOf } from './documents.ts';
import { CONTENT_SCRIPT } from './scripts.ts';

/** Has a tab's page read once or, where it is being read already, again. False when out of reach. */
export async function readAgain(tab: number): Promise<boolean> {
  return (await succeeds(contentOf({ tab }).read(undefined))) || startReading(tab);
}

/** Has a tab's page read unless it is already: `here`, `started` now, or out of reach. */
export async function ensureReading(tab: number): Promise<'here' | 'started' | 'unreachable'> {
  if (await succeeds(contentOf({ tab }).alive(undefined))) return 'here';
  return (await startReading(tab)) ? 'started' : 'unreachable';
}

/** Starts the content script in a tab; where one is running already, the second does nothing. */
export function startReading(tab: number): Promise<boolean> {
  return succeeds(injectScript({ tab }, CONTENT_SCRIPT));
}

/** Ends the reading of a tab's page and takes its marks away. */
export async function stopReading(tab: number): Promise<void> {
  if (await succeeds(contentOf({ tab }).stop(undefined))) await announce(tab, 0);
}

/** Pages out of reach, closed tabs and pages without a content script all reject: none is a fault. */
async function succeeds(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch {
    return false;
  }
}
