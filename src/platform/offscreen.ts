import { browser } from './browser.ts';
import { extensionUrl } from './runtime.ts';

/** Chrome's hidden page beside its background, which may have workers. Newer than the polyfill's types. */
interface Offscreen {
  createDocument(options: {
    url: string;
    reasons: readonly string[];
    justification: string;
  }): Promise<void>;
  closeDocument(): Promise<void>;
}

interface Contexts {
  getContexts(filter: { contextTypes: readonly string[] }): Promise<{ documentUrl?: string }[]>;
}

const offscreen = () => (browser as unknown as { offscreen?: Offscreen }).offscreen;

/** Whether this browser has such pages (Chrome). In Firefox the background may have workers itself. */
export function hasOffscreen(): boolean {
  return offscreen() !== undefined;
}

/** Whether the hidden page is open. There is one at most. */
export async function isOffscreenOpen(): Promise<boolean> {
  const runtime = browser.runtime as unknown as Contexts;
  return (await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0;
}

/**
 * Opens the hidden page. Settles when its scripts have run.
 * @param path in the extension
 * @throws when one is open, or the page cannot be opened
 */
export async function openOffscreen(path: string, justification: string): Promise<void> {
  const url = extensionUrl(path);
  await offscreen()?.createDocument({ url, reasons: ['WORKERS'], justification });
}

/** Closes the hidden page, and ends its workers. Does nothing where none is open. */
export async function closeOffscreen(): Promise<void> {
  await offscreen()
    ?.closeDocument()
    .catch(() => undefined);
}
