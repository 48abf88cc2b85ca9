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

/**
 * What the content script of a tab's own page knows, asked as the panel asks; null where none is.
 * Of all frames at once the first to answer would be heard alone: an `<object>`, say.
 */
export async function pageStateOf(tab: number): Promise<PageState | null> {
  const question = { contract: 'panel-content', call: 'page' };
  const asked = chrome.tabs.sendMessage(tab, question, { frameId: 0 });
  return ((await asked.catch(() => null)) ?? null) as PageState | null;
}

/** What the content scripts of a tab's page and of all its frames know; those that hang are left out. */
export async function frameStatesOf(tab: number): Promise<{ frame: number; state: PageState }[]> {
  const patience = 10_000;
  const question = { contract: 'panel-content', call: 'page' };
  const ask = async (frame: number) => {
    const late = new Promise((resolve) => setTimeout(resolve, patience));
    const asked = chrome.tabs.sendMessage(tab, question, { frameId: frame }).catch(() => null);
    const state = (await Promise.race([asked, late])) as PageState | null | undefined;
    return state ? [{ frame, state }] : [];
  };
  // Only the browser knows all frames; it tells those in which something could be run.
  const target = { tabId: tab, allFrames: true };
  const frames = await chrome.scripting.executeScript({ target, func: () => true });
  return (await Promise.all(frames.map(({ frameId }) => ask(frameId)))).flat();
}

/** Opens an address in a private window; gives its tab's number. */
export async function openPrivateWindow(url: string): Promise<number> {
  const opened = await chrome.windows.create({ url, incognito: true });
  const id = opened?.tabs?.[0]?.id;
  if (id === undefined) throw new Error('The browser opened no private window.');
  return id;
}
