import { statSync, type Stats } from 'node:fs';
import { InputError } from '../fault.ts';

const READING: Readonly<Record<string, string>> = {
  ENOENT: 'expected a file, found none',
  ENOTDIR: 'expected a file, found none',
  EISDIR: 'expected a file, found a folder',
  EACCES: 'expected a file that may be read',
  EPERM: 'expected a file that may be read',
  ELOOP: 'expected a file, found a link that leads to itself',
  ENAMETOOLONG: 'expected a shorter name',
  EMFILE: 'too many files are open',
};

const WRITING: Readonly<Record<string, string>> = {
  ENOENT: 'expected a folder to write it in, found none',
  ENOTDIR: 'expected a folder to write it in, found a file',
  EISDIR: 'expected a file, found a folder',
  EEXIST: 'expected a name that is free, found a file',
  EACCES: 'expected a place that may be written to',
  EPERM: 'expected a place that may be written to',
  EROFS: 'expected a place that may be written to',
  ELOOP: 'expected a folder, found a link that leads to itself',
  ENAMETOOLONG: 'expected a shorter name',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EMFILE: 'too many files are open',
};

/**
 * Why a file cannot be read, as a fault's message.
 * @throws what is no error of the file system.
 */
export function whyUnreadable(error: unknown, what = 'file'): string {
  const code = codeOf(error);
  const why = READING[code] ?? `expected a file that can be read (${code})`;
  return why.replace('a file that', `a ${what} that`);
}

/** @throws what is no error of the file system. */
export function unreadable(file: string, error: unknown, what?: 'folder'): InputError {
  if (error instanceof InputError) return error;
  return new InputError([`${file}:1: ${whyUnreadable(error, what)}`]);
}

/** @throws what is no error of the file system. */
export function unwritable(file: string, error: unknown): InputError {
  if (error instanceof InputError) return error;
  const code = codeOf(error);
  const why = WRITING[code] ?? `expected a place that can be written to (${code})`;
  return new InputError([`${file}:1: ${why}`]);
}

/** What a path leads to, links followed; `undefined` where there is nothing. @throws InputError */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The system's name of what went wrong, such as `ENOENT`. */
function codeOf(error: unknown): string {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (!(error instanceof Error) || code === undefined || syscall === undefined) throw error;
  return code;
}
