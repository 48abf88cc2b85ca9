import { pageStateOf } from '../browsers/extension-calls.ts';
import type { Browser, PageState, Tab } from '../browsers/types.ts';
import { waitFor } from '../browsers/wait-for.ts';

/**
 * Waits until the extension has read all of a page and matched it.
 * @throws Error when that does not come about, with what is known
 */
export async function readPage(
  browser: Browser,
  tab: Tab,
  { timeout = 60_000 } = {},
): Promise<PageState> {
  const answers: (PageState | null)[] = [];
  try {
    return await waitFor(
      'the page to be read',
      async () => {
        const state = await browser.inExtension(pageStateOf, tab.id);
        const before = answers.at(-1);
        answers.push(state);
        return state?.status !== 'reading' && state?.version === before?.version && state;
      },
      { timeout, pause: 100 },
    );
  } catch (error) {
    const said = JSON.stringify(answers.at(-1) ?? 'no answer from the page').slice(0, 500);
    throw new Error(`The page was not read to its end: ${said}`, { cause: error });
  }
}
