import type { ContentSender } from '../platform/sender.ts';
import { injectScriptInAll } from '../platform/scripting.ts';
import { announce } from './announce.ts';
import { allContentOf, contentOf } from './documents.ts';
import { forgetFrames, framesWithin } from './frames.ts';
import { isPausedIn, isPausedTab } from './paused.ts';
import { CONTENT_SCRIPT } from './scripts.ts';

/** Has a tab's page read once or, where it is being read already, again. False when out of reach. */
export async function readAgain(tab: number): Promise<boolean> {
  const frames = await framesWithin(tab);
  await Promise.all(frames.map((frame) => succeeds(contentOf({ tab, frame }).read(undefined))));
  return (await succeeds(contentOf({ tab }).read(undefined))) || startReading(tab);
}

/**
 * Has all that is read in a tab compared again with the claims, if anything is.
 * @param what that only what is hidden has changed; all may have when it is missing
 */
export async function readAgainWhereRead(tab: number, what?: { only: 'hidden' }): Promise<void> {
  await succeeds(allContentOf(tab).read(what));
}

/** Whether a tab's page is being read and someone speaks in it: a transcript, or captions. */
export async function hasSpeech(tab: number): Promise<boolean> {
  const frames = [0, ...(await framesWithin(tab))];
  const answers = await Promise.allSettled(
    frames.map((frame) => contentOf({ tab, frame }).alive(undefined)),
  );
  return answers.some((answer) => answer.status === 'fulfilled' && answer.value.speech);
}

/** Has a tab's page read unless it is already: `here`, `started` now, or out of reach. */
export async function ensureReading(tab: number): Promise<'here' | 'started' | 'unreachable'> {
  if (await succeeds(contentOf({ tab }).alive(undefined))) return 'here';
  return (await startReading(tab)) ? 'started' : 'unreachable';
}

/**
 * Starts the content script in a tab, unless its host is paused; where one is running already, the
 * second does nothing.
 */
export async function startReading(tab: number): Promise<boolean> {
  if (await isPausedTab(tab)) return false;
  return succeeds(injectScriptInAll(tab, CONTENT_SCRIPT));
}

/** Ends the reading of a tab's page and of all that is framed in it, and takes the marks away. */
export async function stopReading(tab: number): Promise<void> {
  const wasRead = await succeeds(allContentOf(tab).stop(undefined));
  await forgetFrames(tab);
  if (wasRead) await announce(tab, 0);
}

/**
 * Tells whether nothing is to be read of a frame, since its host is paused or its page's is. The
 * script may have started in a private page all the same: then the reading of it ends.
 */
export async function stopWherePaused({ tab, url }: Pick<ContentSender, 'tab' | 'url'>) {
  if (!(await isPausedIn(tab, url))) return false;
  if (await isPausedTab(tab)) await stopReading(tab);
  return true;
}

/** Has each frame of a tab's page ask whether it may still be read; those that may not, end. */
export async function reconsider(tab: number): Promise<void> {
  await succeeds(allContentOf(tab).reconsider(undefined));
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
