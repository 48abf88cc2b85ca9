import { browser } from './browser.ts';

/** Browsers stop a background that has called none of their functions for 30 s. */
const PULSE = 20_000;

/**
 * Keeps the background awake through one piece of work that may take longer than browsers wait.
 * @returns what ends it; call it whatever became of the work.
 */
export function keepAwake(): () => void {
  const pulse = setInterval(() => void browser.runtime.getPlatformInfo(), PULSE);
  return () => clearInterval(pulse);
}
