import { describe, expect, it } from 'vitest';
import { ask, readBody, within, type FeedAnswer, type FeedBody, type Wait } from './download.ts';
import { endlessWait, quickWait, testHost } from '../testing/host.ts';

const OPTIONS = { most: 100_000, where: 'file', wait: endlessWait };
const PATIENCE = { window: 15_000, bytes: 1000 };

/** A body of so many pieces of one byte. */
function bytewise(count: number): FeedBody & { read: () => Promise<Uint8Array | undefined> } {
  let sent = 0;
  return {
    read: () => Promise.resolve(sent++ < count ? Uint8Array.of(sent & 255) : undefined),
    cancel: () => undefined,
  };
}

/** Counts how often time was asked to be kept, and whether it was let go. */
function countedWait() {
  const counts = { begun: 0, cancelled: 0 };
  const wait: Wait = () => {
    counts.begun += 1;
    return { done: new Promise<void>(() => undefined), cancel: () => (counts.cancelled += 1) };
  };
  return { counts, wait };
}

describe('a body', () => {
  it('is read whole, in whatever pieces it comes', async () => {
    const bytes = await readBody(bytewise(5000), OPTIONS);
    expect(bytes).toEqual(Uint8Array.from({ length: 5000 }, (_, at) => (at + 1) & 255));
  });

  it('is given up soon after its bound', async () => {
    let read = 0;
    const body: FeedBody = {
      read: () => {
        read += 100;
        return Promise.resolve(new Uint8Array(100));
      },
      cancel: () => undefined,
    };
    const reading = readBody(body, { ...OPTIONS, most: 10_000, patience: PATIENCE });
    await expect(reading).rejects.toMatchObject({ kind: 'too-large' });
    expect(read).toBeLessThanOrEqual(11_000);
  });

  it('has a new window of patience for each so many bytes, and lets all of them go', async () => {
    const { counts, wait } = countedWait();
    await readBody(bytewise(5500), { ...OPTIONS, wait, patience: PATIENCE });
    expect(counts).toEqual({ begun: 6, cancelled: 6 });
  });

  it('is refused when it stalls, and closed', async () => {
    const host = testHost(new Map([['a', new Uint8Array(10)]]), { misdeed: () => 'stalls' });
    const answer = (await host.fetch('a')) as Exclude<FeedAnswer, string>;
    const reading = readBody(answer.body, { ...OPTIONS, wait: quickWait });
    await expect(reading).rejects.toMatchObject({ kind: 'stalled' });
    expect(host.open).toBe(0);
  });
});

describe('an answer', () => {
  it('that comes too late is closed', async () => {
    let answer: (late: FeedAnswer) => void = () => undefined;
    const late = new Promise<FeedAnswer>((resolve) => (answer = resolve));
    const asking = ask('a', { fetch: () => late, wait: quickWait });
    await expect(asking).rejects.toMatchObject({ kind: 'stalled' });
    await new Promise<void>((cancel) => {
      answer({ body: { read: () => Promise.resolve(undefined), cancel } });
    });
  });

  it('that fails at once lets its time go', async () => {
    const { counts, wait } = countedWait();
    const work = () => {
      throw new TypeError('at once');
    };
    await expect(within(work, { wait, patience: PATIENCE }, 'a')).rejects.toBeInstanceOf(TypeError);
    expect(counts.cancelled).toBe(counts.begun);
  });
});
