import { browser } from './browser.ts';

/** The full address of a file of the extension, for example `bundle/index.bin`. */
export function extensionUrl(path: string): string {
  return browser.runtime.getURL(path);
}

/** Opens a page of the extension in a new tab. @returns the tab */
export async function openPage(path: string): Promise<number | undefined> {
  return (await browser.tabs.create({ url: extensionUrl(path) })).id;
}

/** The extension's version, as in its manifest. */
export function version(): string {
  return browser.runtime.getManifest().version;
}

/**
 * Whether this script's extension is still there. A content script outlives its extension when
 * that is updated, reloaded or removed; every call then fails.
 */
export function isConnected(): boolean {
  try {
    return Boolean(browser.runtime.id);
  } catch {
    return false;
  }
}

/**
 * Calls back when the extension was installed for the first time, or updated: then with the version
 * that was there before. Call it in the first turn of a background script.
 */
export function onInstalled(
  listener: (reason: 'install' | 'update', before?: string) => void,
): void {
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    if (reason === 'install' || reason === 'update') listener(reason, previousVersion);
  });
}

/** Whether this browser is set to remember nothing, so that all of it is a private window. */
export function remembersNothing(): boolean {
  return browser.extension.inIncognitoContext ?? false;
}

/** Opens the extension's options. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
