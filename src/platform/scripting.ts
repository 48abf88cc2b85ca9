import type { Scripting } from 'webextension-polyfill';
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
  /** Sites among them on which it does not run. */
  not: string[];
}

/**
 * Runs a file of the extension in a frame.
 * @throws when the page is out of reach or the script fails. Firefox reports the latter in the
 * result instead of rejecting; that is made the same here.
 */
export function injectScript({ tab, frame = 0 }: FrameTarget, file: string): Promise<void> {
  return inject({ tabId: tab, frameIds: [frame] }, file, frame);
}

/**
 * Runs a file of the extension in a tab's page, and in those of its frames that are in reach.
 * @throws when the page itself is out of reach or the script fails there.
 */
export function injectScriptInAll(tab: number, file: string): Promise<void> {
  return inject({ tabId: tab, allFrames: true }, file, 0);
}

async function inject(
  target: Scripting.InjectionTarget,
  file: string,
  mustSucceedIn: number,
): Promise<void> {
  const results = await browser.scripting.executeScript({ target, files: [file] });
  const result = results.find(({ frameId }) => frameId === mustSucceedIn);
  const error = (result as { error?: { message?: string } } | undefined)?.error;
  if (error) throw new Error(error.message ?? 'the script failed');
}

/** Leaves a value for a script that is injected into a frame next, under a name of its world. */
export async function injectValue(
  { tab, frame = 0 }: FrameTarget,
  name: string,
  value: string,
): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    func: (key: string, text: string) => {
      Object.assign(globalThis, { [key]: text });
    },
    args: [name, value],
  });
}

/**
 * Adds a style sheet to a frame and its shadow trees, without touching its document. It is added
 * as the site's and as the reader's own: highlights in shadow trees have the first in Chrome, which
 * leaves the second out for highlights, and only the second in Firefox. It comes after those that were
 * added before: Firefox leaves a sheet where it is that it has already, so that each is another.
 */
export async function insertStyle({ tab, frame = 0 }: FrameTarget, rules: string): Promise<void> {
  const target = { tabId: tab, frameIds: [frame] };
  const css = `${rules}\n/* ${crypto.randomUUID()} */`;
  const insert = (origin: 'AUTHOR' | 'USER') =>
    browser.scripting.insertCSS({ target, css, origin });
  await Promise.all([insert('AUTHOR'), insert('USER')]);
}

/** The content script registered under an id, if any. */
export async function registeredScript(id: string): Promise<Registration | undefined> {
  const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  return (
    script && {
      file: script.js?.[0] ?? '',
      matches: script.matches ?? [],
      not: script.excludeMatches ?? [],
    }
  );
}

/** Registers a content script for sites, on their own and framed in others; kept over restarts. */
export async function registerScript(
  id: string,
  { file, matches, not }: Registration,
): Promise<void> {
  await browser.scripting.registerContentScripts([
    {
      id,
      js: [file],
      matches,
      ...(not.length > 0 && { excludeMatches: not }),
      allFrames: true,
      // Also pages without an address of their own, which a page writes into its frames.
      matchOriginAsFallback: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

/** Takes a registered content script back. Pages that run it already keep it. */
export async function unregisterScript(id: string): Promise<void> {
  await browser.scripting.unregisterContentScripts({ ids: [id] });
}
