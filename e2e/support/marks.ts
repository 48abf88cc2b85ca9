import type { PageState, Tab } from '../../tools/browsers/types.ts';
import { markAt, paintedTexts } from '../../tools/browsers/marks.ts';
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

/** Waits until words are painted in a page. */
export async function painted(tab: Tab, words: string): Promise<void> {
  await waitFor(`"${words}" to be painted`, async () =>
    (await tab.evaluate(paintedTexts)).some((text) => text.includes(words)),
  );
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
