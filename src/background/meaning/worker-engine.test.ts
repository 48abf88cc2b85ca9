import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReceiver } from '../../messages/contract.ts';
import { pageToReader } from '../../messages/reader.ts';
import { createWorkerEngine } from './worker-engine.ts';

const locks = vi.hoisted(() => new Map<string, () => void>());
vi.mock('./life-lock.ts', () => ({
  whenGone: (name: string) => new Promise<void>((resolve) => locks.set(name, resolve)),
}));

const PAIRS = [{ claim: 'a claim', sentence: 'a sentence' }];

/** Workers that answer as ours does, until they are told otherwise. */
function workers() {
  const started: FakeWorker[] = [];
  class FakeWorker extends EventTarget {
    isEnded = false;
    answers: 'well' | 'never' | 'with a fault' = 'well';
    readonly receive = createReceiver(
      pageToReader,
      () => 'page',
      {
        measure: () => ({ milliseconds: 7 }),
        read: ({ pairs }) => {
          if (this.answers === 'with a fault') throw new Error('no model');
          return { logOdds: pairs.map(({ claim }) => claim.length) };
        },
      },
      () => undefined,
    );
    constructor(readonly name: string) {
      super();
      started.push(this);
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: 'alive' })));
    }
    postMessage(message: unknown, [port]: MessagePort[]) {
      if (this.answers === 'never' || this.isEnded) return;
      void this.receive(message, undefined)?.then(
        (reply) => port!.postMessage({ reply }),
        (error: unknown) => port!.postMessage({ fault: String(error) }),
      );
    }
    terminate() {
      this.isEnded = true;
    }
  }
  const start = (name: string) => new FakeWorker(name) as unknown as Worker;
  return { started, start };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

test('one worker is started by the first question and answers all', async () => {
  const { start, started } = workers();
  const engine = createWorkerEngine({ start, idle: 60_000 });
  expect(started).toHaveLength(0);
  expect(await engine.measure()).toBe(7);
  expect([...(await engine.read(PAIRS))]).toEqual([7]);
  expect(started).toHaveLength(1);
});

test('it is ended when nothing was asked for a while, and started again when something is', async () => {
  const { start, started } = workers();
  const onIdle = vi.fn();
  const engine = createWorkerEngine({ start, idle: 60_000, onIdle });
  await engine.read(PAIRS);
  vi.advanceTimersByTime(40_000);
  await engine.read(PAIRS);
  vi.advanceTimersByTime(59_000);
  expect(started[0]!.isEnded).toBe(false);
  vi.advanceTimersByTime(2000);
  expect(started[0]!.isEnded).toBe(true);
  expect(onIdle).toHaveBeenCalledTimes(1);
  await engine.read(PAIRS);
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false]);
});

test.each<[string, (worker: { name: string } & EventTarget) => void]>([
  ['is gone without a word', ({ name }) => locks.get(name)!()],
  ['breaks', (worker) => worker.dispatchEvent(new Event('error'))],
])(
  'what was asked of a worker that %s rejects, and the next question has a new one',
  async (_, kill) => {
    const { start, started } = workers();
    const engine = createWorkerEngine({ start, idle: 60_000 });
    await engine.read(PAIRS);
    started[0]!.answers = 'never';
    const asked = expect(engine.read(PAIRS)).rejects.toThrow('worker');
    kill(started[0]!);
    await asked;
    expect(started[0]!.isEnded).toBe(true);
    expect([...(await engine.read(PAIRS))]).toEqual([7]);
    expect(started).toHaveLength(2);
  },
);

test('a worker that hangs is ended', async () => {
  const { start, started } = workers();
  const engine = createWorkerEngine({ start, idle: 60_000 });
  await engine.read(PAIRS);
  started[0]!.answers = 'never';
  const asked = expect(engine.read(PAIRS)).rejects.toThrow('no answer');
  await vi.advanceTimersByTimeAsync(31_000);
  await asked;
  expect(started[0]!.isEnded).toBe(true);
});

test('a worker that tells of a fault is ended too', async () => {
  const { start, started } = workers();
  const engine = createWorkerEngine({ start, idle: 60_000 });
  await engine.read(PAIRS);
  started[0]!.answers = 'with a fault';
  await expect(engine.read(PAIRS)).rejects.toThrow('no model');
  expect(started[0]!.isEnded).toBe(true);
});

test('ended on demand, what is being asked rejects', async () => {
  const { start, started } = workers();
  const engine = createWorkerEngine({ start, idle: 60_000 });
  await engine.read(PAIRS);
  started[0]!.answers = 'never';
  const asked = expect(engine.read(PAIRS)).rejects.toThrow('ended');
  await engine.end();
  await asked;
  expect(started[0]!.isEnded).toBe(true);
});
