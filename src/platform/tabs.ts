import type { Tabs } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { listen } from './listen.ts';

/** A tab; its address is known only where the extension has access to its page. */
export interface TabInfo {
  id: number;
  windowId?: number;
  url?: string;
  title?: string;
  /** It is in a private window: nothing of it may be written down. */
  isPrivate?: true;
}

/** The tab in front in the caller's own window. */
export async function activeTab(): Promise<TabInfo | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab && tabInfo(tab);
}

/** A tab by its id; `undefined` when it has closed. */
export async function tabById(id: number): Promise<TabInfo | undefined> {
  try {
    return tabInfo(await browser.tabs.get(id));
  } catch {
    return undefined;
  }
}

/** Brings a tab to the front of its window. Rejects when it has closed. */
export async function showTab(id: number): Promise<void> {
  await browser.tabs.update(id, { active: true });
}

/**
 * All tabs whose page is loaded, or those whose address matches one of the match patterns. Tabs
 * that the browser has put to sleep are left out: they load afresh when they wake.
 */
export async function openTabs(patterns?: string[]): Promise<TabInfo[]> {
  const tabs = await browser.tabs.query(patterns ? { url: patterns } : {});
  return tabs
    .filter((tab) => !tab.discarded)
    .map(tabInfo)
    .filter((tab) => tab !== undefined);
}

/** Calls back when another tab comes to the front of its window. */
export function onActiveTabChanged(
  listener: (tab: number, windowId: number) => void,
  signal?: AbortSignal,
): void {
  const activated = (info: Tabs.OnActivatedActiveInfoType) => listener(info.tabId, info.windowId);
  listen(browser.tabs.onActivated, activated, signal);
}

/** Calls back when a tab begins (`loading`) or has ended (`complete`) loading a page. */
export function onTabLoad(
  listener: (tab: number, status: 'loading' | 'complete') => void,
  signal?: AbortSignal,
): void {
  const updated = (tab: number, { status }: Tabs.OnUpdatedChangeInfoType) => {
    if (status === 'loading' || status === 'complete') listener(tab, status);
  };
  listen(browser.tabs.onUpdated, updated, signal);
}

/** Calls back when a tab has closed. */
export function onTabRemoved(listener: (tab: number) => void): void {
  browser.tabs.onRemoved.addListener((tab) => listener(tab));
}

function tabInfo({ id, windowId, url, title, incognito }: Tabs.Tab): TabInfo | undefined {
  if (id === undefined) return undefined;
  return {
    id,
    ...(windowId !== undefined && { windowId }),
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(incognito && { isPrivate: true }),
  };
}
