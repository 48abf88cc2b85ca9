import { expect, test } from 'vitest';
import { readBackup, writeBackup, type Backup } from './backup.ts';
import { DEFAULTS } from './settings.ts';

const backup: Backup = {
  settings: { ...DEFAULTS, marks: 'certain' },
  paused: ['news.example'],
  hidden: [{ claim: 'desk/ferry', quote: 'the ferry', text: 'It was the ferry.' }],
  history: [{ claim: 'desk/ferry', text: 'The ferry.', at: 5, revisions: 1 }],
  feeds: [{ name: 'The Desk', address: 'https://desk.example/', fingerprint: 'ab'.repeat(32) }],
};

test('what was written is read', () => {
  expect(readBackup(writeBackup(backup))).toEqual({ backup, leftOut: 0 });
});

test.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['another file', '{"name": "thing"}'],
  ['a list', '[1]'],
  ['null', 'null'],
  ['far too much', `"${'x'.repeat(8_000_001)}"`],
])('%s is not ours', (_, text) => {
  expect(readBackup(text)).toBe('not-ours');
});

test('a file of a later version is told apart', () => {
  expect(readBackup('{"onrecord": 2, "paused": ["a.example"]}')).toBe('newer');
});

test('a file without settings changes none', () => {
  const nothing = { paused: [], hidden: [], history: [], feeds: [] };
  expect(readBackup('{"onrecord": 1}')).toEqual({ backup: nothing, leftOut: 0 });
});

test('what is broken or hostile is left out and spoils nothing else', () => {
  const text = JSON.stringify({
    onrecord: 1,
    settings: { marks: 'certain', textSize: 7, __proto__: { captions: false } },
    paused: ['news.example', '*', 'https://a.example', 5, '<b>'],
    hidden: [...backup.hidden, { claim: 'no', quote: '', text: '' }, null],
    history: 'none',
    feeds: [...backup.feeds, { name: 'x', address: 'y', fingerprint: 'javascript:alert(1)' }],
  });
  expect(readBackup(text)).toEqual({
    backup: { ...backup, history: [] },
    leftOut: 7,
  });
});
