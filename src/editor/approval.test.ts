import { expect, test } from 'vitest';
import { approvalState, contentDigest, isEmbargoed } from './approval.ts';

const CLAIM = { id: 'a', figure: { value: 1.5 }, list: [{ b: 1, a: 2 }] };

test('a sign-off holds for what was signed off, in whatever order it is written', () => {
  const approved = { by: 'B', date: '2026-11-24', content: contentDigest(CLAIM) };
  expect(approvalState({ ...CLAIM, approved })).toBe('valid');
  const turned = { list: [{ a: 2, b: 1 }], approved, figure: { value: 1.5 }, id: 'a' };
  expect(approvalState(turned)).toBe('valid');
  expect(approvalState({ ...CLAIM, id: 'b', approved })).toBe('stale');
  expect(approvalState(CLAIM)).toBe('none');
  expect(approvalState(undefined)).toBe('none');
});

test('an embargo ends with the first moment of its day, by universal time', () => {
  const embargo = '2030-06-01';
  expect(isEmbargoed({ embargo }, new Date('2030-05-31T23:59:59Z'))).toBe(true);
  expect(isEmbargoed({ embargo }, new Date('2030-06-01T00:00:00Z'))).toBe(false);
  expect(isEmbargoed({}, new Date(0))).toBe(false);
});
