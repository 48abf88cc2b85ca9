import type { Figure } from '../core/claim/figure.ts';
import type { Claim } from '../core/claim/schema.ts';

type Path = (string | number)[];
/** A date with where it stands. */
type Dated = [Path, string | undefined];

const DAY = 86_400_000;

/** Days that no calendar has, what was said or published tomorrow, and spans that end before they begin. */
export function impossibleDates(claim: Claim): [Path, string][] {
  const past = pastDates(claim);
  const dates = [...past, ...spans(claim).flat(), ...readingDates(claim)];
  return [
    ...dates.flatMap(([path, date]): [Path, string][] =>
      isOfCalendar(date) ? [] : [[path, `expected a day of the calendar, found "${date}"`]],
    ),
    ...past.flatMap(([path, date]): [Path, string][] =>
      isToCome(date) ? [[path, `expected a day that has come, found "${date}"`]] : [],
    ),
    ...spans(claim).flatMap(([[, from], [path, until]]): [Path, string][] =>
      from !== undefined && until !== undefined && until < from
        ? [[path, `expected a day after ${from}, found "${until}"`]]
        : [],
    ),
  ];
}

/** What has happened, by its nature. */
function pastDates({ statements, sources, reviews, revisions, approved }: Claim): Dated[] {
  return [
    ...statements.map(({ said }, at): Dated => [['statements', at, 'said'], said]),
    ...Object.entries(sources).map(([key, { date }]): Dated => [['sources', key, 'date'], date]),
    ...reviews.map(({ published }, at): Dated => [['reviews', at, 'published'], published]),
    ...revisions.map(({ date }, at): Dated => [['revisions', at, 'date'], date]),
    [['approved', 'date'], approved?.date],
  ];
}

/** When something was measured. The schema has checked each figure; a projection may lie ahead. */
function readingDates({ context }: Claim): Dated[] {
  return context.flatMap((block, at) =>
    'figure' in block
      ? (block as { figure: Figure }).figure.readings.map(({ date }, reading): Dated => [
          ['context', at, 'figure', 'readings', reading, 'date'],
          date,
        ])
      : [],
  );
}

function spans({ valid, match, embargo }: Claim): [Dated, Dated][] {
  return [
    [
      [['valid', 'from'], valid?.from],
      [['valid', 'until'], valid?.until],
    ],
    [
      [['match', 'said', 'after'], match.said?.after],
      [['match', 'said', 'before'], match.said?.before],
    ],
    [
      [['embargo'], undefined],
      [['embargo'], embargo],
    ],
  ];
}

/** A year and a month are as good as a day. */
function isOfCalendar(date: string | undefined): boolean {
  if (date === undefined || date.length < 'YYYY-MM-DD'.length) return true;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** East of Greenwich it is tomorrow already. */
function isToCome(date: string | undefined): boolean {
  const tomorrow = new Date(Date.now() + DAY).toISOString();
  return date !== undefined && date > tomorrow.slice(0, date.length);
}
