import * as v from 'valibot';

/** The reader's settings, each under its own key in local storage. */
export const PAUSE_KEY = 'pause-on-certain';

const pauseSchema = v.fallback(v.boolean(), false);

/** Whether a recording is paused at a claim that is certain: not unless the reader asked for it. */
export function readPause(stored: unknown): boolean {
  return v.parse(pauseSchema, stored);
}
