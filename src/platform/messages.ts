import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { listen } from './listen.ts';
import type { MessageSender } from './sender.ts';

/** Answers a message with a promise, or returns `undefined` to leave it to another listener. */
export type MessageListener = (
  message: unknown,
  sender: MessageSender,
) => Promise<unknown> | undefined;

/** Sends a message to the background (from a content script or an extension page). */
export function postToBackground(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/**
 * Sends a message from the background to the open extension pages. Resolves also when none is
 * open: nobody has to be listening.
 */
export async function postToPages(message: unknown): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}

/**
 * Sends a message to the content script in a frame of a tab; the top frame when none is given.
 * Rejects when there is none.
 */
export function postToTab(tab: number, message: unknown, frame = 0): Promise<unknown> {
  return browser.tabs.sendMessage(tab, message, { frameId: frame });
}

/**
 * Sends a message from the background to the content scripts in all frames of a tab.
 * @returns the first answer; rejects when there is none
 */
export function postToAllFrames(tab: number, message: unknown): Promise<unknown> {
  return browser.tabs.sendMessage(tab, message);
}

/** Listens for messages until `signal` aborts. Call it in the first turn of a background script. */
export function onMessage(listener: MessageListener, signal?: AbortSignal): void {
  listen(browser.runtime.onMessage, listener as Runtime.OnMessageListener, signal);
}
