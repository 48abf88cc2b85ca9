import type { PageState, Tab } from '../../tools/browsers/types.ts';
import { bringIntoView, markAt, paintedTexts } from '../../tools/browsers/marks.ts';
import { atRest } from '../../tools/browsers/rest.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';

/** The marks of a page in reading order, as short as a test wants to compare them. */
export function marksOf(state: PageState) {
  return state.matches
    .filter(({ tier }) => tier !== 'related')
    .map(({ claim, quote, speaker, corrected }) => ({
      claim: claim.replace(/^.*\//, ''),
      quote,
      speaker: speaker?.label ?? null,
      corrected,
    }));
}

/** The claims that are marked, in reading order. */
export function claimsOf(state: PageState): string[] {
  return marksOf(state).map(({ claim }) => claim);
}

/** Looks after which words that are not painted are brought into view. */
const PATIENCE = 20;

/** Waits until words are painted in a page. Those of added feeds are once they were in sight. */
export async function painted(tab: Tab, words: string): Promise<void> {
  let looks = 0;
  await waitFor(`"${words}" to be painted`, async () => {
    if ((await tab.evaluate(paintedTexts)).some((text) => text.includes(words))) return true;
    looks += 1;
    if (looks === PATIENCE) await tab.evaluate(bringIntoView, words);
    return false;
  });
}

/** Presses the mouse on the mark that has these words, once it stands still. */
export async function clickMark(tab: Tab, words: string): Promise<void> {
  // A panel that slides in makes the page narrower, and its lines break elsewhere.
  const { point } = await atRest(`a mark on "${words}"`, async () => {
    const point = await tab.evaluate(markAt, words);
    return point && { point, page: await tab.evaluate(() => [innerWidth, scrollY]) };
  });
  await tab.click(point.x, point.y);
}
