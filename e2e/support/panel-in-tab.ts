/// <reference types="chrome" />

/** Runs in a page of the extension: presses a button of the panel that is open in a tab. */
export function pressInPanel(words: string): boolean {
  const views = chrome.extension.getViews({ type: 'tab' });
  const panel = views.find(({ location }) => location.pathname.endsWith('/panel/index.html'));
  const buttons = [...(panel?.document.querySelectorAll('button') ?? [])];
  const button = buttons.find(({ innerText }) => innerText.includes(words));
  button?.click();
  return button !== undefined;
}
