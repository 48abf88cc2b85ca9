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

/** Presses the entry with these words in the context menu that is open. */
export function pressInMenu(title: string): boolean {
  const menu = document.getElementById('contentAreaContextMenu') as MenuPopup | null;
  if (menu?.state !== 'open') return false;
  const entry = [...menu.children].find((one) => one.getAttribute('label') === title);
  if (!entry) throw new Error(`The context menu has no entry "${title}".`);
  menu.activateItem(entry);
  return true;
}

/** Unloads the event page, as Firefox does when it has been idle. */
export async function stopEventPage(id: string): Promise<void> {
  const self = window as unknown as PrivilegedWindow;
  const { extension } = self.WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ ignoreDevToolsAttached: true });
  if (extension.backgroundState !== 'stopped')
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
