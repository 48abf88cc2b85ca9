/// <reference types="chrome" />

/** Runs in a page: the middle of the first line of the selected words, in CSS pixels. */
export function selectionPlace(): { x: number; y: number } {
  const [line] = getSelection()!.getRangeAt(0).getClientRects();
  if (!line) throw new Error('No words are selected.');
  return { x: line.left + line.width / 2, y: line.top + line.height / 2 };
}

/** Runs in a page: what the browser tells of its selected words. */
export function selection(): { selectionText: string; pageUrl: string } {
  return { selectionText: String(getSelection()), pageUrl: location.href };
}

/** Runs in Chromium's worker: tells its listeners that an entry was chosen. */
export async function tellOfChoice(chosen: {
  id: string;
  info: ReturnType<typeof selection>;
  tab: number;
}): Promise<void> {
  const { onClicked } = chrome.contextMenus as unknown as {
    onClicked: { dispatch: (info: object, tab: chrome.tabs.Tab) => void };
  };
  const tab = await chrome.tabs.get(chosen.tab);
  onClicked.dispatch({ ...chosen.info, menuItemId: chosen.id, editable: false }, tab);
}
