import { backgroundToScripts, backgroundToSettings } from '../../messages/boundaries.ts';
import { createSender } from '../../messages/contract.ts';
import { postToAllFrames, postToPages } from '../../platform/messages.ts';
import { openTabs } from '../../platform/tabs.ts';
import { withDeadline } from '../deadline.ts';
import { pageSettings } from './settings.ts';

/** Milliseconds after which a page is taken not to answer. */
const LONGEST = 5000;

const pages = createSender(backgroundToSettings, postToPages);
const scriptsOf = (tab: number) =>
  createSender(backgroundToScripts, (message) =>
    withDeadline(postToAllFrames(tab, message), LONGEST),
  );

/**
 * Tells all pages that are read, and the extension's own, that the reader's settings are others. None
 * that does not answer holds up the others.
 */
export async function tellSettings(): Promise<void> {
  const own = withDeadline(pages.changed(undefined), LONGEST).catch(() => undefined);
  const [settings, tabs] = await Promise.all([pageSettings(), openTabs()]);
  // Most tabs have nobody who listens.
  await Promise.allSettled([own, ...tabs.map(({ id }) => scriptsOf(id).settings(settings))]);
}
