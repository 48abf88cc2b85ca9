import { removeSession } from '../platform/session.ts';
import { tabById } from '../platform/tabs.ts';
import { hasPrivateWindow } from '../platform/windows.ts';

/**
 * What a reader hides or pauses in private windows lies in session storage, which is memory only, and
 * goes with the last of these windows.
 */
export const PRIVATE_HIDDEN_KEY = 'private:hidden';
export const PRIVATE_PAUSED_KEY = 'private:paused-hosts';

/** Whether a tab is in a private window. @param tab missing where a page is not about one */
export async function isPrivateTab(tab: number | undefined): Promise<boolean> {
  return tab !== undefined && (await tabById(tab))?.isPrivate === true;
}

/** A window has closed: forgets what was done in private ones after the last of them. */
export async function forgetPrivate(): Promise<void> {
  if (await hasPrivateWindow()) return;
  await Promise.all([removeSession(PRIVATE_HIDDEN_KEY), removeSession(PRIVATE_PAUSED_KEY)]);
}
