import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { MOST_RECORDS } from '../../core/feed/pack.ts';
import { InputError } from '../fault.ts';
import { withLock } from '../feed/directory-lock.ts';
import { unwritable } from '../files/file-error.ts';
import { namesIn } from '../files/folder.ts';
import { removedAtEnd } from '../files/left-over.ts';
import { beginReplacing } from '../files/replace-file.ts';
import { makeFolderOf } from '../files/target.ts';
import { printableName } from '../printable.ts';
import { inDigits, type Progress } from '../progress.ts';
import type { Gatherer, GatheredReview } from './gather.ts';
import { heldLines } from './held.ts';
import { Planner, type Counts, type Plan, type Pruning } from './plan.ts';

const NEWLINE = Buffer.from('\n');
/** So much is written at once, in bytes. */
const AT_ONCE = 1024 * 1024;

/** How a file is written. */
export interface Merging extends Pruning {
  progress: Progress;
  /** Most claims of all files in a folder; what a feed carries where not given. */
  most?: number;
}

/**
 * Writes what was gathered into a file that may hold some of it. What is held and was not gathered stays
 * as it is, unless it is to go. The file is read and written line by line, whatever its size; whoever
 * reads it finds the one before or the new one, whole. Of several who write at once each finds what the
 * others have written.
 * @throws InputError, and then nothing was changed.
 */
export async function mergeInto(file: string, gatherer: Gatherer, how: Merging): Promise<Counts> {
  makeFolderOf(file);
  const lock = `${file}.lock`;
  try {
    return await withLock(lock, async () => {
      const letGo = removedAtEnd(lock);
      try {
        return await merge(file, gatherer, how);
      } finally {
        letGo();
      }
    });
  } catch (error) {
    throw unwritable(file, error);
  }
}

async function merge(
  file: string,
  gatherer: Gatherer,
  { prune, unread, progress, most = MOST_RECORDS }: Merging,
): Promise<Counts> {
  const before = stampOf(file);
  const planner = new Planner(gatherer, unread);
  const name = printableName(file);
  if (before !== undefined) {
    await planner.read(file, (count) => progress.report(`checks of ${name} compared`, count));
  }
  const plan = planner.plan();
  planner.prune(name, prune);
  const others = await lookBeside(file, new Set(plan.added.map(({ id }) => id)));
  if (plan.total + others > most) {
    throw new InputError([
      `${name}: expected at most ${inDigits(most)} claims in ${printableName(dirname(file))}, found ${inDigits(plan.total + others)}; nothing was changed`,
    ]);
  }
  const isSame = plan.added.length + plan.replaced.size + plan.dropped.size === 0;
  if (!isSame) await write(file, gatherer, plan, { before, progress });
  return plan.counts;
}

async function write(
  file: string,
  gatherer: Gatherer,
  { added, replaced, dropped, total }: Plan,
  { before, progress }: { before: string | undefined; progress: Progress },
): Promise<void> {
  const next = beginReplacing(file);
  let pending: Uint8Array[] = [];
  let length = 0;
  let count = 0;
  let at = 0;
  const flush = () => {
    next.write(Buffer.concat(pending));
    pending = [];
    length = 0;
  };
  const put = (bytes: Uint8Array) => {
    pending.push(bytes, NEWLINE);
    length += bytes.length + 1;
    if (length >= AT_ONCE) flush();
    progress.report(`checks of ${printableName(file)} written`, (count += 1), total);
  };
  const putAddedBefore = (id?: string) => {
    for (; at < added.length && (id === undefined || added[at]!.id < id); at += 1) {
      put(lineOf(added[at]!, gatherer));
    }
  };
  try {
    if (before !== undefined) {
      for await (const { line, bytes } of heldLines(file)) {
        if (dropped.has(line)) continue;
        const id = idOf(bytes);
        if (id !== undefined) putAddedBefore(id);
        const review = replaced.get(line);
        put(review ? lineOf(review, gatherer) : bytes);
      }
    }
    putAddedBefore();
    if (stampOf(file) !== before) {
      throw new InputError([
        `${printableName(file)}: somebody else changed it meanwhile; nothing was changed: try again`,
      ]);
    }
    flush();
    next.become();
  } finally {
    next.discard();
  }
}

function lineOf(review: GatheredReview, gatherer: Gatherer): Uint8Array {
  return Buffer.from(`{"id":"${review.id}",${gatherer.lineOf(review).slice(1)}`);
}

/** The name on a line, where it stands first, as in all lines that we write. */
function idOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 100)).toString('latin1');
  return /^\{"id":"([a-z0-9-]+)"/.exec(start)?.[1];
}

/** What tells that a file is still the one that was read; `undefined` when there is none. */
function stampOf(file: string): string | undefined {
  const there = statSync(file, { throwIfNoEntry: false });
  return there && [there.ino, there.size, there.mtimeMs].join();
}

/**
 * How many claims the other files of a folder of imported claims hold.
 * @throws InputError when one of them holds a review that would be added: a claim is there once.
 */
async function lookBeside(file: string, names: ReadonlySet<string>): Promise<number> {
  const folder = dirname(file);
  if (basename(resolve(folder)) !== 'imported') return 0;
  let count = 0;
  for (const name of namesIn(folder, '.jsonl')) {
    const other = join(folder, name);
    if (resolve(other) === resolve(file)) continue;
    for await (const { line, bytes } of heldLines(other)) {
      count += 1;
      const id = idOf(bytes);
      if (id === undefined || !names.has(id)) continue;
      throw new InputError([
        `${printableName(other)}:${line}: holds a check that would be added to ${printableName(file)} too; nothing was changed: keep it in one of them`,
      ]);
    }
  }
  return count;
}
