import { expect, test, vi } from 'vitest';
import { createRefusalLog } from './say-once.ts';

test('says each kind of refusal once, whatever the details', () => {
  const say = vi.fn();
  const refused = createRefusalLog(say);
  const refusal = { contract: 'content-background', call: 'match' };
  refused({ ...refusal, reason: 'wrong shape: text is a number' });
  refused({ ...refusal, reason: 'wrong shape: text is an array' });
  expect(say).toHaveBeenCalledTimes(1);
  refused({ ...refusal, reason: 'wrong sender' });
  refused({ ...refusal, call: 'open', reason: 'wrong sender' });
  expect(say).toHaveBeenCalledTimes(3);
});

test('a page that makes up calls cannot fill the console', () => {
  const say = vi.fn();
  const refused = createRefusalLog(say);
  for (let at = 0; at < 1000; at += 1) {
    refused({ contract: 'content-background', call: `call-${at}`, reason: 'unknown call' });
  }
  expect(say.mock.calls.length).toBeLessThanOrEqual(50);
});
