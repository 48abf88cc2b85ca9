const MS_PER_DAY = 86_400_000;

/** Stands for a day that is not known. */
export const NO_DAY = -1;

/** A date (`YYYY-MM-DD`) as days since 1970, or `NO_DAY`. */
export function dayOf(date: string | undefined): number {
  const time = date === undefined ? Number.NaN : Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? NO_DAY : Math.round(time / MS_PER_DAY);
}
