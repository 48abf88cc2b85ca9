import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapsOf, type Beat } from './heartbeat.ts';

test('only what goes beyond fifty milliseconds blocks', () => {
  const gaps: Beat['gaps'] = [
    [100, 50],
    [200, 51],
    [300, 150],
    [400, 9],
  ];
  expect(gapsOf({ start: 100, gaps }, 1000)).toEqual({
    longest: 150,
    long: 2,
    blocking: 101,
    taken: 260,
  });
});

test('a gap counts when it began in time, with all of its length', () => {
  const gaps: Beat['gaps'] = [
    [1099, 5000],
    [1100, 9000],
  ];
  expect(gapsOf({ start: 100, gaps }, 1000)).toMatchObject({ longest: 5000, long: 1 });
});

test('a page that always answers has no gaps', () => {
  expect(gapsOf({ start: 0, gaps: [] }, 1000)).toEqual({
    ...{ longest: 0, long: 0, blocking: 0, taken: 0 },
  });
});

test('what blocks is never more than what was taken, and nothing without a long gap', () => {
  const gap = fc.tuple(fc.nat(2000), fc.integer({ min: 8, max: 500 }));
  fc.assert(
    fc.property(fc.array(gap), (gaps) => {
      const { longest, long, blocking, taken } = gapsOf({ start: 0, gaps }, 1000);
      expect(blocking).toBeLessThanOrEqual(taken);
      expect(longest).toBeLessThanOrEqual(taken);
      expect(blocking > 0).toBe(long > 0);
    }),
  );
});
