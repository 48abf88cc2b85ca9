import { expect, test } from 'vitest';
import { UsageError } from '../../src/editor/options.ts';
import { readArguments } from './options.ts';

test('without arguments, Chromium is measured in three rounds', () => {
  expect(readArguments([])).toEqual({ browser: 'chrome', rounds: 3 });
});

test('reads all options', () => {
  const argv = '--browser firefox --json out.json --rounds 7'.split(' ');
  expect(readArguments(argv)).toEqual({ browser: 'firefox', json: 'out.json', rounds: 7 });
});

test.each([
  [['--browser', 'lynx'], 'expected chrome or firefox'],
  [['--rounds', '0'], 'whole number from 1'],
  [['--json', 'bench'], 'found the folder'],
  [['folder'], 'expected options only'],
  [['--lines', '3'], 'lines'],
])('says what was expected of %j', (argv, message) => {
  expect(() => readArguments(argv)).toThrow(UsageError);
  expect(() => readArguments(argv)).toThrow(message);
});
