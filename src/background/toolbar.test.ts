import { beforeEach, describe, expect, test, vi } from 'vitest';
import { onToolbarClick } from './toolbar.ts';

const platform = vi.hoisted(() => ({
  hasSidePanel: vi.fn(),
  isPanelOpen: vi.fn(),
  openSidePanel: vi.fn(),
  closeSidePanel: vi.fn(),
  hasSidebar: vi.fn(),
  openSidebar: vi.fn(),
  sidebarsOf: vi.fn(),
  showPanelTab: vi.fn(),
  ensureReading: vi.fn(),
}));
vi.mock('../platform/side-panel.ts', () => platform);
vi.mock('../platform/sidebar.ts', () => platform);
vi.mock('./panel-tabs.ts', () => platform);
vi.mock('./reading.ts', () => platform);
vi.mock('./panel-windows.ts', () => platform);

const TAB = { id: 3, windowId: 7 };

beforeEach(() => {
  vi.resetAllMocks();
  for (const call of Object.values(platform)) call.mockResolvedValue(undefined);
  platform.hasSidePanel.mockReturnValue(true);
  platform.hasSidebar.mockReturnValue(false);
  platform.isPanelOpen.mockResolvedValue(false);
  platform.ensureReading.mockResolvedValue('here');
});

test('Chrome: asks whether the panel is open, then opens it, all in the turn of the click', () => {
  void onToolbarClick(TAB);
  expect(platform.openSidePanel).toHaveBeenCalledWith(3);
  const [asked] = platform.isPanelOpen.mock.invocationCallOrder;
  const [opened] = platform.openSidePanel.mock.invocationCallOrder;
  expect(asked).toBeLessThan(opened!);
});

test('Chrome: a panel that was closed stays open', async () => {
  await onToolbarClick(TAB);
  expect(platform.closeSidePanel).not.toHaveBeenCalled();
});

test('Chrome: a second click closes it', async () => {
  platform.isPanelOpen.mockResolvedValue(true);
  await onToolbarClick(TAB);
  expect(platform.closeSidePanel).toHaveBeenCalledWith(7);
});

test('Chrome: a click that has another page read leaves the panel open', async () => {
  platform.isPanelOpen.mockResolvedValue(true);
  platform.ensureReading.mockResolvedValue('started');
  await onToolbarClick(TAB);
  expect(platform.closeSidePanel).not.toHaveBeenCalled();
});

describe('Firefox', () => {
  const sidebar = { close: vi.fn() };
  beforeEach(() => {
    sidebar.close.mockReset();
    platform.hasSidePanel.mockReturnValue(false);
    platform.hasSidebar.mockReturnValue(true);
    platform.sidebarsOf.mockReturnValue([]);
  });

  test('opens the sidebar in the turn of the click and reads the page', async () => {
    const done = onToolbarClick(TAB);
    expect(platform.sidebarsOf).toHaveBeenCalledWith(7);
    expect(platform.openSidebar).toHaveBeenCalledTimes(1);
    await done;
    expect(platform.ensureReading).toHaveBeenCalledWith(3);
  });

  test.each(['here', 'unreachable'])(
    'a second click closes it where the page is %s',
    async (is) => {
      platform.sidebarsOf.mockReturnValue([sidebar]);
      platform.ensureReading.mockResolvedValue(is);
      await onToolbarClick(TAB);
      expect(platform.openSidebar).not.toHaveBeenCalled();
      expect(sidebar.close).toHaveBeenCalledTimes(1);
    },
  );

  test('a click that has another page read leaves it open', async () => {
    platform.sidebarsOf.mockReturnValue([sidebar]);
    platform.ensureReading.mockResolvedValue('started');
    await onToolbarClick(TAB);
    expect(sidebar.close).not.toHaveBeenCalled();
  });
});

test('without panel and sidebar the panel shows in a tab bound to this one', async () => {
  platform.hasSidePanel.mockReturnValue(false);
  await onToolbarClick(TAB);
  expect(platform.showPanelTab).toHaveBeenCalledWith(3);
});
