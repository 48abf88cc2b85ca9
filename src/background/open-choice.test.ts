import { beforeEach, expect, test, vi } from 'vitest';
import { openChoice } from './open-choice.ts';

const CHOICE = { document: 'doc', match: 'match-1', claim: 'onrecord/one' };
const FROM = { tab: 3, frame: 0, url: '' };

const platform = vi.hoisted(() => ({
  hasSidePanel: vi.fn(),
  openSidePanel: vi.fn(),
  postToPages: vi.fn(),
  setSession: vi.fn(),
  injectScript: vi.fn(),
  injectValue: vi.fn(),
  currentSettings: vi.fn(),
  isCurrent: vi.fn(),
}));
vi.mock('./documents.ts', () => platform);
vi.mock('./settings/settings.ts', () => platform);
vi.mock('./scripts.ts', () => ({ PAGE_CARD_SCRIPT: '/card.js' }));
vi.mock('../platform/side-panel.ts', () => platform);
vi.mock('../platform/messages.ts', () => platform);
vi.mock('../platform/scripting.ts', () => platform);
vi.mock('../platform/session.ts', () => platform);

beforeEach(() => {
  vi.resetAllMocks();
  for (const call of Object.values(platform)) call.mockResolvedValue(undefined);
  platform.hasSidePanel.mockReturnValue(true);
  platform.isCurrent.mockResolvedValue(true);
  platform.currentSettings.mockResolvedValue({ language: 'es' });
});

test('opens the side panel before anything else, in the turn of the click', () => {
  void openChoice(CHOICE, FROM);
  expect(platform.openSidePanel).toHaveBeenCalledWith(3);
});

test('leaves the choice for a panel that is starting and tells those that are open', async () => {
  await openChoice(CHOICE, FROM);
  expect(platform.setSession).toHaveBeenCalledWith('chosen', { tab: 3, choice: CHOICE });
  expect(platform.postToPages).toHaveBeenCalledWith({
    contract: 'background-panel',
    call: 'chosen',
    body: { tab: 3, choice: CHOICE },
  });
  expect(platform.injectScript).not.toHaveBeenCalled();
});

test('shows the card in the page where there is no side panel, and tells an open sidebar', async () => {
  platform.hasSidePanel.mockReturnValue(false);
  await openChoice(CHOICE, FROM);
  expect(platform.openSidePanel).not.toHaveBeenCalled();
  expect(platform.setSession).toHaveBeenCalledWith('clicked:3', 'onrecord/one');
  expect(platform.injectScript).toHaveBeenCalledWith({ tab: 3 }, '/card.js');
  expect(platform.injectValue).toHaveBeenCalledWith({ tab: 3 }, 'onrecordLanguage', 'es');
  expect(platform.postToPages).toHaveBeenCalledTimes(1);
});

test('shows the card of a frame in its page, or in the frame where the page is out of reach', async () => {
  platform.hasSidePanel.mockReturnValue(false);
  const frame = { tab: 3, frame: 2, url: '' };
  await openChoice(CHOICE, frame);
  expect(platform.injectScript.mock.calls).toEqual([[{ tab: 3 }, '/card.js']]);
  platform.injectScript.mockRejectedValueOnce(new Error('Cannot access the page'));
  await openChoice(CHOICE, frame);
  expect(platform.injectScript).toHaveBeenLastCalledWith({ tab: 3, frame: 2 }, '/card.js');
});

test('shows the card in the page when the side panel will not open', async () => {
  platform.openSidePanel.mockRejectedValue(new Error('only in response to a user gesture'));
  await openChoice(CHOICE, FROM);
  expect(platform.injectScript).toHaveBeenCalledTimes(1);
});

test.each([true, false])('a click in a page that was left since shows nothing: %s', async (has) => {
  platform.hasSidePanel.mockReturnValue(has);
  platform.isCurrent.mockResolvedValue(false);
  await openChoice(CHOICE, FROM);
  expect(platform.isCurrent).toHaveBeenCalledWith(FROM, 'doc');
  expect(platform.setSession).not.toHaveBeenCalled();
  expect(platform.postToPages).not.toHaveBeenCalled();
  expect(platform.injectScript).not.toHaveBeenCalled();
});
