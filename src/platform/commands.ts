import { browser } from './browser.ts';
import type { ClickedTab } from './action.ts';

/** A keyboard command of the manifest, and the keys that the reader has set for it now. */
export interface Shortcut {
  command: string;
  /** `Alt+Shift+J`, in the browser's own way of writing; empty where none are set. */
  keys: string;
}

/** The part of it that we use. The polyfill's types know neither the last nor that all can lack. */
interface Commands {
  onCommand: {
    addListener(listener: (command: string, tab?: Partial<ClickedTab>) => void): void;
  };
  getAll(): Promise<{ name?: string; shortcut?: string }[]>;
  /** Firefox only. */
  openShortcutSettings?(): Promise<void>;
}

/** Firefox on telephones has no keys. */
const commands = () => (browser as unknown as { commands?: Commands }).commands;

/**
 * Calls back on a command's keys, with the tab in front. They count as the reader's gesture only
 * until the first `await`.
 */
export function onCommand(listener: (command: string, tab: ClickedTab) => void): void {
  commands()?.onCommand.addListener((command, { id, windowId } = {}) => {
    if (id === undefined) return;
    listener(command, { id, ...(windowId !== undefined && { windowId }) });
  });
}

/** All commands, in the browser's order. */
export async function shortcuts(): Promise<Shortcut[]> {
  const all = (await commands()?.getAll()) ?? [];
  return all.flatMap(({ name, shortcut }) =>
    name === undefined ? [] : [{ command: name, keys: shortcut ?? '' }],
  );
}

/** Opens the browser's own page on which shortcuts are changed. */
export async function openShortcutSettings(): Promise<void> {
  const api = commands();
  if (api?.openShortcutSettings) await api.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
