import { expect, test, vi } from 'vitest';
import { createReport } from './report.ts';

test('says each error once', () => {
  const say = vi.fn();
  const report = createReport(say);
  const error = new Error('one');
  report(error);
  report(new Error('one'));
  report(new Error('two'));
  report('a string');
  expect(say).toHaveBeenCalledTimes(3);
  expect(say).toHaveBeenCalledWith('Onrecord:', error);
});
