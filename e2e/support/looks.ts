/// <reference types="chrome" />
import type { LookReply } from '../../src/messages/look.ts';
import type { Browser, Tab } from '../../tools/browsers/types.ts';

/** What a content script of a tab gets for a second look at some texts: the reply, or how it was refused. */
export const lookAt = (
  browser: Browser,
  tab: Tab,
  texts: readonly string[],
): Promise<LookReply | { refused: string }> =>
  browser.inExtension(
    async (tabId, asked) => {
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId },
        args: [asked],
        func: async (all: readonly string[]) => {
          const passages = all.map((text, at) => ({ id: `look-${at}`, text, kind: 'prose' }));
          const message = { contract: 'content-background', call: 'look', body: { passages } };
          try {
            return (await chrome.runtime.sendMessage(message)) as LookReply;
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

/** Names of the readers of meaning that live now: each holds a lock for as long as it does. */
export const livingReaders = (browser: Browser): Promise<string[]> =>
  browser.inExtension(async () => {
    const { held = [] } = await navigator.locks.query();
    return held.flatMap(({ name }) => (name?.startsWith('reader-') ? [name] : []));
  });
