/// <reference types="chrome" />
import type { LookReply } from '../../src/messages/look.ts';
import { pageStateOf } from '../../tools/browsers/extension-calls.ts';
import type { Browser, Tab } from '../../tools/browsers/types.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';

/** What came of a second look; or how it was refused. */
export type Looked = LookReply | { refused: string };

/** What a content script of a tab gets for a second look at some texts. */
export const lookAt = (browser: Browser, tab: Tab, texts: readonly string[]): Promise<Looked> =>
  browser.inExtension(
    async (tabId, asked) => {
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId },
        args: [asked],
        func: async (all: readonly string[]) => {
          const passages = all.map((text, at) => ({ id: `look-${at}`, text, kind: 'prose' }));
          const message = { contract: 'content-background', call: 'look', body: { passages } };
          const isReply = (reply: unknown) => typeof reply === 'object' && reply !== null;
          try {
            const reply: unknown = await chrome.runtime.sendMessage(message);
            return isReply(reply) ? (reply as LookReply) : { refused: String(reply) };
          } catch (error) {
            return { refused: String(error) };
          }
        },
      });
      return answer!.result!;
    },
    tab.id,
    texts,
  );

/** Waits until a page's own looks are at some point: `read`, `off`, `slow` … */
export async function lookedAt(browser: Browser, tab: Tab, expected: string): Promise<void> {
  await waitFor(`a second look that is ${expected}`, async () => {
    const state = await browser.inExtension(pageStateOf, tab.id);
    return state?.meaning === expected;
  });
}

/** Names of the readers of meaning that live now: each holds a lock for as long as it does. */
export const livingReaders = (browser: Browser): Promise<string[]> =>
  browser.inExtension(async () => {
    const { held = [] } = await navigator.locks.query();
    return held.flatMap(({ name }) => (name?.startsWith('reader-') ? [name] : []));
  });

/** A page of the extension as tests in Firefox see it: with the workers that it has started since. */
type WithWorkers = Window & typeof globalThis & { started?: Worker[] };

/** Firefox's alone: Chrome's background is no page. */
interface WithBackground {
  getBackgroundPage(): Promise<WithWorkers>;
}

/**
 * Makes it possible to kill readers of meaning that are started from now on: Firefox names a page's workers
 * to nobody but the page.
 */
export const watchReaders = (browser: Browser): Promise<void> =>
  browser.inExtension(async () => {
    if ('offscreen' in chrome) return;
    const background = await (chrome.runtime as unknown as WithBackground).getBackgroundPage();
    const started: Worker[] = (background.started = []);
    background.Worker = class extends background.Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        started.push(this);
      }
    };
  });

/** Kills the reader of meaning, without a word to whoever has started it. */
export const killReader = (browser: Browser): Promise<void> =>
  browser.inExtension(async () => {
    if ('offscreen' in chrome) {
      await chrome.offscreen.closeDocument();
      return;
    }
    const background = await (chrome.runtime as unknown as WithBackground).getBackgroundPage();
    background.started?.forEach((worker) => worker.terminate());
  });

/** Lets the extension believe, from the next start of its background on, that it does so on this machine. */
export const setCondition = (browser: Browser, condition: object): Promise<void> =>
  browser.inExtension(async (meaning) => {
    await chrome.storage.session.set({ meaning });
  }, condition);
