import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { InputError } from '../fault.ts';
import { nodeWait } from './wait.ts';

/** How long a lock is waited for, and how often it is looked at, in milliseconds. */
const PATIENCE = 20_000;
const EVERY = 25;
/** A lock is held for one write. One of another machine that is this old was left behind. */
const LEFT_BEHIND = 10 * 60_000;

/**
 * Does some work while nobody else does any under the same lock file, on this machine or another
 * that shares the folder. A lock whose process has ended is taken over.
 * @throws InputError when somebody keeps it.
 */
export async function withLock<Result>(
  file: string,
  work: () => Promise<Result> | Result,
): Promise<Result> {
  await lock(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

async function lock(file: string): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (!tryLock(file)) {
    if (isLeftBehind(file)) takeAway(file);
    else if (Date.now() > until) {
      throw new InputError([
        `${file}:1: expected to get this lock; it is held by ${holderOf(file)?.text ?? 'another one'}`,
      ]);
    } else await nodeWait(EVERY * (0.5 + Math.random())).done;
  }
}

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, `${JSON.stringify({ pid: process.pid, host: hostname() })}\n`, {
      flag: 'wx',
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
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

/** Who holds a lock; `undefined` when nobody does. */
function holderOf(file: string) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const text = readFileSync(file, 'utf8').trim();
    return { ...parsed(text), text, age };
  } catch {
    return undefined;
  }
}

function parsed(text: string): { pid?: number; host?: string } {
  try {
    const { pid, host } = JSON.parse(text) as Record<string, unknown>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : {};
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
