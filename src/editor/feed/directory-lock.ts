import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { InputError } from '../fault.ts';
import { createFile } from '../files/create-file.ts';
import { unwritable } from '../files/file-error.ts';
import { removedAtEnd } from '../files/left-over.ts';
import { printable } from '../printable.ts';
import { nodeWait } from './wait.ts';

/** How long a lock is waited for, and how often it is looked at, in milliseconds. */
const PATIENCE = 20_000;
const EVERY = 25;
/** A lock is held for one write. One of another machine that is this old was left behind. */
const LEFT_BEHIND = 10 * 60_000;
/** What is read of a lock: far more than one holds. */
const MOST_BYTES = 1000;

/**
 * Does some work while nobody else does any under the same lock file, on this machine or another
 * that shares the folder. A lock whose process has ended is taken over.
 * @param patience how long it is waited for, in milliseconds
 * @throws InputError when somebody keeps it.
 */
export async function withLock<Result>(
  file: string,
  work: () => Promise<Result> | Result,
  patience = PATIENCE,
): Promise<Result> {
  await lock(file, patience);
  const letGo = removedAtEnd(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
    letGo();
  }
}

async function lock(file: string, patience: number): Promise<void> {
  const until = Date.now() + patience;
  while (!tryLock(file)) {
    if (isLeftBehind(file)) takeAway(file);
    else if (Date.now() > until) {
      throw new InputError([
        `${file}:1: expected to get this lock; it is held by ${inWords(holderOf(file))}`,
      ]);
    } else await nodeWait(EVERY * (0.5 + Math.random())).done;
  }
}

function tryLock(file: string): boolean {
  try {
    createFile(file, `${JSON.stringify({ pid: process.pid, host: hostname() })}\n`);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw unwritable(file, error);
  }
}

/**
 * Removes a lock that was left behind. Of several who want to, one does, under a lock of its own:
 * else the second would remove what the first has put there since.
 */
function takeAway(file: string): void {
  const turn = `${file}.turn`;
  if (!tryLock(turn)) {
    if (isLeftBehind(turn)) rmSync(turn, { force: true });
    return;
  }
  try {
    if (isLeftBehind(file)) rmSync(file, { force: true });
  } finally {
    rmSync(turn, { force: true });
  }
}

function isLeftBehind(file: string): boolean {
  const holder = holderOf(file);
  if (!holder) return false;
  if (holder.host === hostname() && holder.pid !== undefined) return !isRunning(holder.pid);
  return holder.age > LEFT_BEHIND;
}

interface Holder {
  pid?: number;
  host?: string;
  /** Milliseconds. */
  age: number;
}

function inWords(holder: Holder | undefined): string {
  if (holder?.pid === undefined) return 'another one: remove it when nobody publishes here';
  return `process ${holder.pid} on ${printable(holder.host!)}`;
}

/**
 * Who holds a lock; `undefined` when nobody does. What lies there may be anything: it is not followed,
 * not waited for, and not read further than a lock goes.
 */
function holderOf(file: string): Holder | undefined {
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (!there) return undefined;
  const age = Date.now() - there.mtimeMs;
  return there.isFile() ? { ...parsed(begin(file)), age } : { age };
}

function begin(file: string): string {
  let fd: number | undefined;
  try {
    fd = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const bytes = Buffer.alloc(Math.min(MOST_BYTES, fstatSync(fd).size));
    return bytes.toString('utf8', 0, readSync(fd, bytes));
  } catch {
    return '';
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

function parsed(text: string): { pid?: number; host?: string } {
  try {
    const { pid, host } = JSON.parse(text) as Record<string, unknown>;
    const isHolder = Number.isSafeInteger(pid) && (pid as number) > 0 && typeof host === 'string';
    return isHolder ? { pid: pid as number, host } : {};
  } catch {
    return {};
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
