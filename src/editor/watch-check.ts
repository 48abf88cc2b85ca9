import { onChanges } from './changes.ts';
import { check } from './check.ts';

/** Checks, and checks again after each change, until the signal ends it; one check at a time. */
export async function watchCheck(
  folder: string,
  files: string[],
  print: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  let isChanged = true;
  let wake: (() => void) | undefined;
  const tell = () => {
    isChanged = true;
    wake?.();
  };
  signal.addEventListener('abort', tell, { once: true });
  onChanges(folder, tell, signal);
  while (!signal.aborted) {
    if (isChanged) {
      isChanged = false;
      await check(folder, files, print);
    } else {
      await new Promise<void>((resolve) => (wake = resolve));
    }
  }
}
