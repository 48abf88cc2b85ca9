import { expect, test } from 'vitest';
import { syntheticMaterial } from './synthetic.ts';

test('one seed gives the same claims and lines each time', () => {
  expect(syntheticMaterial(5, 200, 50)).toEqual(syntheticMaterial(5, 200, 50));
  expect(syntheticMaterial(5, 200, 50)).not.toEqual(syntheticMaterial(6, 200, 50));
});

test('there are as many as asked for, each claim under its own id', () => {
  const { claims, lines } = syntheticMaterial(1, 300, 40);
  expect(new Set(claims.map(({ id }) => id)).size).toBe(300);
  expect(lines).toHaveLength(40);
  expect(claims.every(({ text }) => text.length > 10)).toBe(true);
});

test('few words are common and many are rare, as in speech', () => {
  const { claims } = syntheticMaterial(1, 2000, 10);
  const counts = new Map<string, number>();
  for (const word of claims.flatMap(({ text }) => text.slice(0, -1).split(' '))) {
    if (word.length > 3) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const sorted = [...counts.values()].sort((a, b) => b - a);
  expect(sorted[0]!).toBeGreaterThan(20 * sorted[sorted.length >> 1]!);
  expect(sorted.filter((count) => count <= 2).length).toBeGreaterThan(sorted.length / 4);
});

test('a line comes with its neighbours', () => {
  const { lines } = syntheticMaterial(1, 50, 10);
  expect(lines[5]!.before).toEqual([1, 2, 3, 4].map((at) => lines[at]!.text));
  expect(lines[5]!.after).toEqual([6, 7].map((at) => lines[at]!.text));
  expect(lines[0]!.before).toEqual([]);
});
