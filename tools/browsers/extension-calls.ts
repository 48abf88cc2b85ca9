/// <reference types="chrome" />
import type { PageState } from '../../src/messages/schemas.ts';

// These functions run in an extension page, in both browsers: Firefox has `chrome` too.

/** The numbers of all open tabs. */
export async function tabIds(): Promise<number[]> {
  const tabs = await chrome.tabs.query({});
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** What the content script of a tab knows, asked as the panel asks; null where none is. */
export async function pageStateOf(tab: number): Promise<PageState | null> {
  const question = { contract: 'panel-content', call: 'page' };
  const answer: unknown = await chrome.tabs.sendMessage(tab, question).catch(() => null);
  return (answer ?? null) as PageState | null;
}
