import type { PageState } from '../../src/messages/schemas.ts';
import type { BrowserName } from '../build/manifest.ts';

export type { BrowserName, PageState };

/** A function that runs in a page. It travels as text: nothing from around it goes along. */
export type PageFunction<Args extends unknown[], Result> = (
  ...args: Args
) => Result | Promise<Result>;

/** Something with a document: a tab, or the open panel. */
export interface View {
  /** Runs a function there. Arguments and result travel as JSON. */
  evaluate<Args extends unknown[], Result>(
    fn: PageFunction<Args, Result>,
    ...args: Args
  ): Promise<Result>;
  /**
   * A picture (PNG) of what is to be seen of it, or of its page from the top left: at most so many
   * CSS pixels wide and high, since browsers draw no picture of any size.
   */
  screenshot(options?: { most?: number }): Promise<Buffer>;
  /** A real press of the mouse, at CSS pixels from the top left of the viewport. */
  click(x: number, y: number, button?: 'left' | 'right'): Promise<void>;
}

/** Keys that the tests press. */
export type Key = 'Escape' | 'Tab' | 'Enter' | 'Control+C' | 'Control+V';

export interface Tab extends View {
  /** The tab's number for extensions. */
  readonly id: number;
  /** Loads an address; settles when the page has loaded. */
  goto(url: string): Promise<void>;
  /** Presses and lets go of a key. */
  press(key: Key): Promise<void>;
  /**
   * The extension's card in the page, in its closed root: functions that run there have the root for
   * their `document`. Undefined while there is none.
   */
  card(): Promise<View | undefined>;
  /** Bytes that all its scripts hold after a collection; undefined where the browser does not tell. */
  heap(): Promise<number | undefined>;
  /** Makes it the window's chosen tab. */
  activate(): Promise<void>;
  close(): Promise<void>;
}

/** An entry of the context menu, by the name that the extension gave it and its words. */
export interface MenuEntry {
  id: string;
  title: string;
}

export interface LaunchOptions {
  /** Folder of the built extension. */
  extension: string;
  headless: boolean;
  /** The window's size in CSS pixels. */
  width?: number;
  height?: number;
  dark?: boolean;
  /** The reader lets the extension into private windows. */
  inPrivate?: boolean;
  /** Port of a local proxy that everything but this machine's own addresses goes through. */
  proxyPort?: number;
  /** Most bytes that the extension can keep in databases: a disk that is nearly full. */
  quota?: number;
}

/** One running browser with the extension, the same for the launcher and the tests. */
export interface Browser {
  readonly name: BrowserName;
  readonly version: string;
  /** Opens an address in a new chosen tab; settles when the page has loaded. */
  open(url: string): Promise<Tab>;
  /**
   * Opens an address in a new private window, where the extension is let in.
   * @returns the number of its tab
   */
  openPrivate(url: string): Promise<number>;
  /** Opens a page of the extension, by its path in the built folder. */
  openExtensionPage(path: string): Promise<Tab>;
  /** Runs a function in an extension page that is kept in a background tab. */
  inExtension<Args extends unknown[], Result>(
    fn: PageFunction<Args, Result>,
    ...args: Args
  ): Promise<Result>;
  /** Presses the extension's toolbar button over a tab. @returns when, in milliseconds since 1970 */
  pressToolbar(tab: Tab): Promise<number>;
  /** Presses keys over a tab, all at once, so that the browser's window hears them: `Alt+Shift+J`. */
  pressShortcut(tab: Tab, keys: string): Promise<void>;
  /**
   * Chooses the extension's entry in the context menu of the words that are selected in a tab: by a
   * real press in Firefox. Chromium's menu cannot be reached; the worker is told as it would be.
   */
  chooseInMenu(tab: Tab, entry: MenuEntry): Promise<void>;
  /** The real side panel or sidebar; undefined while it is closed. */
  panel(): Promise<View | undefined>;
  /** Bytes that the running worker holds after a collection; undefined where none can be told. */
  workerHeap(): Promise<number | undefined>;
  /** Stops the service worker or event page, as the browser does when idle. */
  stopWorker(): Promise<void>;
  /** Loads the extension again from its folder, where another version has taken its place. */
  update(): Promise<void>;
  /** Ends `quota` where the browser goes on counting what was cleared; else there is no need. */
  endQuota(): Promise<void>;
  /** Lines that the extension's own pages and worker wrote to the console so far. */
  extensionLog(): Promise<string[]>;
  /** Settles when someone has closed the browser. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}
