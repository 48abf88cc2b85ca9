import { expect, test } from 'vitest';
import { countTable, rankingArea, reachTable, rightTable } from './table.ts';

const rows = [
  { odds: 4, isSame: true },
  { odds: 1, isSame: true },
  { odds: 3, isSame: false },
  { odds: -2, isSame: false },
];

test('a right row stands before a wrong one in three of four pairs', () => {
  expect(rankingArea(rows)).toBe(0.75);
});

test('of verdicts above a chance the share that is right is told with its interval', () => {
  const [head, ...lines] = rightTable(rows);
  expect(head).toMatch(/^chance +right of those$/);
  expect(lines[0]).toMatch(/^0\.95 +0\.500 of 2 \(0\.09–0\.91\)$/);
  expect(lines.at(-1)).toMatch(/^0\.5 +0\.667 of 3 /);
});

test('for each kind the share that reaches a chance is told', () => {
  const [head, first] = reachTable(
    new Map([
      ['all', rows],
      ['none of them', []],
    ]),
  );
  expect(head).toMatch(/^chance +all +none of them$/);
  expect(first).toMatch(/^0\.95 +0\.500 of 4 \(.*\) +none$/);
});

test('of what should not reach a chance the number that does is told', () => {
  const [head, first] = countTable([9, 3, -1]);
  expect(head).toMatch(/^chance +of 3$/);
  expect(first).toMatch(/^0\.95 +2$/);
});
