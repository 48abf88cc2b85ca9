import type { MatchResult } from '../core/match/types.ts';
import { HIDDEN_KEY, MOST_HIDDEN, readHidden, type Hidden } from '../messages/kept.ts';
import { getLocal, setLocal } from '../platform/local.ts';
import { openTabs } from '../platform/tabs.ts';
import { readAgainWhereRead } from './reading.ts';
import { createTurns } from './turns.ts';

const inTurn = createTurns();

type Words = Pick<Hidden, 'claim' | 'quote'>;

/** Kept in memory: it is asked for with every passage, and changed here only. */
let held: Promise<Hidden[]> | undefined;

/** What the reader does not want marked, the last one first. */
export function hiddenMarks(): Promise<Hidden[]> {
  held ??= getLocal(HIDDEN_KEY).then(readHidden);
  return held;
}

/** Leaves out what the reader does not want marked. */
export async function withoutHidden(result: MatchResult): Promise<MatchResult> {
  if (result.matches.length === 0) return result;
  const hidden = new Set((await hiddenMarks()).map(keyOf));
  if (hidden.size === 0) return result;
  return { ...result, matches: result.matches.filter((match) => !hidden.has(keyOf(match))) };
}

/** Hides words for their claims from now on, wherever they are read. */
export function hide(...words: Hidden[]): Promise<void> {
  const keys = new Set(words.map(keyOf));
  return change((all) => [...words, ...all.filter((other) => !keys.has(keyOf(other)))]);
}

/** Marks words again. */
export function unhide(words: Words): Promise<void> {
  const key = keyOf(words);
  return change((all) => all.filter((other) => keyOf(other) !== key));
}

/** Marks everything again. */
export function unhideAll(): Promise<void> {
  return change(() => []);
}

function change(to: (all: Hidden[]) => Hidden[]): Promise<void> {
  return inTurn(async () => {
    const next = to(await hiddenMarks()).slice(0, MOST_HIDDEN);
    await setLocal(HIDDEN_KEY, next);
    held = Promise.resolve(next);
    const tabs = await openTabs();
    await Promise.all(tabs.map(({ id }) => readAgainWhereRead(id)));
  });
}

/** The same words in another case, or broken into lines elsewhere, are the same. */
function keyOf({ claim, quote }: Words): string {
  return `${claim} ${quote.toLowerCase().replace(/\s+/g, ' ').trim()}`;
}
