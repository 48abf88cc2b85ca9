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
  held ??= getLocal(HIDDEN_KEY)
    .then(readHidden)
    .catch((error: unknown) => {
      held = undefined;
      throw error;
    });
  return held;
}

/** Leaves out what the reader does not want marked. */
export async function withoutHidden(result: MatchResult): Promise<MatchResult> {
  if (result.matches.length === 0) return result;
  // A storage that fails once must not take every mark with it.
  const hidden = new Set((await hiddenMarks().catch(() => [])).map(keyOf));
  if (hidden.size === 0) return result;
  return { ...result, matches: result.matches.filter((match) => !hidden.has(keyOf(match))) };
}

/** Hides words for their claims from now on, wherever they are read. */
export function hide(words: Hidden): Promise<void> {
  return change((all) => [words, ...except(all, [words])]);
}

/** Hides what was hidden in another browser too: where there is no room for all, what was here stays. */
export function addHidden(more: readonly Hidden[]): Promise<void> {
  return change((all) => [...all, ...except(more, all)]);
}

/** Marks words again. */
export function unhide(words: Words): Promise<void> {
  return change((all) => except(all, [words]));
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
    void readAgainEverywhere();
  });
}

/** Nobody waits for it: what was asked for is kept, and one page that hangs would hold up all. */
async function readAgainEverywhere(): Promise<void> {
  const tabs = await openTabs();
  await Promise.all(tabs.map(({ id }) => readAgainWhereRead(id)));
}

function except(all: readonly Hidden[], some: readonly Words[]): Hidden[] {
  const keys = new Set(some.map(keyOf));
  return all.filter((one) => !keys.has(keyOf(one)));
}

/** The same words in another case, or broken into lines elsewhere, are the same. */
function keyOf({ claim, quote }: Words): string {
  return `${claim} ${quote.toLowerCase().replace(/\s+/g, ' ').trim()}`;
}
