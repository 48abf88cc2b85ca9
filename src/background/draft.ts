import { DRAFT_LIMITS, withTextFragment, type Draft } from '../core/claim/draft.ts';
import { DRAFT_MENU, draftKey } from '../messages/draft.ts';
import { setSelectionMenu, type SelectionChosen } from '../platform/context-menus.ts';
import { openPage } from '../platform/runtime.ts';
import { setSession } from '../platform/session.ts';
import { localDay } from '../words/local-day.ts';
import { say } from '../words/say.ts';
import { DRAFT_PAGE } from './pages.ts';

/** Puts “Draft a claim from this” into the context menu of selected words. */
export function addDraftMenu(): Promise<void> {
  return setSelectionMenu(DRAFT_MENU, say('draftMenu'));
}

/** Opens a page with a draft of a claim from selected words. It is in memory only, and goes nowhere. */
export async function draftFrom(chosen: SelectionChosen): Promise<void> {
  const id = crypto.randomUUID();
  await setSession(draftKey(id), toDraft(chosen, new Date()));
  await openPage(`${DRAFT_PAGE}?draft=${id}`);
}

/** Who says it is left to the editor. */
function toDraft({ text, url, title = '' }: SelectionChosen, now: Date): Draft {
  const quote = text.trim().slice(0, DRAFT_LIMITS.quote);
  return {
    quote,
    speaker: '',
    url: addressOf(url, quote),
    date: localDay(now),
    title: title.trim().slice(0, DRAFT_LIMITS.title),
  };
}

/** Where the words stand; without them, and at last cut, where there is no room. */
function addressOf(url: string, quote: string): string {
  const full = withTextFragment(url, quote);
  return full.length <= DRAFT_LIMITS.url ? full : url.slice(0, DRAFT_LIMITS.url);
}
