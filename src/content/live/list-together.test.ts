import { expect, test } from 'vitest';
import type { ListedMatch } from '../../messages/schemas.ts';
import type { LiveFind } from './finds.ts';
import { listTogether } from './list-together.ts';
import { matchIn, spoken, testPlayer } from './testing.ts';
import { createSpokenLog } from './spoken-log.ts';

const match = matchIn({ id: 'p', text: 'sixty million' }, 'sixty million');
const inPage = (id: string, time?: number, claim = 'onrecord/crowd'): ListedMatch => ({
  ...match,
  id,
  claim,
  present: true,
  ...(time !== undefined && { time }),
});
const log = createSpokenLog();
log.add(spoken(testPlayer(), 'sixty million'));
const among = log.tail('run-1')!;
const find = (id: string, time: number): LiveFind => ({
  id,
  match,
  best: 'certain',
  player: testPlayer(),
  address: '/video',
  run: 'run-1',
  start: 0,
  end: 13,
  time,
  among,
  stands: true,
});
const names = (list: ListedMatch[]) => list.map(({ id, heard }) => (heard ? `${id}~${heard}` : id));

test.each<[string, ListedMatch[], LiveFind[], string[]]>([
  ['nothing heard', [inPage('m1', 3)], [], ['m1']],
  ['nothing in the page', [], [find('h1', 9)], ['h1~h1']],
  [
    'by time among lines with times',
    [inPage('m1', 3, 'onrecord/a'), inPage('m2', 60, 'onrecord/b')],
    [find('h1', 30)],
    ['m1', 'h1~h1', 'm2'],
  ],
  ['before what has no time', [inPage('m1')], [find('h1', 30)], ['h1~h1', 'm1']],
  [
    'the line of a transcript that says the same stands for both',
    [inPage('m1', 28)],
    [find('h1', 30)],
    ['m1~h1'],
  ],
  [
    'another claim at the same time stands apart',
    [inPage('m1', 28, 'onrecord/other')],
    [find('h1', 30)],
    ['m1', 'h1~h1'],
  ],
  [
    'one line stands for one find only',
    [inPage('m1', 28)],
    [find('h1', 26), find('h2', 33)],
    ['m1~h1', 'h2~h2'],
  ],
])('%s', (_, page, finds, expected) => {
  expect(names(listTogether(page, finds))).toEqual(expected);
});
