import { expect, test, vi } from 'vitest';
import type { Pair } from '../../core/meaning/types.ts';
import { MAX_SIDE_LENGTH } from '../../messages/reader.ts';
import { createCondition } from './condition.ts';
import { createMeaningReader } from './reader.ts';

const SLOWEST = 100;
const pair = (claim: string): Pair => ({ claim, sentence: 'words' });
const ASKER = { tab: 1, inSight: true };

function setUp() {
  const held = new Map<string, unknown>();
  const area = {
    get: (key: string) => Promise.resolve(held.get(key)),
    set: (key: string, value: unknown) => Promise.resolve(void held.set(key, value)),
  };
  const engine = {
    measure: vi.fn(() => Promise.resolve(40)),
    read: vi.fn((pairs: readonly Pair[]) =>
      Promise.resolve(Float32Array.from(pairs, ({ claim }) => claim.length)),
    ),
    end: vi.fn(() => Promise.resolve()),
  };
  const world = { isAble: true, isOn: true };
  const waited: number[] = [];
  let awake = 0;
  const reader = createMeaningReader({
    engine,
    condition: createCondition(area, SLOWEST, () => 1_000_000),
    isAble: () => world.isAble,
    isOn: () => Promise.resolve(world.isOn),
    wait: (milliseconds) => Promise.resolve(void waited.push(milliseconds)),
    awake: () => {
      awake += 1;
      return () => (awake -= 1);
    },
  });
  const read = (...claims: string[]) => reader.of(ASKER).read(claims.map(pair));
  return { reader, engine, world, waited, read, awake: () => awake };
}

test('measures with the first pairs, and only then', async () => {
  const { engine, read } = setUp();
  expect(await read()).toHaveLength(0);
  expect(engine.measure).not.toHaveBeenCalled();
  expect([...(await read('a', 'bb', 'ccc', 'dddd', 'eeeee'))]).toEqual([1, 2, 3, 4, 5]);
  await read('a');
  expect(engine.measure).toHaveBeenCalledTimes(1);
});

test('the background is kept awake as long as somebody waits', async () => {
  const { read, awake } = setUp();
  const reads = [read('a'), read('b')];
  expect(awake()).toBe(1);
  await Promise.all(reads);
  expect(awake()).toBe(0);
});

test.each([
  [{ isOn: false }, 'off'],
  [{ isAble: false }, 'slow'],
] as const)('says what keeps it from reading: %j', async (changed, why) => {
  const { reader, world } = setUp();
  expect(await reader.unread()).toBeUndefined();
  Object.assign(world, changed);
  expect(await reader.unread()).toBe(why);
});

test('a slow machine reads nothing, and nobody waits for it', async () => {
  const { reader, engine, read } = setUp();
  engine.measure.mockResolvedValue(SLOWEST + 1);
  const reads = await Promise.allSettled([read('a'), read('b')]);
  expect(reads).toMatchObject([{ reason: { why: 'slow' } }, { reason: { why: 'slow' } }]);
  expect(await reader.unread()).toBe('slow');
  expect(engine.read).not.toHaveBeenCalled();
  expect(engine.end).toHaveBeenCalled();
});

test('what was read when it broke fails, and it is started again, three times', async () => {
  const { reader, engine, read, waited } = setUp();
  engine.read.mockRejectedValue(new Error('killed'));
  for (let time = 0; time < 3; time += 1) await expect(read('a')).rejects.toThrow('killed');
  expect(waited).toEqual([2000]);
  expect(await reader.unread()).toBe('failed');
  await expect(read('a')).rejects.toMatchObject({ why: 'failed' });
  expect(engine.read).toHaveBeenCalledTimes(3);
});

test('after one failure it reads on', async () => {
  const { reader, engine, read } = setUp();
  engine.read.mockRejectedValueOnce(new Error('killed'));
  await expect(read('a')).rejects.toThrow('killed');
  expect([...(await read('bb'))]).toEqual([2]);
  expect(await reader.unread()).toBeUndefined();
});

test('turned off, it ends and gives up what waits, which is no failure', async () => {
  const { reader, engine, read } = setUp();
  let broken: (reason: Error) => void = () => undefined;
  for (let time = 0; time < 3; time += 1) {
    engine.read.mockReturnValueOnce(new Promise((_, reject) => (broken = reject)));
    const reads = Promise.allSettled([read('a'), read('b')]);
    await vi.waitFor(() => expect(engine.read).toHaveBeenCalledTimes(time + 1));
    await reader.stop();
    broken(new Error('ended'));
    expect(await reads).toMatchObject([{ reason: { why: 'off' } }, { reason: { why: 'off' } }]);
  }
  expect(await reader.unread()).toBeUndefined();
  expect([...(await read('a'))]).toEqual([1]);
});

test('what waits for a tab goes with it', async () => {
  const { reader, engine, read } = setUp();
  engine.read.mockReturnValueOnce(new Promise(() => undefined));
  const gone = expect(read('a')).rejects.toThrow('closed');
  reader.forget(ASKER.tab);
  await gone;
});

test('text of any length, and halves of characters, go as a message carries them', async () => {
  const { engine, read } = setUp();
  await read('x'.repeat(10_000), 'a\ud83d b', '\ud83d\ude00');
  const claims = engine.read.mock.calls[0]![0].map(({ claim }) => claim);
  expect(claims).toEqual(['x'.repeat(MAX_SIDE_LENGTH), 'a\ufffd b', '\ud83d\ude00']);
});
