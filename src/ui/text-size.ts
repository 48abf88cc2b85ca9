import type { Settings } from '../messages/settings.ts';

/** How large the reader wants text to be, beside their browser's own size. */
export const TEXT_SCALES: Record<Settings['textSize'], number> = {
  normal: 1,
  large: 1.1875,
  larger: 1.4375,
};
