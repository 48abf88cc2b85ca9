import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { InputError } from '../fault.ts';
import { unreadable, unwritable } from './file-error.ts';

/**
 * Makes sure that a file can be written, before the work whose result it is to hold. Folders above it
 * that are missing can be made.
 * @throws InputError
 */
export function checkTarget(file: string): void {
  if (basename(file) === '' || /[/\\]$/.test(file)) throw found('a folder');
  try {
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw found('a folder');
    let folder = dirname(file);
    while (!existsSync(folder)) folder = dirname(folder);
    // Of a folder that is a file the system tells by this.
    accessSync(`${folder}${sep}.`, constants.W_OK);
  } catch (error) {
    throw unwritable(file, error);
  }

  function found(what: string): InputError {
    return new InputError([`${file}:1: expected a file, found ${what}`]);
  }
}

/** @throws InputError where something else than a folder is. */
export function checkIsFolder(path: string, what = 'a folder'): void {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== false) return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR')
      throw unreadable(path, error, 'folder');
  }
  throw new InputError([`${path}:1: expected ${what}, found a file`]);
}

/**
 * Makes sure that files can be written into a folder, before the work. It can be missing.
 * @throws InputError
 */
export function checkTargetFolder(folder: string): void {
  checkIsFolder(folder);
  try {
    checkTarget(join(folder, 'file'));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError([`${folder}:1: expected a folder that may be written to`]);
  }
}

/**
 * Makes the folder of a file with those above it that are missing. One after the other: Node's own way
 * (`recursive`) tries without an end where the system makes none, as under /proc.
 * @throws InputError
 */
export function makeFolderOf(file: string): void {
  const missing: string[] = [];
  for (let at = dirname(file); !existsSync(at); at = dirname(at)) missing.push(at);
  for (const each of missing.reverse()) {
    try {
      mkdirSync(each);
    } catch (error) {
      // Another command can have made it meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(file, error);
    }
  }
}
