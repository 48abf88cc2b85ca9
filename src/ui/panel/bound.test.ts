import { expect, it, vi } from 'vitest';
import { boundAddress, boundTo } from '../../messages/panel-tabs.ts';
import type { TabInfo } from '../../platform/tabs.ts';
import { bindPanel, type BoundPorts } from './bound.ts';
import { createPanel } from './state.ts';
import { listed, services } from './testing.ts';

// It is put in by tests: nothing here asks the browser.
vi.mock('webextension-polyfill', () => ({ default: {} }));

function started(more: Partial<BoundPorts> = {}) {
  const tabs = new Map<number, TabInfo>([[3, { id: 3, title: 'The harbour' }]]);
  const titles: string[] = [];
  const on: Record<'removed' | 'loaded', (tab: number) => void> = {
    removed: () => undefined,
    loaded: () => undefined,
  };
  const ports: BoundPorts = {
    tabById: (tab) => Promise.resolve(tabs.get(tab)),
    panelTabs: () => Promise.resolve([{ tab: 3, panel: 9, token: 'of-this-run' }]),
    onTabRemoved: (listener) => (on.removed = listener),
    onTabLoad: (listener) => (on.loaded = listener),
    setTitle: (title) => titles.push(title),
    ...more,
  };
  const panel = createPanel(services());
  const bind = (token?: string) =>
    bindPanel(panel, { tab: 3, ...(token !== undefined && { token }) }, ports);
  return { panel, bind, tabs, titles, on };
}

it('lists the page of its tab, and says in its title which that is', async () => {
  const { panel, bind, tabs, titles, on } = started();
  await bind('of-this-run');
  await vi.waitFor(() => expect(panel.state.value.kind).toBe('page'));
  expect(titles).toEqual(['The harbour · Onrecord']);
  tabs.set(3, { id: 3 });
  on.loaded(3);
  await vi.waitFor(() => expect(titles.at(-1)).toBe('Onrecord'));
});

it('says that its tab was closed, and lists nothing of it any more', async () => {
  const { panel, bind, on } = started();
  await bind('of-this-run');
  await panel.refresh();
  panel.open(listed('m1'));
  on.removed(7);
  expect(panel.state.value.kind).toBe('page');
  on.removed(3);
  expect(panel.state.value).toEqual({ kind: 'over', why: 'closed' });
  expect(panel.opened.choice.value).toBeUndefined();
  await panel.refresh();
  expect(panel.state.value).toEqual({ kind: 'over', why: 'closed' });
});

it('an answer that was under way as its tab closed is dropped', async () => {
  const { panel, bind, on } = started();
  await bind('of-this-run');
  const asked = panel.refresh();
  on.removed(3);
  await asked;
  expect(panel.state.value).toEqual({ kind: 'over', why: 'closed' });
});

it('is bound to no other page that has its tab’s number in a later run', async () => {
  const { panel, bind, titles } = started();
  await bind('of-a-former-run');
  expect(panel.state.value).toEqual({ kind: 'over', why: 'former' });
  expect(panel.tab.value).toBeUndefined();
  expect(titles).toEqual([]);
});

it('says so when its tab is closed already', async () => {
  const { panel, bind, tabs } = started();
  tabs.clear();
  await bind('of-this-run');
  expect(panel.state.value).toEqual({ kind: 'over', why: 'closed' });
});

it('an address without a token is taken at its word', async () => {
  const { panel, bind } = started({ panelTabs: () => Promise.resolve([]) });
  await bind();
  expect(panel.tab.value).toBe(3);
});

it.each([
  ['', undefined],
  ['?tab=', undefined],
  ['?tab=3x', undefined],
  ['?x=1&tab=12', { tab: 12 }],
  [boundAddress({ tab: 3, token: 'a&b' }), { tab: 3, token: 'a&b' }],
])('the address %s', (search, bound) => {
  expect(boundTo(search)).toEqual(bound);
});
