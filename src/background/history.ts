import { HISTORY_KEY, MOST_OPENED, readHistory, type Opened } from '../messages/kept.ts';
import { isPrivateTab } from './private.ts';
import { currentSettings } from './settings/settings.ts';
import { kept } from './storage/areas.ts';
import { createTurns } from './turns.ts';

/** Two cards that are opened at once must both be kept. */
const inTurn = createTurns();

/** The cards that were opened here, the last one first. */
export async function openedCards(): Promise<Opened[]> {
  return readHistory(await kept.get(HISTORY_KEY));
}

/** Notes that a card was opened for a tab; beside a private one only how it was opened before is told. */
export async function noteOpenedIn(
  tab: number | undefined,
  opened: Omit<Opened, 'at'>,
  at: number,
): Promise<Opened | undefined> {
  return (await isPrivateTab(tab)) ? openedBefore(opened) : noteOpened(opened, at);
}

/** When a card was opened before, and as it was then; nothing is noted. */
async function openedBefore({ claim }: Pick<Opened, 'claim'>): Promise<Opened | undefined> {
  if (!(await currentSettings()).history) return undefined;
  return (await openedCards()).find((opened) => opened.claim === claim);
}

/**
 * Notes that a card was opened, unless the reader wants no history.
 * @returns when it was opened before, and as it was then
 */
export function noteOpened(opened: Omit<Opened, 'at'>, at: number): Promise<Opened | undefined> {
  return inTurn(async () => {
    if (!(await currentSettings()).history) return undefined;
    const all = await openedCards();
    const others = all.filter(({ claim }) => claim !== opened.claim);
    await kept.set(HISTORY_KEY, [{ ...opened, at }, ...others].slice(0, MOST_OPENED));
    return all.find(({ claim }) => claim === opened.claim);
  });
}

/** Takes in what was kept in another browser: of each card the later opening. */
export function addHistory(more: readonly Opened[]): Promise<void> {
  return inTurn(async () => {
    const earliestFirst = [...(await openedCards()), ...more].sort((a, b) => a.at - b.at);
    const latest = new Map(earliestFirst.map((opened) => [opened.claim, opened]));
    const all = [...latest.values()].sort((a, b) => b.at - a.at);
    await kept.set(HISTORY_KEY, all.slice(0, MOST_OPENED));
  });
}

export function clearHistory(): Promise<void> {
  return inTurn(() => kept.remove(HISTORY_KEY));
}
