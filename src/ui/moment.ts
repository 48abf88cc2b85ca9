import { locale } from '../words/language.ts';
import { say } from '../words/say.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });

/** A moment that has passed, in words: `5 minutes ago`, `on 20 November 2026`. */
export function momentInWords(moment: number, now: number): string {
  const age = Math.max(0, now - moment);
  if (age < MINUTE) return say('momentJustNow');
  if (age < HOUR) return ago.format(-Math.floor(age / MINUTE), 'minute');
  if (age < DAY) return ago.format(-Math.floor(age / HOUR), 'hour');
  return say('momentOn', { day: day.format(moment) });
}
