import { browser } from './browser.ts';

/** One frame of a tab; the top frame when `frame` is left out. */
export interface FrameTarget {
  tab: number;
  frame?: number;
}

/** A content script as it is registered: one file, on some sites. */
export interface Registration {
  file: string;
  matches: string[];
}

/**
 * Runs a file of the extension in a frame.
 * @throws when the page is out of reach or the script fails. Firefox reports the latter in the
 * result instead of rejecting; that is made the same here.
 */
export async function injectScript({ tab, frame = 0 }: FrameTarget, file: string): Promise<void> {
  const [result] = await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    files: [file],
  });
  const error = (result as { error?: { message?: string } } | undefined)?.error;
  if (error) throw new Error(error.message ?? 'the script failed');
}

/** Adds a style sheet to a frame, without touching its document. */
export async function insertStyle({ tab, frame = 0 }: FrameTarget, css: string): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId: tab, frameIds: [frame] }, css });
}

/** The content script registered under an id, if any. */
export async function registeredScript(id: string): Promise<Registration | undefined> {
  const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  return script && { file: script.js?.[0] ?? '', matches: script.matches ?? [] };
}

/** Registers a content script for the top frames of sites, kept over browser restarts. */
export async function registerScript(id: string, { file, matches }: Registration): Promise<void> {
  await browser.scripting.registerContentScripts([
    { id, js: [file], matches, runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}

/** Takes a registered content script back. Pages that run it already keep it. */
export async function unregisterScript(id: string): Promise<void> {
  await browser.scripting.unregisterContentScripts({ ids: [id] });
}
