import { expect, it } from 'vitest';
import { byDate } from './by-date.ts';

it.each([
  [
    ['2024-08-12', '2023', '2024-01'],
    ['2023', '2024-01', '2024-08-12'],
  ],
  // What is not known does not part what is.
  [
    ['2024-08', '2024', '2024-03'],
    ['2024', '2024-03', '2024-08'],
  ],
  [
    ['2024-08-12', '2024-08', '2024'],
    ['2024-08-12', '2024-08', '2024'],
  ],
  [[], []],
])('orders %j', (dates, ordered) =>
  expect(byDate(dates.map((date) => ({ date }))).map(({ date }) => date)).toEqual(ordered),
);

it('keeps the file’s order of equal dates', () => {
  const entries = ['c', 'a', 'b'].map((text) => ({ date: '2024-08-12', text }));
  expect(byDate([...entries, { date: '2020', text: 'first' }]).map(({ text }) => text)).toEqual([
    'first',
    'c',
    'a',
    'b',
  ]);
});
