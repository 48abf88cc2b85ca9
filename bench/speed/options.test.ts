import { expect, test } from 'vitest';
import { UsageError } from '../../src/editor/options.ts';
import { readArguments } from './options.ts';

test('without arguments, invented claims are measured here', () => {
  expect(readArguments([])).toEqual({ rounds: 5, lines: 300, growth: true });
});

test('reads all options', () => {
  const argv = 'data --browser firefox --json out.json --rounds 7 --lines 20 --no-growth'.split(
    ' ',
  );
  expect(readArguments(argv)).toEqual({
    folder: 'data',
    browser: 'firefox',
    json: 'out.json',
    rounds: 7,
    lines: 20,
    growth: false,
  });
});

test.each([
  [['--browser', 'lynx'], 'expected chrome or firefox'],
  [['--rounds', '0'], 'whole number from 1'],
  [['--lines', 'many'], 'whole number from 1'],
  [['a', 'b'], 'expected one folder'],
  [['--json', 'no/such/folder/x.json'], 'folder that can be written'],
  [['--json', 'bench'], 'found the folder'],
  [['--fast'], 'fast'],
])('says what was expected of %j', (argv, message) => {
  expect(() => readArguments(argv)).toThrow(UsageError);
  expect(() => readArguments(argv)).toThrow(message);
});
