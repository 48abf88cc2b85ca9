/// <reference types="chrome" />
import type { Browser } from '../../tools/browsers/types.ts';

/** With the extension, without it, and with mark.js instead of it. */
export const CONFIGURATIONS = ['with', 'without', 'mark.js'] as const;
export type Configuration = (typeof CONFIGURATIONS)[number];

type Script = chrome.scripting.RegisteredContentScript;

/** Takes the extension's content script out of new pages and puts it back. */
export interface ContentScript {
  putIn(): Promise<void>;
  takeOut(): Promise<void>;
}

/** The content script that a browser's extension has registered. */
export async function contentScript(browser: Browser): Promise<ContentScript> {
  const known = await browser.inExtension(registered);
  if (known.length === 0) throw new Error('The extension has no content script registered.');
  return {
    putIn: () => browser.inExtension(register, known),
    takeOut: () => browser.inExtension(unregister),
  };
}

// These run in an extension page.

async function registered(): Promise<Script[]> {
  const scripts = await chrome.scripting.getRegisteredContentScripts();
  // Firefox tells paths from the extension's root, and takes them from the page that registers.
  const fromRoot = (file: string) => file.replace(/^\/?/, '/');
  return scripts.map((script) => ({ ...script, js: script.js?.map(fromRoot) ?? [] }));
}

async function register(scripts: Script[]): Promise<void> {
  const present = await chrome.scripting.getRegisteredContentScripts();
  if (present.length === 0) await chrome.scripting.registerContentScripts(scripts);
}

async function unregister(): Promise<void> {
  const present = await chrome.scripting.getRegisteredContentScripts();
  if (present.length > 0) await chrome.scripting.unregisterContentScripts();
}
