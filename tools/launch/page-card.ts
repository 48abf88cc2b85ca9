import type { Tab } from '../browsers/types.ts';
import { waitFor } from '../browsers/wait-for.ts';

/** Waits for the card that Firefox shows in a page: its host stands beside the body. */
export async function cardInPage(tab: Tab): Promise<void> {
  await waitFor('the card in the page', () => tab.evaluate(hasCard));
}

/** Closes that card by the keyboard. */
export async function closeCard(tab: Tab): Promise<void> {
  await tab.press('Escape');
  await waitFor('the card to close', async () => !(await tab.evaluate(hasCard)));
}

function hasCard(): boolean {
  return document.documentElement.lastElementChild !== document.body;
}
