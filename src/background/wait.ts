import type { Wait } from '../core/feed/fetching/download.ts';

/** The clock by which slow hosts, and pages that do not answer, are left. */
export const wait: Wait = (milliseconds) => {
  let timer: ReturnType<typeof setTimeout>;
  const done = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return { done, cancel: () => clearTimeout(timer) };
};
