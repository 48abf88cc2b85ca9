import { expect, test, vi } from 'vitest';
import { DeadlineError, isBroken } from './broken.ts';
import { createResilient } from './resilient.ts';

const broken = () => Object.assign(new Error('closed'), { name: 'DatabaseClosedError' });

/** A database whose connections fail until it was opened, or deleted, often enough. */
function fakeDatabase({ healthyFrom = Infinity, healsWhenDeleted = false } = {}) {
  let opened = 0;
  let deleted = false;
  const closed: number[] = [];
  const destroy = vi.fn(() => {
    deleted = true;
    return Promise.resolve();
  });
  const database = {
    connect: () => ++opened,
    close: (connection: number) => void closed.push(connection),
    destroy,
  };
  const work = vi.fn((connection: number) =>
    connection >= healthyFrom || (deleted && healsWhenDeleted)
      ? Promise.resolve(connection)
      : Promise.reject(broken()),
  );
  return { database, work, closed, destroy };
}

test('keeps one connection while it works', async () => {
  const { database, work } = fakeDatabase({ healthyFrom: 1 });
  const run = createResilient(database);
  expect(await run(work)).toBe(1);
  expect(await run(work)).toBe(1);
});

test('drops a broken connection and tries a fresh one, without deleting anything', async () => {
  const { database, work, closed, destroy } = fakeDatabase({ healthyFrom: 3 });
  expect(await createResilient(database)(work)).toBe(3);
  expect(closed).toEqual([1, 2]);
  expect(destroy).not.toHaveBeenCalled();
});

test('deletes a database that stays broken, then finds it usable', async () => {
  const { database, work, destroy } = fakeDatabase({ healsWhenDeleted: true });
  expect(await createResilient(database)(work)).toBe(4);
  expect(destroy).toHaveBeenCalledTimes(1);
});

test('gives up when even a new database is broken', async () => {
  const { database, work, destroy } = fakeDatabase();
  await expect(createResilient(database)(work)).rejects.toThrow('closed');
  expect(work).toHaveBeenCalledTimes(4);
  expect(destroy).toHaveBeenCalledTimes(1);
});

test('passes an error of the work itself through at once', async () => {
  const { database, destroy } = fakeDatabase();
  const work = vi.fn(() => Promise.reject(new TypeError('not a function')));
  await expect(createResilient(database)(work)).rejects.toThrow(TypeError);
  expect(work).toHaveBeenCalledTimes(1);
  expect(destroy).not.toHaveBeenCalled();
});

test('treats an operation that hangs as a broken connection', async () => {
  const { database } = fakeDatabase();
  const work = vi.fn((connection: number) =>
    connection === 2 ? Promise.resolve('answer') : new Promise<string>(() => undefined),
  );
  const run = createResilient(database, { attempts: 3, deadline: 5 });
  expect(await run(work)).toBe('answer');
});

test('deletes once when several operations find the database broken', async () => {
  const { database, work, destroy } = fakeDatabase({ healsWhenDeleted: true });
  const run = createResilient(database);
  await Promise.all([run(work), run(work), run(work)]);
  expect(destroy).toHaveBeenCalledTimes(1);
});

test.each<[error: unknown, expected: boolean]>([
  [new DeadlineError('late'), true],
  [Object.assign(new Error('x'), { name: 'OpenFailedError' }), true],
  [new Error('Internal error opening backing store for indexedDB.open.'), true],
  [new DOMException('The database connection is closing.', 'InvalidStateError'), true],
  [Object.assign(new Error('disk full'), { name: 'QuotaExceededError' }), false],
  [new TypeError('x is not a function'), false],
  ['a string', false],
])('%s is broken: %s', (error, expected) => {
  expect(isBroken(error)).toBe(expected);
});
