import { beforeEach, expect, test, vi } from 'vitest';
import { onShortcut, pauseSite } from './commands.ts';

const world = vi.hoisted(() => ({
  hasSidePanel: vi.fn(),
  openSidePanel: vi.fn(),
  openSidebar: vi.fn(),
  postToPages: vi.fn(),
  tabById: vi.fn(),
  isPaused: vi.fn(),
  ensureReading: vi.fn(),
  pauseHosts: vi.fn(),
  pausePrivately: vi.fn(),
}));
vi.mock('../platform/messages.ts', () => world);
vi.mock('../platform/side-panel.ts', () => world);
vi.mock('../platform/sidebar.ts', () => world);
vi.mock('../platform/tabs.ts', () => world);
vi.mock('./paused.ts', () => world);
vi.mock('./reading.ts', () => world);
vi.mock('./registration.ts', () => world);

const TAB = { id: 3, windowId: 7 };

beforeEach(() => {
  vi.resetAllMocks();
  for (const call of Object.values(world)) call.mockResolvedValue(undefined);
  world.hasSidePanel.mockReturnValue(true);
});

const told = () =>
  world.postToPages.mock.calls.map(([message]) => message as { call: string; body: unknown });

test.each([
  ['next-passage', 1],
  ['previous-passage', -1],
])('Chrome: %s opens the panel in the turn of the keys, then tells it', async (command, by) => {
  const done = onShortcut(command, TAB);
  expect(world.openSidePanel).toHaveBeenCalledWith(3);
  await done;
  expect(world.ensureReading).toHaveBeenCalledWith(3);
  expect(told()).toMatchObject([{ call: 'step', body: { tab: 3, by } }]);
});

test('Firefox: the sidebar is opened in the turn of the keys', () => {
  world.hasSidePanel.mockReturnValue(false);
  void onShortcut('next-passage', TAB);
  expect(world.openSidebar).toHaveBeenCalledTimes(1);
});

test.each([
  ['a site that is read is paused', false, true],
  ['a paused site is read again', true, false],
])('%s', async (_, was, is) => {
  world.tabById.mockResolvedValue({ url: 'https://news.example:8080/a' });
  world.isPaused.mockResolvedValue(was);
  await onShortcut('pause-site', TAB);
  expect(world.pauseHosts).toHaveBeenCalledWith(['news.example'], is);
  expect(told()).toMatchObject([{ call: 'changed' }]);
});

test('in a private window a site is paused without a trace, and goes on like any', async () => {
  world.tabById.mockResolvedValue({ url: 'https://news.example/a', isPrivate: true });
  await onShortcut('pause-site', TAB);
  expect(world.pausePrivately).toHaveBeenCalledWith(['news.example']);
  expect(world.pauseHosts).not.toHaveBeenCalled();
  world.isPaused.mockResolvedValue(true);
  await onShortcut('pause-site', TAB);
  expect(world.pauseHosts).toHaveBeenCalledWith(['news.example'], false);
});

test.each([['about:blank'], [undefined], ['file:///home/a.html']])(
  'nothing is paused at %s',
  async (url) => {
    world.tabById.mockResolvedValue({ url });
    await onShortcut('pause-site', TAB);
    expect(world.pauseHosts).not.toHaveBeenCalled();
  },
);

test('a command of another version does nothing', async () => {
  await onShortcut('fly', TAB);
  expect(world.openSidePanel).not.toHaveBeenCalled();
});

test('the panel has the site of a tab paused, however often it asks', async () => {
  world.tabById.mockResolvedValue({ url: 'https://news.example:8080/a' });
  world.isPaused.mockResolvedValue(true);
  await pauseSite(3);
  expect(world.pauseHosts).toHaveBeenLastCalledWith(['news.example'], true);
  world.tabById.mockResolvedValue({ url: 'https://news.example/a', isPrivate: true });
  await pauseSite(3);
  expect(world.pausePrivately).toHaveBeenCalledWith(['news.example']);
  world.tabById.mockResolvedValue({ url: 'file:///home/a.html' });
  await pauseSite(3);
  expect(world.pauseHosts).toHaveBeenCalledTimes(1);
});
