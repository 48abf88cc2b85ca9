import { expect, test } from 'vitest';
import { grown } from './growth.ts';
import { syntheticMaterial } from './synthetic.ts';

const { claims } = syntheticMaterial(1, 100, 1);

test('grows to the size asked for and keeps the claims there were', () => {
  const all = grown(claims, 350);
  expect(all).toHaveLength(350);
  expect(all.slice(0, 100)).toEqual(claims);
  expect(new Set(all.map(({ id }) => id)).size).toBe(350);
  expect(grown(claims, 30)).toEqual(claims.slice(0, 30));
});

test('grows the same each time', () => {
  expect(grown(claims, 300)).toEqual(grown(claims, 300));
});

test('the vocabulary grows with the claims', () => {
  const words = (size: number) =>
    new Set(grown(claims, size).flatMap(({ text }) => text.split(' '))).size;
  expect(words(1000)).toBeGreaterThan(words(200) + 200);
});
