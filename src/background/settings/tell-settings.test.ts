import { expect, test, vi } from 'vitest';
import { DEFAULTS } from '../../messages/settings.ts';
import { tellSettings } from './tell-settings.ts';

const told: [tab: number, message: unknown][] = [];
vi.mock('./settings.ts', () => ({
  pageSettings: () => {
    const { marks, markStyle, meaning, captions, textSize } = DEFAULTS;
    return Promise.resolve({ marks, markStyle, meaning, captions, textSize });
  },
}));
vi.mock('../../platform/tabs.ts', () => ({
  openTabs: () => Promise.resolve([{ id: 1 }, { id: 2 }]),
}));
vi.mock('../../platform/messages.ts', () => ({
  postToPages: () => new Promise(() => undefined),
  postToAllFrames: (tab: number, message: unknown) => {
    told.push([tab, message]);
    return tab === 1 ? Promise.reject(new Error('nobody listens')) : new Promise(() => undefined);
  },
}));

test('every page is told, whoever does not answer', async () => {
  vi.useFakeTimers();
  const telling = tellSettings();
  await vi.advanceTimersByTimeAsync(0);
  expect(told.map(([tab]) => tab)).toEqual([1, 2]);
  expect(told[0]?.[1]).toMatchObject({ contract: 'background-scripts', call: 'settings' });
  await vi.runAllTimersAsync();
  await telling;
});
