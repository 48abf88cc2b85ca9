import { expect, test } from 'vitest';
import { createCondition } from './condition.ts';

const MINUTES = 60_000;
const DAY = 24 * 60 * MINUTES;

/** A browser's session, in which backgrounds come and go. */
function session(stored?: unknown) {
  let time = 1_000_000;
  const held = new Map<string, unknown>(stored === undefined ? [] : [['meaning', stored]]);
  const area = {
    get: (key: string) => Promise.resolve(held.get(key)),
    set: (key: string, value: unknown) => {
      held.set(key, JSON.parse(JSON.stringify(value)));
      return Promise.resolve();
    },
  };
  return {
    start: () => createCondition(area, 100, () => time),
    pass: (milliseconds: number) => void (time += milliseconds),
  };
}

test('a machine is measured once a day', async () => {
  const { start, pass } = session();
  expect(await start().isToMeasure()).toBe(true);
  await start().measured(40);
  expect(await start().isToMeasure()).toBe(false);
  expect(await start().unread()).toBeUndefined();
  pass(DAY + 1);
  expect(await start().isToMeasure()).toBe(true);
  expect(await start().unread()).toBeUndefined();
});

test('slow for a moment is not slow for the day', async () => {
  const { start, pass } = session();
  await start().measured(300);
  expect(await start().unread()).toBe('slow');
  expect(await start().isToMeasure()).toBe(false);
  pass(11 * MINUTES);
  expect(await start().unread()).toBeUndefined();
  expect(await start().isToMeasure()).toBe(true);
  await start().measured(40);
  expect(await start().unread()).toBeUndefined();
  expect(await start().isToMeasure()).toBe(false);
});

test('a machine that was slow three times is slow until the next day', async () => {
  const { start, pass } = session();
  for (let time = 0; time < 3; time += 1) {
    expect(await start().isToMeasure()).toBe(true);
    await start().measured(300);
    pass(11 * MINUTES);
  }
  expect(await start().unread()).toBe('slow');
  expect(await start().isToMeasure()).toBe(false);
  pass(DAY);
  expect(await start().unread()).toBeUndefined();
});

test('after three failures in a row it rests, with pauses before', async () => {
  const { start } = session();
  const pauses: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    expect(await start().unread()).toBeUndefined();
    pauses.push(await start().pause());
    await start().failed();
  }
  expect(pauses).toEqual([0, 0, 2000]);
  expect(await start().unread()).toBe('failed');
});

test('what succeeds ends a row of failures', async () => {
  const { start } = session();
  await start().failed();
  await start().failed();
  await start().succeeded();
  await start().failed();
  expect(await start().unread()).toBeUndefined();
  expect(await start().pause()).toBe(0);
});

test.each([7, 'slow', { failures: -1, speed: 'fast' }, { failures: 'many' }])(
  'what is stored wrongly is as if nothing was: %j',
  async (stored) => {
    const condition = session(stored).start();
    expect(await condition.unread()).toBeUndefined();
    expect(await condition.isToMeasure()).toBe(true);
  },
);

test('without storage it is known while the background runs', async () => {
  const fail = () => Promise.reject(new Error('no storage'));
  const condition = createCondition({ get: fail, set: fail }, 100, () => 0);
  await condition.measured(300);
  expect(await condition.unread()).toBe('slow');
});
