import { expect, test } from 'vitest';
import { readLegacy } from './legacy.ts';
import { memoryArea } from './testing.ts';

const record = (publisher: string) => ({
  publisher,
  name: 'A desk',
  base: 'https://desk.example/',
  fingerprint: 'f',
  isBuiltIn: true,
  trusted: { root: '{}' },
  due: 0,
  failures: 0,
});

test('each record is taken by its shape, and none for what it says of itself', async () => {
  const card = { claim: 'desk/a', text: 'T', at: 1, revisions: 0 };
  const hidden = { claim: 'desk/a', quote: 'q', text: 't' };
  const local = new Map<string, unknown>([
    ['history', [card, { ...card, at: 'yesterday' }, 7]],
    ['hidden', [hidden, { quote: 'q' }]],
    ['paused-hosts', ['news.example', 'no host', 3]],
    ['feed:desk', record('desk')],
    ['feed:other', record('desk')],
    ['feed:broken', { publisher: 'broken' }],
    ['built-in-feed', record('onrecord')],
    ['taken-over', 'done'],
    ['more', 'of another version'],
  ]);
  const settings = { textSize: 'large', pauses: 'often', marks: 'certain', more: 1 };
  const sync = new Map<string, unknown>([['settings', settings]]);
  const feed: Partial<ReturnType<typeof record>> = record('desk');
  delete feed.isBuiltIn;
  expect(await readLegacy(memoryArea(local), memoryArea(sync))).toEqual([
    ['history', [card]],
    ['hidden', [hidden]],
    ['paused-hosts', ['news.example']],
    ['settings', { textSize: 'large', marks: 'certain' }],
    ['feed:desk', feed],
  ]);
});

test.each([undefined, null, 'text', [], { history: 1 }])(
  'where %j stood nothing is made up',
  async (odd) => {
    const area = memoryArea(
      new Map(['history', 'hidden', 'paused-hosts', 'settings', 'feed:a'].map((key) => [key, odd])),
    );
    expect((await readLegacy(area, area)).map(([, value]) => value)).toEqual([[], [], [], {}]);
  },
);
