import type { Wait } from '../../core/feed/fetching/download.ts';

/** Waits by the process's clock. */
export const nodeWait: Wait = (milliseconds) => {
  let timer: NodeJS.Timeout | undefined;
  const done = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return { done, cancel: () => clearTimeout(timer) };
};
