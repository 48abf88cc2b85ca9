import { expect, test } from 'vitest';
import { application } from './made/application.ts';
import { measurePage, mediansOf, rotated } from './measure.ts';
import type { Visit } from './visit.ts';

const QUIET: Visit = { longest: 0, long: 0, blocking: 0, taken: 0 };

test('each configuration comes first in turn', () => {
  const orders = [0, 1, 2, 3].map((round) => rotated(['a', 'b', 'c'], round).join(''));
  expect(orders).toEqual(['abc', 'bca', 'cab', 'abc']);
});

test('what is added is compared within each round', async () => {
  const [own, alone] = [
    [30, 500, 40],
    [10, 490, 15],
  ];
  const asked: string[] = [];
  const measured = await measurePage(application, 3, (_, how) => {
    asked.push(how);
    const round = Math.floor((asked.length - 1) / 3);
    const longest = { with: own[round]!, without: alone[round]!, 'mark.js': 900 }[how];
    return Promise.resolve({ ...QUIET, longest });
  });
  expect(measured.medians.with.longest).toBe(40);
  expect(measured.medians.without.longest).toBe(15);
  expect(measured.added.longest).toBe(20);
  expect(measured.visits['mark.js']).toHaveLength(3);
  expect(asked.slice(3, 6)).toEqual(['without', 'mark.js', 'with']);
});

test('what was not there in every visit has no median', () => {
  expect(mediansOf([{ ...QUIET, heap: 5 }, QUIET])).toEqual(QUIET);
  expect(mediansOf([{ ...QUIET, heap: 5 }])).toEqual({ ...QUIET, heap: 5 });
});
