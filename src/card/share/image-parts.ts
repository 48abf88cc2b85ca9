import { dateInWords } from '../format.ts';
import { WORDS } from '../words.ts';
import { whose } from './as-text.ts';
import type { SharedFigure, SharedRow } from './shared-figure.ts';
import type { Shared } from './shared.ts';

export interface TextStyle {
  /** As canvas and CSS write it. */
  font: string;
  size: number;
  leading: number;
  tone: 'ink' | 'soft';
}

/** What stands in a picture from the top down; `gap` is the pixels left free above it. */
export type Part = { gap: number } & (
  | { kind: 'words'; text: string; style: TextStyle; /** At the other side. */ beside?: string }
  | { kind: 'rule' }
  | { kind: 'track'; row: SharedRow; steps: number[] }
);

const SERIF = 'Georgia, "Noto Serif", "Liberation Serif", serif';
const SANS = 'system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif';

const style = (
  weight: number,
  size: number,
  family: string,
  tone: TextStyle['tone'] = 'ink',
): TextStyle => ({
  font: `${weight} ${size}px ${family}`,
  size,
  leading: Math.round(size * 1.35),
  tone,
});

/** Set large: a picture is mostly seen on a phone, a third as wide as it is. */
const STYLES = {
  label: style(600, 28, SANS, 'soft'),
  claim: style(600, 54, SERIF),
  facts: style(400, 30, SANS, 'soft'),
  summary: style(400, 40, SERIF),
  measure: style(600, 32, SANS),
  row: style(400, 32, SANS),
  rating: style(600, 44, SERIF),
  reason: style(400, 32, SANS),
  name: style(600, 26, SANS),
};

/** A picture has the first ones: what is said in a glance, and no canvas is without an end. */
const MOST_FIGURES = 3;

/** From the top: what was said, what the record shows, who rates it how, whose card it is. */
export function partsOf(shared: Shared): Part[] {
  const { kind, claim, saidBy, summary, figures, unrated, sources } = shared;
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  return [
    ...headOf(shared),
    ...words(kind, 'label', shared.retracted ? 32 : 0),
    ...words(claim, 'claim', 12),
    ...words(saidBy, 'facts', 16),
    ...(summary === undefined ? [] : [rule(36)]),
    ...words(summary, 'summary', 28),
    ...figures.slice(0, MOST_FIGURES).flatMap(figureParts),
    ...words(unrated, 'facts', 32),
    ...checkParts(shared),
    ...(publishers.length > 0
      ? words(`${WORDS.sources}: ${publishers.join('; ')}`, 'facts', 40)
      : []),
    rule(44),
    ...words(whose(shared), 'name', 24),
  ];
}

function headOf({ retracted }: Shared): Part[] {
  if (!retracted) return [];
  return [
    ...words(`${WORDS.retracted} (${dateInWords(retracted.date)})`, 'rating', 0),
    ...words(retracted.why, 'reason', 8),
    rule(32),
  ];
}

function figureParts({ title, rows, steps, notes }: SharedFigure): Part[] {
  return [
    ...words(title, 'measure', 40),
    ...rows.flatMap((row): Part[] => [
      ...words(row.name, 'row', 20, row.value),
      { kind: 'track', row, steps, gap: 8 },
    ]),
    ...notes.flatMap((note) => words(note, 'facts', 16)),
  ];
}

function checkParts({ checks }: Shared): Part[] {
  return checks.flatMap(({ rating, by, date, reason }) => [
    ...words(rating, 'rating', 40),
    ...words(date === undefined ? by : `${by} · ${dateInWords(date)}`, 'facts', 4),
    ...words(reason, 'reason', 8),
  ]);
}

const rule = (gap: number): Part => ({ kind: 'rule', gap });

function words(
  text: string | undefined,
  of: keyof typeof STYLES,
  gap: number,
  beside?: string,
): Part[] {
  if (text === undefined) return [];
  return [{ kind: 'words', text, style: STYLES[of], gap, ...(beside !== undefined && { beside }) }];
}
