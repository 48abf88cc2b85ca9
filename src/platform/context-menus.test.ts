import { beforeEach, expect, test, vi } from 'vitest';
import { onSelectionMenu, setSelectionMenu } from './context-menus.ts';

const world = vi.hoisted((): { browser: { contextMenus?: unknown } } => ({ browser: {} }));
vi.mock('webextension-polyfill', () => ({ default: world.browser }));

const menus = {
  removeAll: vi.fn(() => Promise.resolve()),
  create: vi.fn(),
  onClicked: { addListener: vi.fn<(listener: (...args: unknown[]) => void) => void>() },
};

beforeEach(() => {
  vi.clearAllMocks();
  world.browser.contextMenus = menus;
});

test('an entry stands in place of those before, on web pages only', async () => {
  await setSelectionMenu('one', 'One');
  expect(menus.create.mock.invocationCallOrder[0]).toBeGreaterThan(
    menus.removeAll.mock.invocationCallOrder[0]!,
  );
  expect(menus.create).toHaveBeenCalledWith(
    expect.objectContaining({ id: 'one', title: 'One', contexts: ['selection'] }),
  );
});

test('only its own entry is told, with the frame that has the words', () => {
  const chosen = vi.fn();
  onSelectionMenu('one', chosen);
  const click = menus.onClicked.addListener.mock.calls[0]![0];
  const info = { menuItemId: 'one', selectionText: 'words', pageUrl: 'https://page.example/' };
  click(info, { title: 'Page' });
  click({ ...info, frameUrl: 'https://frame.example/' }, undefined);
  click({ ...info, menuItemId: 'other' });
  click({ ...info, selectionText: '' });
  expect(chosen.mock.calls).toEqual([
    [{ text: 'words', url: 'https://page.example/', title: 'Page' }],
    [{ text: 'words', url: 'https://frame.example/' }],
  ]);
});

test('a browser without context menus is left alone', async () => {
  delete world.browser.contextMenus;
  await setSelectionMenu('one', 'One');
  onSelectionMenu('one', vi.fn());
  expect(menus.create).not.toHaveBeenCalled();
});
