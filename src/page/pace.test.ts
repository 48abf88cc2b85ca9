import { expect, test } from 'vitest';
import { createPace } from './pace.ts';

test('the first reading waits for nothing', () => {
  expect(createPace().wait(0)).toBe(0);
});

test('a page that seldom changes is read soon', () => {
  const pace = createPace();
  pace.done(0, 1);
  expect(pace.wait(0)).toBe(100);
  pace.done(10_000, 1);
  expect(pace.wait(10_000)).toBe(100);
  expect(pace.wait(10_060)).toBe(40);
});

test('a page that always changes is read less and less often, but at least once a second', () => {
  const pace = createPace();
  const waits = Array.from({ length: 20 }, (_, at) => {
    pace.done(at * 500, 1);
    return pace.wait(at * 500);
  });
  expect(waits[5]).toBeGreaterThan(waits[0]!);
  expect(Math.max(...waits)).toBe(1000);
});

test('a reading that took long is followed by a long rest, but not the first', () => {
  const pace = createPace();
  pace.done(0, 300);
  expect(pace.wait(0)).toBe(100);
  pace.done(10_000, 200);
  expect(pace.wait(10_000)).toBe(1800);
  pace.done(20_000, 5000);
  expect(pace.wait(20_000)).toBe(3000);
});
