import { browser } from './browser.ts';

/** Selected words on which an entry of the context menu was chosen. */
export interface SelectionChosen {
  /** As the browser gives it: its white space may differ from the page's. */
  text: string;
  /** The page, or the frame in it, that has the words. */
  url: string;
  /** The title of the tab's page, where the browser tells it. */
  title?: string;
}

/** Firefox on telephones has no context menus. */
const menus = () => (browser as Partial<typeof browser>).contextMenus;

/**
 * Puts one entry into the context menu of selected text on web pages, in place of all there were.
 * Browsers keep it: call it when the extension was installed or updated.
 */
export async function setSelectionMenu(id: string, title: string): Promise<void> {
  const all = menus();
  if (!all) return;
  await all.removeAll();
  const documentUrlPatterns = ['http://*/*', 'https://*/*'];
  all.create({ id, title, contexts: ['selection'], documentUrlPatterns });
}

/** Calls back when the entry is chosen. Call it in the first turn of a background script. */
export function onSelectionMenu(id: string, listener: (chosen: SelectionChosen) => void): void {
  menus()?.onClicked.addListener((info, tab) => {
    const url = info.frameUrl ?? info.pageUrl;
    if (info.menuItemId !== id || !info.selectionText || url === undefined) return;
    const title = tab?.title;
    listener({ text: info.selectionText, url, ...(title !== undefined && { title }) });
  });
}
