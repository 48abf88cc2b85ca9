/// <reference types="chrome" />
import type { PageState } from '../../src/messages/schemas.ts';

// These functions run in an extension page, in both browsers: Firefox has `chrome` too.

/** The numbers of all open tabs but the extension's own. */
export async function tabIds(): Promise<number[]> {
  const tabs = await chrome.tabs.query({});
  const others = tabs.filter(({ url = '', pendingUrl = '' }) =>
    [url, pendingUrl].every((address) => !address.startsWith(location.origin)),
  );
  return others.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/**
 * Closes the welcome page that opens after the extension was installed, once it is there.
 * @returns whether it came
 */
export async function closeWelcome(): Promise<boolean> {
  const address = chrome.runtime.getURL('src/ui/welcome/index.html');
  for (let tries = 0; tries < 100; tries += 1) {
    const tabs = await chrome.tabs.query({});
    const welcome = tabs.find(({ url, pendingUrl }) => (pendingUrl ?? url) === address);
    if (welcome?.id !== undefined) return chrome.tabs.remove(welcome.id).then(() => true);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/** What the content script of a tab knows, asked as the panel asks; null where none is. */
export async function pageStateOf(tab: number): Promise<PageState | null> {
  const question = { contract: 'panel-content', call: 'page' };
  const answer: unknown = await chrome.tabs.sendMessage(tab, question).catch(() => null);
  return (answer ?? null) as PageState | null;
}

/** Opens an address in a private window; gives its tab's number. */
export async function openPrivateWindow(url: string): Promise<number> {
  const opened = await chrome.windows.create({ url, incognito: true });
  const id = opened?.tabs?.[0]?.id;
  if (id === undefined) throw new Error('The browser opened no private window.');
  return id;
}
