import { expect, test, vi } from 'vitest';
import type { PairReader } from '../../core/meaning/types.ts';
import { whole } from '../../core/steps.ts';
import type { Unread } from '../../messages/look.ts';
import type { Answers } from '../answers.ts';
import { createLooks } from './looks.ts';
import { UnreadError } from './unread.ts';

const PASSAGES = [{ id: 'p', text: 'words', kind: 'prose' as const }];
const FOUND = { matches: [], bounded: 'steps' as const };

function setUp(read: PairReader['read'], unread?: Unread) {
  const reader = { unread: () => Promise.resolve(unread), of: vi.fn(() => ({ read })) };
  // As the second look does: where the reader fails, the first pass stands.
  const look = vi.fn<Answers['look']>(async (_request, _share, pairs) => {
    await pairs.read([{ claim: 'a', sentence: 'b' }]).catch(() => undefined);
    return FOUND;
  });
  const shares = { of: vi.fn(() => whole) };
  return { looks: createLooks(reader, { look }, shares), look, reader, shares };
}

test('looks for a tab with what the page tells', async () => {
  const { looks, look, reader, shares } = setUp(() => Promise.resolve(new Float32Array(1)));
  const asked = { passages: PASSAGES, title: 'A debate', inSight: true as const };
  expect(await looks.look(asked, { tab: 3 })).toEqual({ reading: 'read', ...FOUND });
  expect(look.mock.lastCall![0]).toEqual({ passages: PASSAGES, title: 'A debate' });
  expect(reader.of).toHaveBeenCalledWith({ tab: 3, inSight: true });
  expect(shares.of).toHaveBeenCalledWith(3);
});

test('where nothing is read the first pass stands, and nothing is looked at', async () => {
  const { looks, look } = setUp(() => Promise.resolve(new Float32Array(1)), 'off');
  expect(await looks.look({ passages: PASSAGES }, { tab: 3 })).toEqual({ reading: 'off' });
  expect(look).not.toHaveBeenCalled();
});

test('what stops the reader for good is told as that, and no match with it', async () => {
  const { looks } = setUp(() => Promise.reject(new UnreadError('slow')));
  expect(await looks.look({ passages: PASSAGES }, { tab: 3 })).toEqual({ reading: 'slow' });
});

test('what stops it for a moment rejects: it can be asked again', async () => {
  const { looks } = setUp(() => Promise.reject(new Error('killed')));
  await expect(looks.look({ passages: PASSAGES }, { tab: 3 })).rejects.toThrow('killed');
});
