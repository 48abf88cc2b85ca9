import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';

export type MessageSender = Runtime.MessageSender;

/** A content script of this extension: the frame of a tab that it runs in. */
export interface ContentSender {
  tab: number;
  /** 0 for the top frame. */
  frame: number;
  /** The address of the frame's page, as the browser tells it. */
  url: string;
}

/** An extension page (panel, options, welcome) or the background; `tab` where it fills a tab. */
export interface PageSender {
  tab?: number;
}

const isOwn = (sender: MessageSender) => sender.id === browser.runtime.id;

/** The browser fills in the address; a content script cannot claim another one. */
const isExtensionPage = ({ url }: MessageSender) =>
  url?.startsWith(browser.runtime.getURL('')) ?? false;

/** What is known of a content script's message; `undefined` when it came from anything else. */
export function contentSender(sender: MessageSender): ContentSender | undefined {
  const tab = sender.tab?.id;
  if (!isOwn(sender) || isExtensionPage(sender) || tab === undefined) return undefined;
  return { tab, frame: sender.frameId ?? 0, url: sender.url ?? '' };
}

/** Whether a message is from Chrome's background; `undefined` when it came from anything else. */
export function backgroundSender(sender: MessageSender): 'background' | undefined {
  // It alone is none of the extension's documents, which the browser names. The types do not know it.
  const { documentId } = sender as { documentId?: string };
  if (!isOwn(sender) || !isExtensionPage(sender) || documentId !== undefined) return undefined;
  return sender.tab ? undefined : 'background';
}

/** What is known of an extension page's message; `undefined` when it came from anything else. */
export function pageSender(sender: MessageSender): PageSender | undefined {
  if (!isOwn(sender) || !isExtensionPage(sender)) return undefined;
  const tab = sender.tab?.id;
  return tab === undefined ? {} : { tab };
}
