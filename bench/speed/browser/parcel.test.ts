import { expect, test } from 'vitest';
import type { Material } from '../material.ts';
import { pack, unpack } from './parcel.ts';

const claims = [{ id: 'a', text: 'one' }];
const MATERIAL: Material = {
  name: 'toy',
  claims,
  lines: [{ text: 'x' }],
  quality: [
    { name: 'other', claims: [{ id: 'b', text: 'two' }], questions: [] },
    { name: 'same', claims, questions: [{ query: { text: 'x' }, relevant: ['a'] }] },
  ],
};

test('material comes back whole, and shared claims stay shared', () => {
  const found = unpack(pack(MATERIAL));
  expect(found).toEqual(MATERIAL);
  expect(found.quality[1]!.claims).toBe(found.claims);
});
