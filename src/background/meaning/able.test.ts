import { expect, test } from 'vitest';
import { isAble, type World } from './able.ts';

const world = (deviceMemory?: number): World => ({
  navigator: deviceMemory === undefined ? {} : { deviceMemory },
  WebAssembly,
});

test.each([
  ['a browser that tells nothing of its memory', world(), true],
  ['enough memory', world(4), true],
  ['little memory', world(2), false],
  ['no SIMD', { ...world(8), WebAssembly: { validate: () => false } }, false],
  ['no WebAssembly', { navigator: {} }, false],
])('%s', (_, given, able) => {
  expect(isAble(given)).toBe(able);
});
