import type { Figure } from '../core/claim/figure.ts';

/** What a figure measures, and in what. */
export function figureTitle(figure: Figure): string {
  return namesUnit(figure) ? figure.measure : `${figure.measure}, ${figure.unit}`;
}

/** “People listening at the same time” needs no “people” after it. */
export function namesUnit({ measure, unit }: Figure): boolean {
  return measure.toLowerCase().includes(unit.toLowerCase());
}
