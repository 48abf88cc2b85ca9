import { tokenise } from '../../text/tokens.ts';

/** `one` and `two` are rarely a figure: `one of them`. */
const NO_FIGURES = new Set(['one', 'two']);
/** Two figures are the same up to this share of the greater: what is said is rounded. */
const ROUNDING = 0.04;
const YEARS = { first: 1900, last: 2100 } as const;

/** The figures of a text, by their values. */
export function figuresOf(text: string): number[] {
  return tokenise(text).flatMap(({ word, number }) =>
    number === undefined || NO_FIGURES.has(word) ? [] : [number],
  );
}

/**
 * The share of a claim's figures that are not said while others are; 0 where no other is said.
 * Figures are compared by value.
 * @param claim those of the claim's own text
 * @param said those of the sentence
 * @param around those that may be meant as well: of the sentence before
 * @param known those that other wordings of the claim have
 */
export function contradictedFigures(
  claim: readonly number[],
  said: readonly number[],
  around: readonly number[] = [],
  known: readonly number[] = [],
): number {
  if (claim.length === 0) return 0;
  const isSaid = (value: number) => [...said, ...around].some((other) => isSame(value, other));
  const saysOther = said.some((value) => ![...claim, ...known].some((own) => isSame(own, value)));
  return saysOther ? claim.filter((value) => !isSaid(value)).length / claim.length : 0;
}

/** Years are the same only if they are equal; `a fifth` is `20 percent`. */
function isSame(a: number, b: number): boolean {
  if (isYear(a) && isYear(b)) return a === b;
  if (a < 1 !== b < 1 && isClose(100 * Math.min(a, b), Math.max(a, b))) return true;
  return isClose(a, b);
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b));
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= YEARS.first && value <= YEARS.last;
}
