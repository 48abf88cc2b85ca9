import { lstatSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../fault.ts';
import { unwritable } from './file-error.ts';
import { TemporaryFile } from './temporary.ts';

/**
 * Writes a file in place of another of that name: whoever reads it finds the one or the other, whole.
 * @throws InputError where that cannot be; the file is then as it was.
 */
export function replaceFile(file: string, text: string): void {
  const next = beginReplacing(file);
  try {
    next.write(text);
    next.become();
  } finally {
    next.discard();
  }
}

/** A file that is being written in place of another. */
export interface Replacing {
  /** @throws InputError */
  write(data: string | Uint8Array): void;
  /** Takes the other's place. @throws InputError */
  become(): void;
  /** Gives up, unless it has taken the place: for `finally`. */
  discard(): void;
}

/**
 * Begins to write a file in place of another, or of none.
 * @throws InputError where there can be no file, or something else than a file is: before the work.
 */
export function beginReplacing(file: string): Replacing {
  const orFault = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw unwritable(file, error);
    }
  };
  const mode = orFault(() => modeToKeep(file));
  const next = orFault(() => new TemporaryFile(dirname(file), mode));
  return {
    write: (data) => {
      orFault(() => {
        next.write(data);
      });
    },
    become: () => {
      orFault(() => {
        next.become(file);
      });
    },
    discard: () => {
      next.discard();
    },
  };
}

/** Who may read and write the file that is there; as for any new file where there is none. */
function modeToKeep(file: string): number | undefined {
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (!there) return undefined;
  if (there.isFile()) return there.mode & 0o777;
  throw new InputError([`${file}:1: expected a file, found ${kindOf(there)}`]);
}

function kindOf(there: Stats): string {
  if (there.isDirectory()) return 'a folder';
  return there.isSymbolicLink() ? 'a link: name what it leads to' : 'a device';
}
