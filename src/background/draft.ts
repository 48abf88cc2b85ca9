import { DRAFT_LIMITS, withTextFragment, type Draft } from '../core/claim/draft.ts';
import { DRAFT_MENU, draftKey } from '../messages/draft.ts';
import { setSelectionMenu, type SelectionChosen } from '../platform/context-menus.ts';
import { openPage } from '../platform/runtime.ts';
import { setSession } from '../platform/session.ts';
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
    url: withTextFragment(url, quote),
    date: now.toISOString().slice(0, 10),
    title: title.trim().slice(0, DRAFT_LIMITS.title),
  };
}
