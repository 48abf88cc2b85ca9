import { onChanges } from '../changes.ts';
import { InputError } from '../fault.ts';
import type { Meaning } from '../meaning/open-meaning.ts';
import { check } from './check.ts';
import type { Wanted } from './wanted.ts';

/** Checks, and checks again after each change, until the signal ends it; one check at a time. */
export async function watchCheck(
  wanted: Wanted,
  print: (line: string) => void,
  signal: AbortSignal,
  meaning?: Meaning,
): Promise<void> {
  let isChanged = true;
  let wake: (() => void) | undefined;
  const tell = () => {
    isChanged = true;
    wake?.();
  };
  signal.addEventListener('abort', tell, { once: true });
  onChanges(wanted.folder, tell, signal);
  while (!signal.aborted) {
    if (isChanged) {
      isChanged = false;
      await checkOnce(wanted, print, meaning);
    } else {
      await new Promise<void>((resolve) => (wake = resolve));
    }
  }
}

/** A file that is away while it is saved is told and comes back. */
async function checkOnce(
  wanted: Wanted,
  print: (line: string) => void,
  meaning: Meaning | undefined,
): Promise<void> {
  try {
    await check(wanted, print, { meaning });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const line of error.lines) print(line);
  }
}
