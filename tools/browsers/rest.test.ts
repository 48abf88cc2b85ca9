import { expect, test } from 'vitest';
import { atRest } from './rest.ts';

test('what moves is waited for, also where it halts on its way', async () => {
  const widths = [1280, 1280, 1200, 1200, 1200, 1000, 894, 894, 894, 894, 894, 894];
  const seen: number[] = [];
  const look = () => {
    const next = widths.shift()!;
    seen.push(next);
    return Promise.resolve(next);
  };
  expect(await atRest('the page', look)).toBe(894);
  expect(seen.length).toBe(10);
});

test('what is not there yet is no rest', async () => {
  const answers = [null, null, null, null, null, null, { x: 1 }];
  const look = () => Promise.resolve(answers.length > 1 ? answers.shift()! : answers[0]!);
  expect(await atRest('a mark', look)).toEqual({ x: 1 });
});
