import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Best } from './best.ts';

test('keeps what a plain sort puts first, of equals the earlier claim', () => {
  const scores = fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.double({ noNaN: true })), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(scores, fc.nat(20), (values, limit) => {
      const all = values.map((score, claim) => ({ claim, score }));
      const best = new Best(limit);
      for (const { claim, score } of all) best.offer(claim, score);
      const sorted = all.toSorted((a, b) => b.score - a.score || a.claim - b.claim);
      const kept = sorted.slice(0, limit);
      const isFull = kept.length === limit && limit > 0;
      expect(best.least).toBe(isFull ? kept.at(-1)!.score : Number.NEGATIVE_INFINITY);
      expect(best.takeAll()).toEqual(kept);
    }),
  );
});
