import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dueAfterFailure,
  dueNext,
  dueNow,
  isOldForPanel,
  LIVE_PERIOD,
  nextLook,
  PANEL_AGE,
} from './schedule.ts';

const HOUR = 3_600_000;
const NOW = 1_800_000_000_000;
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('the next sync is 3 hours away, give or take a fifth', () => {
  fc.assert(
    fc.property(random, (chance) => {
      const wait = dueNext(NOW, chance) - NOW;
      expect(wait).toBeGreaterThanOrEqual(2.4 * HOUR);
      expect(wait).toBeLessThanOrEqual(3.6 * HOUR);
    }),
  );
});

describe('after a failure', () => {
  test.each([
    [1, 5 / 60],
    [2, 10 / 60],
    [4, 40 / 60],
    [8, 640 / 60],
    [9, 12],
    [1000, 12],
  ])('number %i the next try is %f hours away', (failures, hours) => {
    const { due, notBefore } = dueAfterFailure(NOW, failures, 0.5);
    expect((due - NOW) / HOUR).toBeCloseTo(hours);
    expect(notBefore).toBeUndefined();
  });

  test('a host is not asked earlier than it wants, but within a day', () => {
    expect(dueAfterFailure(NOW, 1, 0, 3600)).toEqual({
      due: NOW + HOUR,
      notBefore: NOW + HOUR,
    });
    expect(dueAfterFailure(NOW, 1, 0, 1e9).due).toBe(NOW + 24 * HOUR);
  });
});

const live = { from: NOW - HOUR, until: NOW + HOUR };

describe('what is due', () => {
  test.each([
    ['nothing before its time', { due: NOW + 1 }, undefined],
    ['a sync at its time', { due: NOW }, 'regular'],
    ['nothing before the host wants', { due: NOW, notBefore: NOW + 1 }, undefined],
    [
      'a live event, two minutes later',
      { due: NOW + HOUR, tried: NOW - LIVE_PERIOD, live },
      'live',
    ],
    ['nothing of it earlier', { due: NOW + HOUR, tried: NOW - LIVE_PERIOD + 1, live }, undefined],
    [
      'nothing of it when it is over',
      { due: NOW + HOUR, tried: 0, live: { from: 0, until: NOW } },
      undefined,
    ],
    ['a sync when the clock was set back', { due: NOW + 1000 * HOUR }, 'regular'],
  ] as const)('%s', (_, feed, due) => {
    expect(dueNow(feed, NOW)).toBe(due);
  });
});

describe('when to look next', () => {
  test.each([
    ['when it is due', { due: NOW + 5 }, NOW + 5],
    ['when the host wants', { due: NOW + 5, notBefore: NOW + 9 }, NOW + 9],
    ['in two minutes of a live event', { due: NOW + HOUR, live }, NOW + LIVE_PERIOD],
    ['when it begins', { due: NOW + HOUR, live: { from: NOW + 7, until: NOW + HOUR } }, NOW + 7],
    ['as ever after it', { due: NOW + HOUR, live: { from: 0, until: NOW } }, NOW + HOUR],
  ] as const)('%s', (_, feed, when) => {
    expect(nextLook(feed, NOW)).toBe(when);
  });
});

test.each([
  ['never tried', { due: 0 }, true],
  ['tried just now', { due: 0, tried: NOW - 1 }, false],
  ['tried a while ago', { due: NOW + HOUR, tried: NOW - PANEL_AGE }, true],
  ['tried in what is the future by now', { due: 0, tried: NOW + 1 }, true],
  ['the host wants rest', { due: 0, tried: 0, notBefore: NOW + 1 }, false],
] as const)('the panel looks at a feed %s: %s', (_, feed, looks) => {
  expect(isOldForPanel(feed, NOW)).toBe(looks);
});
