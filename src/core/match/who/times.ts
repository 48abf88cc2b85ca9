const TIMES = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august ' +
    'september october november december today yesterday tonight week month year morning afternoon evening night'
  ).split(' '),
);

/** Does this folded word tell when something was said: `Trump on Monday said`? */
export function isTime(word: string): boolean {
  return TIMES.has(word);
}
