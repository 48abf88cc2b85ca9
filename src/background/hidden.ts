import type { MatchResult } from '../core/match/types.ts';
import { HIDDEN_KEY, MOST_HIDDEN, readHidden, type Hidden } from '../messages/kept.ts';
import { getLocal, setLocal } from '../platform/local.ts';
import { getSession, setSession } from '../platform/session.ts';
import { openTabs } from '../platform/tabs.ts';
import { PRIVATE_HIDDEN_KEY } from './private.ts';
import { readAgainWhereRead } from './reading.ts';
import { createTurns } from './turns.ts';

const inTurn = createTurns();

type Words = Pick<Hidden, 'claim' | 'quote'>;

/** Kept in memory: it is asked for with every passage, and changed here only. */
let held: Promise<Hidden[]> | undefined;

/** What was hidden in private windows: not a word of it is written down. */
let heldPrivately: Promise<Hidden[]> | undefined;

function hiddenPrivately(): Promise<Hidden[]> {
  heldPrivately ??= getSession(PRIVATE_HIDDEN_KEY).then(readHidden);
  return heldPrivately;
}

/** What the reader does not want marked, the last one first. */
export function hiddenMarks(): Promise<Hidden[]> {
  held ??= getLocal(HIDDEN_KEY).then(readHidden);
  return held;
}

/** Leaves out what the reader does not want marked. */
export async function withoutHidden(result: MatchResult): Promise<MatchResult> {
  if (result.matches.length === 0) return result;
  const hidden = new Set([...(await hiddenMarks()), ...(await hiddenPrivately())].map(keyOf));
  if (hidden.size === 0) return result;
  return { ...result, matches: result.matches.filter((match) => !hidden.has(keyOf(match))) };
}

/** Hides words for their claims from now on, wherever they are read. */
export function hide(...words: Hidden[]): Promise<void> {
  return change((all) => withWords(all, words));
}

/** Hides words for as long as private windows are open. */
export function hidePrivately(...words: Hidden[]): Promise<void> {
  return inTurn(async () => {
    await setPrivately(withWords(await hiddenPrivately(), words));
    await readAllAgain();
  });
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

/** The last private window has closed. */
export function forgetHiddenPrivately(): void {
  heldPrivately = undefined;
}

function withWords(all: Hidden[], words: Hidden[]): Hidden[] {
  const keys = new Set(words.map(keyOf));
  return [...words, ...all.filter((other) => !keys.has(keyOf(other)))];
}

/** Changes what is hidden for good; what is taken out is hidden in private windows no more either. */
function change(to: (all: Hidden[]) => Hidden[]): Promise<void> {
  return inTurn(async () => {
    const before = await hiddenMarks();
    const next = to(before).slice(0, MOST_HIDDEN);
    // A private window's words that are had back leave no trace either.
    if (!isSame(before, next)) await setLocal(HIDDEN_KEY, next);
    held = Promise.resolve(next);
    const now = await hiddenPrivately();
    if (now.length > 0) await setPrivately(to(now).filter((words) => now.includes(words)));
    await readAllAgain();
  });
}

function isSame(one: Hidden[], other: Hidden[]): boolean {
  return one.length === other.length && one.every((words, at) => words === other[at]);
}

async function setPrivately(words: Hidden[]): Promise<void> {
  const next = words.slice(0, MOST_HIDDEN);
  await setSession(PRIVATE_HIDDEN_KEY, next);
  heldPrivately = Promise.resolve(next);
}

async function readAllAgain(): Promise<void> {
  const tabs = await openTabs();
  await Promise.all(tabs.map(({ id }) => readAgainWhereRead(id)));
}

/** The same words in another case, or broken into lines elsewhere, are the same. */
function keyOf({ claim, quote }: Words): string {
  return `${claim} ${quote.toLowerCase().replace(/\s+/g, ' ').trim()}`;
}
