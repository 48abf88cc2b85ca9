import type { Token } from '../token.ts';

const LINKS = new Set(['to', 'or']);

/**
 * In `50 to 70 million`, `2 or 3 million`, `between 50 and 70 million` and `two to three hundred
 * thousand` both numbers are counted in what the second is. Looks at the last token and those before.
 * @param scales what the last number is counted in.
 */
export function shareScale(
  tokens: readonly Token[],
  scales: readonly number[],
  text: string,
): void {
  const high = tokens.at(-1)!;
  const low = lowBefore(tokens, high, text);
  if (low?.number === undefined || low.number <= 0 || low.number >= 1000) return;
  const value = Math.abs(high.number!);
  // "From 100 to 2 million": each is what it is.
  const scale = scales.findLast((each) => low.number! * each < value);
  if (scale !== undefined) low.number *= scale;
}

function lowBefore(tokens: readonly Token[], high: Token, text: string): Token | undefined {
  const before = tokens.at(-2);
  if (!before) return undefined;
  const gap = text.slice(before.end, high.start);
  if (before.number !== undefined) {
    const isSaid =
      gap === ', ' &&
      Number.isInteger(before.number) &&
      isInWords(before, text) &&
      isInWords(high, text);
    return isSaid || /^\s?[-–—]\s?$/.test(gap) ? before : undefined;
  }
  const isRange =
    LINKS.has(before.word) || (before.word === 'and' && tokens.at(-4)?.word === 'between');
  return isRange ? tokens.at(-3) : undefined;
}

/** `Two, three million`, but not `on June 2, 3 million`. */
function isInWords({ start }: Token, text: string): boolean {
  return /\p{L}/u.test(text.charAt(start));
}
