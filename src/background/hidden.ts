import type { MatchResult } from '../core/match/types.ts';
import { HIDDEN_KEY, MOST_HIDDEN, readHidden, type Hidden } from '../messages/kept.ts';
import { getSession, setSession } from '../platform/session.ts';
import { openTabs } from '../platform/tabs.ts';
import { PRIVATE_HIDDEN_KEY } from './private.ts';
import { readAgainWhereRead } from './reading.ts';
import { kept } from './storage/areas.ts';
import { createTurns } from './turns.ts';

const inTurn = createTurns();

type Words = Pick<Hidden, 'claim' | 'quote'>;

/** Kept in memory: it is asked for with every passage, and changed here only. */
const held = remembered(() => kept.get(HIDDEN_KEY));

/** What was hidden in private windows: not a word of it is written down. */
const heldPrivately = remembered(() => getSession(PRIVATE_HIDDEN_KEY));

/** What the reader does not want marked, the last one first. */
export function hiddenMarks(): Promise<Hidden[]> {
  return held.get();
}

/** Leaves out what the reader does not want marked. */
export async function withoutHidden<Result extends MatchResult>(result: Result): Promise<Result> {
  if (result.matches.length === 0) return result;
  // A storage that fails once must not take every mark with it.
  const lists = await Promise.all([held, heldPrivately].map((list) => list.get().catch(() => [])));
  const hidden = new Set(lists.flat().map(keyOf));
  if (hidden.size === 0) return result;
  return { ...result, matches: result.matches.filter((match) => !hidden.has(keyOf(match))) };
}

/** Hides words for their claims from now on, wherever they are read. */
export function hide(words: Hidden): Promise<void> {
  return change((all) => [words, ...except(all, [words])]);
}

/** Hides words for as long as private windows are open. */
export function hidePrivately(words: Hidden): Promise<void> {
  return inTurn(async () => {
    await setPrivately([words, ...except(await heldPrivately.get(), [words])]);
    void readAgainEverywhere();
  });
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

/** The last private window has closed. */
export function forgetHiddenPrivately(): void {
  heldPrivately.forget();
}

/** Changes what is hidden for good; what is taken out is hidden in private windows no more either. */
function change(to: (all: Hidden[]) => Hidden[]): Promise<void> {
  return inTurn(async () => {
    const before = await held.get();
    const next = to(before).slice(0, MOST_HIDDEN);
    // A private window's words that are had back leave no trace either.
    if (!isSame(before, next)) await kept.set(HIDDEN_KEY, next);
    held.set(next);
    const now = await heldPrivately.get();
    if (now.length > 0) await setPrivately(to(now).filter((words) => now.includes(words)));
    void readAgainEverywhere();
  });
}

function isSame(one: Hidden[], other: Hidden[]): boolean {
  return one.length === other.length && one.every((words, at) => words === other[at]);
}

async function setPrivately(words: Hidden[]): Promise<void> {
  const next = words.slice(0, MOST_HIDDEN);
  await setSession(PRIVATE_HIDDEN_KEY, next);
  heldPrivately.set(next);
}

/** Nobody waits for it: what was asked for is kept, and one page that hangs would hold up all. */
async function readAgainEverywhere(): Promise<void> {
  const tabs = await openTabs();
  await Promise.all(tabs.map(({ id }) => readAgainWhereRead(id, { only: 'hidden' })));
}

function except(all: readonly Hidden[], some: readonly Words[]): Hidden[] {
  const keys = new Set(some.map(keyOf));
  return all.filter((one) => !keys.has(keyOf(one)));
}

/** The same words in another case, or broken into lines elsewhere, are the same. */
function keyOf({ claim, quote }: Words): string {
  return `${claim} ${quote.toLowerCase().replace(/\s+/g, ' ').trim()}`;
}

/** Asks a storage once, and again after a failure. */
function remembered(load: () => Promise<unknown>) {
  let list: Promise<Hidden[]> | undefined;
  const forget = () => void (list = undefined);
  return {
    get() {
      list ??= load()
        .then(readHidden)
        .catch((error: unknown) => {
          forget();
          throw error;
        });
      return list;
    },
    set: (next: Hidden[]) => void (list = Promise.resolve(next)),
    forget,
  };
}
