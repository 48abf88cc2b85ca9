const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const ago = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** A moment that has passed, in words: `5 minutes ago`, `on 20 November 2026`. */
export function momentInWords(moment: number, now: number): string {
  const age = Math.max(0, now - moment);
  if (age < MINUTE) return 'just now';
  if (age < HOUR) return ago.format(-Math.floor(age / MINUTE), 'minute');
  if (age < DAY) return ago.format(-Math.floor(age / HOUR), 'hour');
  return `on ${day.format(moment)}`;
}
