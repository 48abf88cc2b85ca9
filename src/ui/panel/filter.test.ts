import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { createFilter } from './filter.ts';
import { createPanel } from './state.ts';
import type { TabPage } from './tab-page.ts';
import { listed, page, services } from './testing.ts';

const matches = ['m1', 'm2', 'm3', 'm4'].map((id) => listed(id));

it('asks again for topics that could not be had', async () => {
  const topics = vi.fn<(claims: string[]) => Promise<Map<string, string[]>>>();
  topics.mockRejectedValueOnce(new Error('the background is gone'));
  topics.mockResolvedValue(new Map([['onrecord/harbour-crowd', ['harbours']]]));
  const filter = createFilter({ topics }, signal<TabPage | undefined>(page({ matches })));
  await filter.learn();
  expect(filter.topics.value).toEqual([]);
  await filter.learn();
  expect(filter.topics.value).toEqual(['harbours']);
  await filter.learn();
  expect(topics).toHaveBeenCalledTimes(2);
});

it('is that of one document: the next one in the same tab is listed whole', async () => {
  let document = 'doc-a';
  const panel = createPanel(services({ page: () => Promise.resolve(page({ document, matches })) }));
  panel.follow(1);
  await panel.refresh();
  panel.filter.set({ tier: 'related' });
  await panel.refresh();
  expect(panel.filter.listed.value.all).toEqual([]);
  document = 'doc-b';
  await panel.refresh();
  expect(panel.filter.isSet.value).toBe(false);
  expect(panel.filter.listed.value.all).toHaveLength(4);
});
