import { beforeEach, expect, test, vi } from 'vitest';
import { draftSchema } from '../core/claim/draft.ts';
import { readDraft } from '../messages/draft.ts';
import * as v from 'valibot';
import { addDraftMenu, draftFrom } from './draft.ts';

const platform = vi.hoisted(() => ({
  setSelectionMenu: vi.fn(),
  openPage: vi.fn(),
  setSession: vi.fn(),
}));
vi.mock('../platform/context-menus.ts', () => platform);
vi.mock('../platform/runtime.ts', () => platform);
vi.mock('../platform/session.ts', () => platform);

beforeEach(() => {
  vi.resetAllMocks();
  for (const call of Object.values(platform)) call.mockResolvedValue(undefined);
});

test('the entry is in the menu of selected words', async () => {
  await addDraftMenu();
  expect(platform.setSelectionMenu).toHaveBeenCalledWith('draft-claim', 'Draft a claim from this');
});

test('the words are handed over under a random name, then the page is opened', async () => {
  await draftFrom({ text: ' 60 million ', url: 'https://news.example/a', title: 'News' });
  await draftFrom({ text: '60 million', url: 'https://news.example/a' });
  const [key, draft] = platform.setSession.mock.calls[0] as [string, unknown];
  expect(readDraft(draft)).toEqual({
    quote: '60 million',
    speaker: '',
    url: 'https://news.example/a#:~:text=60%20million',
    date: new Date().toISOString().slice(0, 10),
    title: 'News',
  });
  expect(key).toMatch(/^draft:[\da-f-]{36}$/);
  expect(platform.setSession.mock.calls[1]![0]).not.toBe(key);
  expect(platform.openPage).toHaveBeenCalledWith(
    `src/ui/draft/index.html?${key.replace(':', '=')}`,
  );
});

test('what a page gives is bounded', async () => {
  const long = 'x'.repeat(100_000);
  await draftFrom({ text: long, url: `https://news.example/${long}`, title: long });
  expect(v.is(draftSchema, platform.setSession.mock.calls[0]![1])).toBe(true);
});
