import { expect, test } from 'vitest';
import { commandCheck } from './command-check.ts';
import { count, settle } from './vitest-check.ts';

test('a command that ends badly is one failure, with what it printed', async () => {
  const outcome = await commandCheck('x', 'prettier', ['--check', 'no-such-file.ts']).run();
  expect(outcome).toMatchObject({ passed: 0, failed: 1 });
  expect(outcome.details).toContain('no-such-file.ts');
});

test('a command that ends well is one pass', async () => {
  expect(await commandCheck('x', 'prettier', ['--version']).run()).toEqual({
    passed: 1,
    failed: 0,
    details: '',
  });
});

const file = (statuses: string[], status = 'passed') => ({
  name: 'a.test.ts',
  status,
  message: 'cannot be loaded',
  assertionResults: statuses.map((each) => ({
    fullName: `a test that ${each}`,
    status: each,
    failureMessages: each === 'failed' ? ['expected 1 to be 2'] : [],
  })),
});

test('each test counts, and failures say what happened', () => {
  const outcome = count({ testResults: [file(['passed', 'failed', 'skipped', 'passed'])] });
  expect(outcome).toMatchObject({ passed: 2, failed: 1 });
  expect(outcome.details).toContain('a test that failed\nexpected 1 to be 2');
});

test('a file that cannot be loaded is a failure', () => {
  const outcome = count({ testResults: [file([], 'failed')] });
  expect(outcome).toMatchObject({ passed: 0, failed: 1 });
  expect(outcome.details).toContain('cannot be loaded');
});

test('an error outside every test, or no test at all, is a failure', () => {
  const passed = { passed: 3, failed: 0, details: '' };
  expect(settle(passed, 1, 'Unhandled error')).toEqual({
    passed: 3,
    failed: 1,
    details: 'Unhandled error',
  });
  expect(settle({ ...passed, passed: 0 }, 0, 'no tests')).toMatchObject({ failed: 1 });
  expect(settle(passed, 0, '')).toEqual(passed);
});
