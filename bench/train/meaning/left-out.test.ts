import { expect, test } from 'vitest';
import { claimsLeftOut, debatesLeftOut, isLeftOut } from './left-out.ts';

test('a text is left out by its digest alone', () => {
  // SHA-256 of 'abc' as a whole number leaves 15 when divided by 25.
  expect(isLeftOut('abc', 1)).toBe(true);
  expect(isLeftOut('abc', 25)).toBe(false);
});

test('claims and transcripts are those that the fit of the reader left out', async () => {
  const claims = await claimsLeftOut();
  expect(claims).toHaveLength(81);
  expect(claims.every(({ same, not }) => same.length === 8 && not.length === 8)).toBe(true);
  expect(await debatesLeftOut()).toHaveLength(5);
});
