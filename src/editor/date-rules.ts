import type { Claim } from '../core/claim/schema.ts';

type Path = (string | number)[];
/** A date with where it stands. */
type Dated = [Path, string | undefined];

const DAY = 86_400_000;

/** What was said or published tomorrow, and spans that end before they begin. */
export function impossibleDates(claim: Claim): [Path, string][] {
  return [
    ...pastDates(claim).flatMap(([path, date]): [Path, string][] =>
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

function spans({ valid, match }: Claim): [Dated, Dated][] {
  return [
    [
      [['valid', 'from'], valid?.from],
      [['valid', 'until'], valid?.until],
    ],
    [
      [['match', 'said', 'after'], match.said?.after],
      [['match', 'said', 'before'], match.said?.before],
    ],
  ];
}

/** East of Greenwich it is tomorrow already. */
function isToCome(date: string | undefined): boolean {
  const tomorrow = new Date(Date.now() + DAY).toISOString();
  return date !== undefined && date > tomorrow.slice(0, date.length);
}
