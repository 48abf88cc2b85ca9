import { expect, test } from 'vitest';
import { seeded } from '../../speed/random.ts';
import { drawEvenly, shuffled, type Drawable } from './sample.ts';

/** So many items of each text, each with a claim of its own. */
function items(counts: Record<string, number>): Drawable[] {
  return Object.entries(counts).flatMap(([transcript, count]) =>
    Array.from({ length: count }, (_, at) => ({ transcript, claim: `${transcript}${at}` })),
  );
}

function countsOf(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

test('draws the same for a seed, and another sample for another seed', () => {
  const all = items({ ferry: 40, barn: 40 });
  expect(drawEvenly(seeded(1), all, 20)).toEqual(drawEvenly(seeded(1), all, 20));
  expect(drawEvenly(seeded(1), all, 20)).not.toEqual(drawEvenly(seeded(2), all, 20));
});

test('draws from all texts in turns, however long one is', () => {
  const drawn = drawEvenly(seeded(3), items({ long: 500, b: 20, c: 20, d: 2 }), 32);
  expect(countsOf(drawn.map(({ transcript }) => transcript))).toEqual({
    long: 10,
    b: 10,
    c: 10,
    d: 2,
  });
});

test('draws one claim at most so often', () => {
  const much = Array.from({ length: 50 }, () => ({ transcript: 'ferry', claim: 'c1' }));
  const drawn = drawEvenly(seeded(4), [...much, ...items({ barn: 50 })], 60, 15);
  expect(drawn.filter(({ claim }) => claim === 'c1')).toHaveLength(15);
  expect(drawn).toHaveLength(60);
});

test('gives all where there are fewer, none twice', () => {
  const all = items({ ferry: 7, barn: 3 });
  const drawn = drawEvenly(seeded(5), all, 200);
  expect(new Set(drawn)).toEqual(new Set(all));
  expect(drawn).toHaveLength(10);
});

test('shuffling keeps every item and leaves the list as it was', () => {
  const all = [1, 2, 3, 4, 5, 6, 7, 8];
  const mixed = shuffled(seeded(6), all);
  expect(mixed).not.toEqual(all);
  expect([...mixed].sort()).toEqual(all);
  expect(all[0]).toBe(1);
});
