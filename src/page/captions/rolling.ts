/** What a change of the display adds to what was said. */
export interface Step {
  /** How many of the last words are taken back. */
  back: number;
  words: string[];
}

/** Words that are remembered to be known again: more than any display holds. */
const MEMORY = 120;
/** The most words at the end that captions are taken to have corrected. */
const MOST_CORRECTED = 3;
/** Words that must stand unchanged before each that was corrected. */
const KEPT_FOR_EACH = 2;

const NOTHING: Step = { back: 0, words: [] };

/**
 * Reads a display of captions that grows, rolls and corrects itself: from all the words shown
 * after each change it tells those newly said.
 *
 * What is shown begins with words that were shown before, the more the likelier; what goes beyond
 * them is new. Where nothing of it is known, all of it is.
 */
export function createRolling(): (shown: string[]) => Step {
  let said: string[] = [];
  let before: string[] = [];

  return (shown) => {
    if (shown.length === 0) return NOTHING;
    const display = shown.map(plain);
    const step = compare(said, before, display);
    if (!step) return NOTHING;
    before = display;
    const kept = said.slice(0, said.length - step.back);
    said = [...kept, ...display.slice(step.known)].slice(-MEMORY);
    return { back: step.back, words: shown.slice(step.known) };
  };
}

interface Comparison {
  back: number;
  /** How many of the words shown, from the first, were said already. */
  known: number;
}

/** Nothing where the display shows a part of what it showed before. */
function compare(said: string[], before: string[], display: string[]): Comparison | undefined {
  const known = overlap(said, display, before.length);
  if (known > 0) return { back: 0, known };
  if (holds(before, display)) return undefined;
  return correction(said, before, display) ?? { back: 0, known: 0 };
}

/** How many of the first words shown are the last ones said. */
function overlap(said: string[], display: string[], shownBefore: number): number {
  const most = Math.min(said.length, display.length);
  // A new caption may well begin with the word that the last one ended with.
  const least = display.length === 1 || shownBefore === 1 ? 1 : 2;
  for (let count = most; count >= least; count -= 1) {
    if (isAt(said, said.length - count, display.slice(0, count))) return count;
  }
  return 0;
}

/** The same words but for the last few: heard better by now. */
function correction(said: string[], before: string[], display: string[]): Comparison | undefined {
  for (let back = 1; back <= Math.min(MOST_CORRECTED, before.length, said.length); back += 1) {
    const settled = said.length - back;
    const other = said.at(-back)!;
    for (let known = Math.min(before.length - back, display.length - 1); known >= 0; known -= 1) {
      if (!isAt(said, settled - known, display.slice(0, known))) continue;
      // Without a word that stayed, only a display of one word can have been corrected.
      const isAnchored = known > 0 || before.length === 1;
      const grown = isAnchored && back === 1 && isBetterHeard(other, display[known]!);
      if (grown || (known > 0 && known >= back * KEPT_FOR_EACH)) return { back, known };
    }
  }
  return undefined;
}

/** `six`, then `sixty`: the beginning of a word, or most of it. */
function isBetterHeard(heard: string, now: string): boolean {
  let same = 0;
  while (same < heard.length && heard[same] === now[same]) same += 1;
  const shorter = Math.min(heard.length, now.length);
  return heard !== now && (same === shorter || same >= Math.max(3, shorter - 1));
}

function holds(all: string[], part: string[]): boolean {
  return all.some((_, at) => isAt(all, at, part));
}

function isAt(all: string[], at: number, part: string[]): boolean {
  return at >= 0 && part.every((word, index) => all[at + index] === word);
}

/** A word as it is compared: captions add capitals and commas later. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') || word;
}
