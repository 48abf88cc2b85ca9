import { expect, test } from 'vitest';
import { quotes } from './quoting.ts';

test.each([
  ['says forty ferries left today', 'Forty ferries left today!', true],
  ['forty ferries left; not trains', 'Forty ferries left today.', false],
  ['both: “forty, ferries LEFT today”', 'The forty ferries left today.', true],
  ['ferries', 'ferries', false],
  ['or forty two or three', 'forty two or threes', false],
])('%s', (note, text, expected) => {
  expect(quotes(note, text)).toBe(expected);
});
