/// <reference types="chrome" />
import type { Browser, Tab, View } from '../../tools/browsers/types.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';

/** Opens the panel by its toolbar button where it is not open yet. */
export async function panelFor(browser: Browser, tab: Tab): Promise<View> {
  if (!(await browser.panel())) await browser.pressToolbar(tab);
  return waitFor('the panel', () => browser.panel());
}

export const textOf = (view: View): Promise<string> => view.evaluate(() => document.body.innerText);

/** Waits until a page of the extension says something; labels are drawn in capitals. */
export async function says(view: View, words: string): Promise<void> {
  await waitFor(`"${words}"`, async () =>
    (await textOf(view)).toLowerCase().includes(words.toLowerCase()),
  );
}

/** Presses the button of the panel that has these words, or this name. */
export async function press(panel: View, words: string): Promise<void> {
  await waitFor(`a button "${words}"`, () =>
    panel.evaluate((part) => {
      const buttons = [...document.querySelectorAll('button')];
      const button = buttons.find((one) => one.innerText.includes(part) || one.ariaLabel === part);
      button?.click();
      return button !== undefined;
    }, words),
  );
}

/** What the toolbar's badge says over a tab. */
export const badgeOf = (browser: Browser, tab: Tab): Promise<string> =>
  browser.inExtension((id) => chrome.action.getBadgeText({ tabId: id }), tab.id);

/** Puts words into the field of the search over all claims, as typing does. */
export const searchFor = (panel: View, words: string): Promise<void> =>
  panel.evaluate((query) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]')!;
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, words);

/** Presses the circle or the box beside some words. @param among which of the page's, by a selector */
export async function choose(page: View, words: string, among = 'input'): Promise<void> {
  await waitFor(`the choice "${words}"`, () =>
    page.evaluate(
      (part, selector) => {
        const inputs = [...document.querySelectorAll<HTMLInputElement>(selector)];
        const found = inputs.find(({ labels }) => labels?.[0]?.innerText.trim() === part);
        found?.click();
        return found !== undefined;
      },
      words,
      among,
    ),
  );
}

/** Asks the background as the extension's pages do. */
export const askBackground = (browser: Browser, call: string, body: unknown): Promise<unknown> =>
  browser.inExtension(
    (call, body) => chrome.runtime.sendMessage({ contract: 'panel-background', call, body }),
    call,
    body,
  );
