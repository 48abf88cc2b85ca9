import { beforeEach, expect, test, vi } from 'vitest';
import { forgetPanelTab, showPanelTab } from './panel-tabs.ts';

const world = vi.hoisted(() => ({
  session: new Map<string, unknown>(),
  /** The addresses of the tabs that are open. */
  tabs: new Map<number, string>(),
  shown: [] as number[],
}));
vi.mock('../platform/session.ts', () => ({
  getSession: (key: string) => Promise.resolve(world.session.get(key)),
  setSession: (key: string, value: unknown) => Promise.resolve(void world.session.set(key, value)),
}));
vi.mock('../platform/tabs.ts', () => ({
  showTab: (id: number) =>
    world.tabs.has(id)
      ? Promise.resolve(void world.shown.push(id))
      : Promise.reject(new Error('no such tab')),
  tabById: (id: number) =>
    Promise.resolve(world.tabs.has(id) ? { id, url: world.tabs.get(id) } : undefined),
}));
vi.mock('../platform/runtime.ts', () => ({
  openPage: (path: string) => {
    const id = 100 + world.tabs.size;
    world.tabs.set(id, `moz-extension://own/${path}`);
    return Promise.resolve(id);
  },
}));

const panels = () => [...world.tabs.keys()].filter((id) => id >= 100);

beforeEach(() => {
  world.session.clear();
  world.tabs.clear();
  world.tabs.set(3, 'https://news.example/');
  world.shown.length = 0;
});

test('the panel of a tab is opened once, and brought to the front after that', async () => {
  await Promise.all([showPanelTab(3), showPanelTab(3)]);
  expect(panels()).toEqual([101]);
  expect(world.tabs.get(101)).toMatch(/src\/ui\/panel\/index\.html\?tab=3&token=[\w-]{20,}$/);
  expect(world.shown).toEqual([101]);
});

test('each tab has a panel of its own', async () => {
  world.tabs.set(4, 'https://talks.example/');
  await showPanelTab(3);
  await showPanelTab(4);
  expect(panels()).toHaveLength(2);
  await showPanelTab(3);
  expect(world.shown).toEqual([panels()[0]]);
});

test('from the panel the button leads back to the page', async () => {
  await showPanelTab(3);
  await showPanelTab(panels()[0]!);
  expect(world.shown).toEqual([3]);
  expect(panels()).toHaveLength(1);
});

test('a panel that was closed, or left for another page, is opened anew', async () => {
  await showPanelTab(3);
  const [first] = panels();
  world.tabs.set(first!, 'https://elsewhere.example/');
  await showPanelTab(first!);
  expect(world.shown).toEqual([]);
  await showPanelTab(3);
  const second = panels().at(-1);
  world.tabs.delete(second!);
  await forgetPanelTab(second!);
  await showPanelTab(3);
  expect(world.shown).toEqual([]);
});

test('a tab that has closed leaves nothing behind', async () => {
  await showPanelTab(3);
  await forgetPanelTab(7);
  expect(world.session.get('panel-tabs')).toHaveLength(1);
  await forgetPanelTab(3);
  expect(world.session.get('panel-tabs')).toEqual([]);
});
