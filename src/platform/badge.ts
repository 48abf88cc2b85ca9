import { browser } from './browser.ts';

/** A grey that reads on light and dark toolbars and says nothing about true or false. */
const BADGE_COLOUR = '#5b6472';

/** Shows a count on the toolbar button for one tab; nothing at 0. */
export async function setBadge(tab: number, count: number): Promise<void> {
  const text = count === 0 ? '' : count > 999 ? '999+' : String(count);
  await browser.action.setBadgeText({ tabId: tab, text });
}

/** Sets the badge's colours for all tabs. */
export async function styleBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}
