import { expect, test } from 'vitest';
import fc from 'fast-check';
import { BUDGET, Meter } from './budget.ts';
import { endOf, startOf, type Hit } from './hits.ts';
import { tightest } from './tightest.ts';

const length = (hits: Hit[]) => Math.max(...hits.map(endOf)) - Math.min(...hits.map(startOf));

/** One hit of each group in every way. */
function choices([first, ...rest]: Hit[][]): Hit[][] {
  if (!first) return [[]];
  return first.flatMap((hit) => choices(rest).map((others) => [hit, ...others]));
}

test('no choice of hits takes up fewer words', () => {
  const hit = fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 4 }))
    .map(([at, words]) => ({ at: [at, at + words] }));
  const groups = fc.array(fc.array(hit, { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(groups, (all) => {
      const shortest = Math.min(...choices(all).map(length));
      expect(length(tightest(all, new Meter(BUDGET)))).toBe(shortest);
    }),
  );
});
