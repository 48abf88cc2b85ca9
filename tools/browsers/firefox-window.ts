// These functions run in Firefox's own window, with its rights. They reach for internals that the
// browser's own tests use, typed here as far as they are used.

interface Extension {
  backgroundState: string;
  terminateBackground: (options: { ignoreDevToolsAttached: boolean }) => Promise<void>;
}

interface Snapshotter {
  currentWindowGlobal: {
    drawSnapshot: (rect: DOMRect | null, scale: number, background: string) => Promise<ImageBitmap>;
  };
}

interface PrivilegedWindow {
  WebExtensionPolicy: { getByID: (id: string) => { extension: Extension } };
  ChromeUtils: { importESModule: (url: string) => { ExtensionParent: ExtensionParent } };
  SidebarController: {
    isOpen: boolean;
    browser: { contentDocument: Document };
  };
  browsingContext: Snapshotter;
}

/** A popup of the window, as the browser's own tests press its entries. */
interface MenuPopup extends Element {
  state: 'open' | 'closed' | 'showing' | 'hiding';
  activateItem: (item: Element) => void;
}

interface ExtensionParent {
  apiManager: {
    global: {
      browserActionFor: (extension: Extension) => { triggerAction: (window: unknown) => void };
    };
  };
}

/** Presses the extension's toolbar button. */
export function pressToolbarButton(id: string): void {
  const self = window as unknown as PrivilegedWindow;
  const { ExtensionParent } = self.ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const { extension } = self.WebExtensionPolicy.getByID(id);
  ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}

export function sidebarIsOpen(): boolean {
  return (window as unknown as PrivilegedWindow).SidebarController.isOpen;
}

/** Lets an extension into private windows from its next start on. */
export async function allowInPrivate(id: string): Promise<void> {
  const { ChromeUtils } = window as unknown as {
    ChromeUtils: { importESModule: (url: string) => { ExtensionPermissions: Permissions } };
  };
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const permissions = ['internal:privateBrowsingAllowed'];
  await ExtensionPermissions.add(id, { permissions, origins: [] });
}

interface Permissions {
  add: (id: string, what: { permissions: string[]; origins: string[] }) => Promise<void>;
}

/** Firefox's way to press keys as a keyboard does, so that its window hears them first. */
interface KeyPresser {
  beginInputTransactionForTests: (window: Window) => boolean;
  keydown: (event: KeyboardEvent) => number;
  keyup: (event: KeyboardEvent) => boolean;
}

/** Presses keys in the window, all at once: `Alt+Shift+J`. */
export function pressKeys(keys: string): void {
  const { Cc, Ci } = window as unknown as {
    Cc: Record<string, { createInstance: (kind: unknown) => KeyPresser }>;
    Ci: Record<string, unknown>;
  };
  const contract = '@mozilla.org/text-input-processor;1';
  const presser = Cc[contract]!.createInstance(Ci.nsITextInputProcessor);
  if (!presser.beginInputTransactionForTests(window)) throw new Error('No keys can be pressed.');
  const events = keys
    .split('+')
    .map((key) =>
      key.length > 1
        ? new KeyboardEvent('', { key, code: `${key}Left` })
        : new KeyboardEvent('', { key, code: `Key${key}`, keyCode: key.charCodeAt(0) }),
    );
  for (const event of events) presser.keydown(event);
  for (const event of events.toReversed()) presser.keyup(event);
}

/** Presses the entry with these words in the context menu that is open. */
export function pressInMenu(title: string): boolean {
  const menu = document.getElementById('contentAreaContextMenu') as MenuPopup | null;
  if (menu?.state !== 'open') return false;
  const entry = [...menu.children].find((one) => one.getAttribute('label') === title);
  if (!entry) throw new Error(`The context menu has no entry "${title}".`);
  menu.activateItem(entry);
  return true;
}

/**
 * Unloads the event page, as Firefox does when it has been idle. Firefox lets it go on while a message is being
 * answered, as a second look that a tab has asked for: it is asked again until that is done.
 */
export async function stopEventPage(id: string): Promise<void> {
  const self = window as unknown as PrivilegedWindow;
  const { extension } = self.WebExtensionPolicy.getByID(id);
  for (let times = 0; times < 150; times += 1) {
    await extension.terminateBackground({ ignoreDevToolsAttached: true });
    if (extension.backgroundState === 'stopped') return;
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
  }
  throw new Error(`The event page is ${extension.backgroundState}.`);
}

/**
 * A picture of the whole window, or of the sidebar's page alone, as a data address.
 * @param size of the sidebar's page where all of it is wanted, not what is to be seen
 */
export async function pictureOf(
  what: 'window' | 'sidebar',
  size: { width: number; height: number } | null,
): Promise<string> {
  const self = window as unknown as PrivilegedWindow;
  const sidebar = () => {
    const { contentDocument } = self.SidebarController.browser;
    const inner = contentDocument.getElementById('webext-panels-browser');
    return (inner as unknown as { browsingContext: Snapshotter }).browsingContext;
  };
  // The stripes that tell people that the browser is under remote control.
  document.documentElement.removeAttribute('remotecontrol');
  const source = what === 'window' ? self.browsingContext : sidebar();
  const bitmap = await source.currentWindowGlobal.drawSnapshot(
    size && new DOMRect(0, 0, size.width, size.height),
    devicePixelRatio,
    'rgb(255,255,255)',
  );
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  const surface = canvas as HTMLCanvasElement;
  surface.width = bitmap.width;
  surface.height = bitmap.height;
  surface.getContext('2d')?.drawImage(bitmap, 0, 0);
  return surface.toDataURL('image/png');
}
