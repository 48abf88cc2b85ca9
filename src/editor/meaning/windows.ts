import type { LookRequest } from '../../core/meaning/types.ts';
import type { Passage } from '../../core/passage.ts';

/** Some passages as a request, with others around them that are read for context only. */
export interface Window {
  request: LookRequest;
  /** The passages that it is made for. */
  own: readonly Passage[];
}

/** What all passages of a page share. */
export interface Page {
  date?: string | undefined;
  title?: string | undefined;
  /** Read before the first of them, for context. */
  before?: readonly Passage[];
}

/** So many passages and characters are looked at in one request: what is held does not grow with the page. */
const MOST = { passages: 200, characters: 40_000 };
/** Passages before and behind, and characters of them: what a sentence's reading may ask for. */
const AROUND = { passages: 4, characters: 8000 };

/** A page of any length as requests, in its order. */
export function* windowsOf(
  passages: readonly Passage[],
  { date, title, before = [] }: Page,
): Generator<Window> {
  for (let from = 0, to = 0; from < passages.length; from = to) {
    to = from + Math.max(1, fitting(passages.slice(from), MOST.passages, MOST.characters));
    const earlier = fitting(passages.slice(0, from).reverse(), AROUND.passages, AROUND.characters);
    const later = fitting(passages.slice(to), AROUND.passages, AROUND.characters);
    const read = passages.slice(from - earlier, to + later);
    yield {
      own: passages.slice(from, to),
      request: {
        passages: from === 0 ? [...before, ...read] : read,
        ...(date && { date }),
        ...(title && { title }),
      },
    };
  }
}

/** How many of the first passages have no more characters than allowed together. */
function fitting(passages: readonly Passage[], most: number, characters: number): number {
  let taken = 0;
  let left = characters;
  for (const { text } of passages.slice(0, most)) {
    left -= text.length;
    if (left < 0) break;
    taken += 1;
  }
  return taken;
}
