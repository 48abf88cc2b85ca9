import * as v from 'valibot';

/** Lower-case words joined by hyphens: the permanent name of a claim, a person, an event, a topic. */
export const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case letters, digits and single hyphens'),
  v.maxLength(80),
);

/** A calendar day, `YYYY-MM-DD`. */
export const day = v.pipe(
  v.string(),
  v.isoDate('expected a date like 2024-08-12, in quotes'),
  v.check(isInCalendar, 'expected a day that the calendar has'),
);

/** A year, a month or a day: `2024`, `2024-08`, `2024-08-12`. */
export const partialDate = v.pipe(
  v.string(),
  v.regex(
    /^[1-9]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'expected a date like 2024, 2024-08 or 2024-08-12, in quotes',
  ),
  v.check(isInCalendar, 'expected a day that the calendar has'),
);

/** Not 31 February, which would be shown as a day in March. */
function isInCalendar(date: string): boolean {
  const instant = new Date(date);
  return Number.isNaN(instant.getTime()) ? false : instant.toISOString().startsWith(date);
}

/** A line of text for readers: something is in it, and it is bounded. */
export const text = (max = 600) =>
  v.pipe(
    v.string('expected text (put it in quotes if it looks like a number, a date or true/false)'),
    v.trim(),
    v.minLength(1, 'expected some text'),
    v.maxLength(max, `expected at most ${max} characters`),
    v.check((value) => value.search(DECEIVING) < 0, 'expected no control or direction characters'),
  );

/**
 * What is not seen and can make a line read otherwise than it is written: control characters but line
 * ends and tabs, and those that turn the direction of what follows. Isolates, which end where they
 * should, may stay.
 */
export const DECEIVING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/g;
