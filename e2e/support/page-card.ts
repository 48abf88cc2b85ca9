import type { LaunchOptions, Tab, View } from '../../tools/browsers/types.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { clickMark } from './marks.ts';
import { withoutSidebar } from './no-sidebar.ts';
import { browserName } from './session.ts';

/** The extension as it shows cards in pages: as it is in Firefox, without the side panel in Chrome. */
export function buildWithPageCards(): { options: Partial<LaunchOptions>; remove: () => void } {
  if (browserName === 'firefox') return { options: {}, remove: () => undefined };
  const { folder, remove } = withoutSidebar(browserName);
  return { options: { extension: folder }, remove };
}

/** Presses the mark on some words, and waits for the card in the page. */
export async function openCard(tab: Tab, words: string): Promise<View> {
  await clickMark(tab, words);
  return waitFor('the card in the page', () => tab.card());
}

/** Waits until there is no card in the page. */
export async function cardCloses(tab: Tab): Promise<void> {
  await waitFor('the card to close', async () => !(await tab.card()));
}
