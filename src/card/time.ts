/** Days, months and years on an axis of time. */

/** The middle of the day, month or year that a date names: it may have been any time in it. */
export function middleOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  const start = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const end =
    month === undefined
      ? Date.UTC(year + 1, 0, 1)
      : day === undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year, month - 1, day + 1);
  return (start + end) / 2;
}

/** Years between two marks of the axis, of which the first that leaves few enough is taken. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const MOST_STEPS = 4;

/**
 * The dates that are written below an axis: years (their beginnings, but where readings are of whole
 * years the years themselves), or where it spans too few of them the first and the last date.
 */
export function datesBelow(dates: string[]): { date: string; at: number }[] {
  const [first = '', last = ''] = [dates.at(0), dates.at(-1)];
  const ofYears = dates.every((date) => date.length === 'YYYY'.length);
  const marks = yearsBetween(Number(first.slice(0, 4)), Number(last.slice(0, 4)))
    .map((date) => ({ date, at: ofYears ? middleOf(date) : middleOf(`${date}-01-01`) }))
    .filter(({ at }) => at >= middleOf(first) && at <= middleOf(last));
  if (marks.length >= 2) return marks;
  return [first, last].map((date) => ({ date, at: middleOf(date) }));
}

/** Round years, few enough to stand side by side. */
function yearsBetween(from: number, to: number): string[] {
  const step = STEPS.find((years) => (to - from) / years <= MOST_STEPS) ?? 1000;
  const first = Math.ceil(from / step);
  const count = Math.max(0, Math.floor(to / step) - first + 1);
  return Array.from({ length: count }, (_, at) => String((first + at) * step).padStart(4, '0'));
}
