import { expect, test } from 'vitest';
import { atOnce, mapped } from './steps.ts';

test('maps all items in order, with rests between them', () => {
  const items = Array.from({ length: 100 }, (_, at) => at);
  const work = mapped(items, (item, at) => [item * 2, at]);
  let rests = 0;
  let step = work.next();
  while (!step.done) {
    rests += 1;
    step = work.next();
  }
  expect(step.value).toEqual(items.map((item) => [item * 2, item]));
  expect(rests).toBeGreaterThan(4);
  expect(atOnce(mapped(items, String))).toEqual(items.map(String));
});

test('what a step throws ends the work', () => {
  const fail = () => {
    throw new RangeError('no');
  };
  expect(() => atOnce(mapped([1], fail))).toThrow(RangeError);
});
