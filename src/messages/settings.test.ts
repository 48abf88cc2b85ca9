import { expect, test } from 'vitest';
import { DEFAULTS, readPaused, readSettings } from './settings.ts';

test.each([undefined, null, 7, 'settings', [], { marks: 'all' }, { __proto__: { pauses: true } }])(
  'what is no setting is as it is at first: %o',
  (stored) => {
    expect(readSettings(stored)).toEqual(DEFAULTS);
  },
);

test('a broken or unknown field leaves the others as they are', () => {
  const stored = { marks: 'certain', textSize: 12, fonts: 'serif', pauses: true };
  expect(readSettings(stored)).toEqual({ ...DEFAULTS, marks: 'certain', pauses: true });
});

test('only hosts are taken for hosts', () => {
  const stored = [
    'news.example',
    'a b',
    '*',
    'x/y',
    7,
    '[::1]',
    'localhost',
    'News.Example',
    '[:]',
    '1.2.3.999',
  ];
  expect(readPaused(stored)).toEqual(['news.example', '[::1]', 'localhost']);
  expect(readPaused('news.example')).toEqual([]);
});
