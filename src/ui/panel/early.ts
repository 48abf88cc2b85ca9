import { panelToContent } from '../../messages/boundaries.ts';
import { createSender } from '../../messages/contract.ts';
import type { PageState } from '../../messages/schemas.ts';
import { postToTab } from '../../platform/messages.ts';
import { activeTab } from '../../platform/tabs.ts';

/*
 * This module comes first of all that the panel is made of: while the rest is evaluated, the tab in
 * front and what its page shows are on their way. That takes them some 20 ms off the first list.
 */

/** The tab in front of this panel's window as the panel was opened. */
export const frontTab = activeTab();

let answer = frontTab.then((tab) => tab && ask(tab.id));
// It is told of where it is asked for.
answer.catch(() => undefined);

/** What that tab's page had to show, once; for any other tab, and later, `undefined`: ask it anew. */
export async function earlyPage(tab: number): Promise<PageState | undefined> {
  const early = answer;
  answer = Promise.resolve(undefined);
  return (await frontTab)?.id === tab ? early : undefined;
}

function ask(tab: number): Promise<PageState> {
  return createSender(panelToContent, (message) => postToTab(tab, message)).page(undefined);
}
