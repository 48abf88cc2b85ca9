import type { Case, Model } from './suite.ts';

/** The suite tells fifteen digits. */
const NEARLY = 1e-9;

/** In texts for these models numbers without a unit stand too, of which the suite tells nothing. */
const WITH_UNITS = new Set<Model>(['currency', 'dimension']);

/**
 * Is a text read as the suite expects: is each of its values among those read, as often? Where it
 * expects none, none may be read, but for the models of amounts with a unit.
 */
export function isRight({ model, values }: Case, read: readonly number[]): boolean {
  if (values.length === 0) return WITH_UNITS.has(model) || read.length === 0;
  const left = [...read];
  return values.every((value) => {
    const at = left.findIndex((other) => isNear(other, value));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= NEARLY * Math.max(1, Math.abs(b));
}
