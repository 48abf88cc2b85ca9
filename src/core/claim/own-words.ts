import type { Pattern } from './pattern.ts';
import { LONGEST_PHRASE } from './pattern.ts';
import type { Claim } from './schema.ts';

/**
 * How a claim is recognised by its words. One without a pattern is by its own: whoever repeats it word
 * for word. Records say so in full, since readers of older versions know no claim without a pattern.
 */
export function patternOf({ claim, match }: Pick<Claim, 'claim' | 'match'>): Pattern {
  return match.says.length + match.needs.length > 0 ? match : { ...match, says: [ownWords(claim)] };
}

/** The whole words that a phrase has room for. */
function ownWords(text: string): string {
  if (text.length <= LONGEST_PHRASE) return text;
  const room = text.slice(0, LONGEST_PHRASE + 1);
  const end = room.lastIndexOf(' ');
  return room.slice(0, end > 0 ? end : LONGEST_PHRASE);
}
