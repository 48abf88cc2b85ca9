import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { contract, createReceiver, createSender } from './contract.ts';

const greeting = contract('test', {
  greet: { request: v.object({ name: v.string() }), reply: v.object({ text: v.string() }) },
});

function receiver(accepts = true) {
  const refused = vi.fn();
  const greet = vi.fn(({ name }: { name: string }) => ({ text: `Hello ${name}` }));
  const identify = (sender: string) => (accepts ? sender : undefined);
  return { receive: createReceiver(greeting, identify, { greet }, refused), refused, greet };
}

const message = (call: string, body: unknown) => ({ contract: 'test', call, body });

test('a call is handled in the same turn, and its answer comes back', async () => {
  const { receive, greet } = receiver();
  const sender = createSender(greeting, (sent) => receive(sent, 'me') ?? Promise.resolve());
  const answer = sender.greet({ name: 'Ada' });
  expect(greet).toHaveBeenCalledWith({ name: 'Ada' }, 'me');
  await expect(answer).resolves.toEqual({ text: 'Hello Ada' });
});

describe('what is not this contract’s is left to others', () => {
  test.each([
    undefined,
    null,
    42,
    'greet',
    [],
    { contract: 'other', call: 'greet', body: { name: 'Ada' } },
    { contract: 'test', call: 'greet', body: { name: 'Ada' }, extra: 1 },
  ])('%j', (sent) => {
    const { receive, refused } = receiver();
    expect(receive(sent, 'me')).toBeUndefined();
    expect(refused).not.toHaveBeenCalled();
  });
});

describe('a wrong call is refused, with a reason for us and none for its sender', () => {
  test.each([
    ['unknown call', 'shout', { name: 'Ada' }],
    ['unknown call', 'constructor', {}],
    ['unknown call', '__proto__', {}],
    ['wrong shape', 'greet', { name: 7 }],
    ['wrong shape', 'greet', undefined],
  ])('%s: %s', async (reason, call, body) => {
    const { receive, refused, greet } = receiver();
    await expect(receive(message(call, body), 'me')).rejects.toThrow(/^refused$/);
    expect(refused).toHaveBeenCalledWith(
      expect.objectContaining({
        contract: 'test',
        reason: expect.stringContaining(reason) as string,
      }),
    );
    expect(greet).not.toHaveBeenCalled();
  });

  test('wrong sender', async () => {
    const { receive, refused, greet } = receiver(false);
    await expect(receive(message('greet', { name: 'Ada' }), 'me')).rejects.toThrow('refused');
    expect(refused).toHaveBeenCalledWith(expect.objectContaining({ reason: 'wrong sender' }));
    expect(greet).not.toHaveBeenCalled();
  });
});

test('an answer of a wrong shape rejects where it arrives', async () => {
  const sender = createSender(greeting, () => Promise.resolve({ text: 7 }));
  await expect(sender.greet({ name: 'Ada' })).rejects.toThrow();
});
