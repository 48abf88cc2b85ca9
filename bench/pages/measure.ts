import { median } from '../figures/statistics.ts';
import { CONFIGURATIONS, type Configuration } from './configurations.ts';
import type { MadePage } from './made/page.ts';
import type { Visit } from './visit.ts';

/** The figures of a visit that are compared. */
export const FIGURES = [
  'longest',
  'long',
  'blocking',
  'taken',
  'firstMark',
  'done',
  'marks',
  'heap',
] as const;
export type Figure = (typeof FIGURES)[number];
export type Figures = Partial<Record<Figure, number>>;

/** What one page showed. */
export interface MeasuredPage {
  name: string;
  /** Medians over the rounds. */
  medians: Record<Configuration, Figures>;
  /** What the extension adds: medians of the differences within each round. */
  added: Figures;
  /** All visits, a list for each configuration with one entry a round. */
  visits: Record<Configuration, Visit[]>;
}

type Look = (page: MadePage, how: Configuration) => Promise<Visit>;

/** Opens a page in all configurations, in another order each round. */
export async function measurePage(
  page: MadePage,
  rounds: number,
  look: Look,
): Promise<MeasuredPage> {
  const visits: MeasuredPage['visits'] = { with: [], without: [], 'mark.js': [] };
  for (let round = 0; round < rounds; round += 1)
    for (const how of rotated(CONFIGURATIONS, round)) visits[how].push(await look(page, how));
  const medians = {
    with: mediansOf(visits.with),
    without: mediansOf(visits.without),
    'mark.js': mediansOf(visits['mark.js']),
  };
  const added = mediansOf(visits.with.map((own, round) => difference(own, visits.without[round]!)));
  return { name: page.name, medians, added, visits };
}

/** A list that begins with another of its entries each round. */
export function rotated<T>(list: readonly T[], round: number): T[] {
  const start = round % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

/** Medians of the figures that all have. */
export function mediansOf(all: readonly Figures[]): Figures {
  return figuresOf((figure) => {
    const values = all.flatMap((one) => one[figure] ?? []);
    return values.length === all.length ? median(values) : undefined;
  });
}

function difference(one: Figures, other: Figures): Figures {
  return figuresOf((figure) => {
    const [value, less] = [one[figure], other[figure]];
    return value === undefined || less === undefined ? undefined : value - less;
  });
}

function figuresOf(reckon: (figure: Figure) => number | undefined): Figures {
  const entries = FIGURES.map((figure) => [figure, reckon(figure)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
