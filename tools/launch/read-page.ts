import { joinFrames, type FrameState, type TabPage } from '../../src/ui/panel/tab-page.ts';
import { frameStatesOf, pageStateOf } from '../browsers/extension-calls.ts';
import type { Browser, PageState, Tab } from '../browsers/types.ts';
import { waitFor } from '../browsers/wait-for.ts';

/** Longest a page may take to be read, in milliseconds: for pages that hang. */
const LONGEST = 180_000;

/**
 * Waits until the extension has read all of a tab's own page and matched it.
 * @throws Error when that does not come about, with what is known
 */
export async function readPage(browser: Browser, tab: Tab): Promise<PageState> {
  const [page] = await atRest(async () => {
    const state = await browser.inExtension(pageStateOf, tab.id);
    return state ? [{ frame: 0, state }] : [];
  });
  return page.state;
}

/**
 * Waits until a tab's page and all that is framed in it are read, and joins them as the panel does.
 * @throws Error when that does not come about, with what is known
 */
export async function readWithFrames(browser: Browser, tab: Tab): Promise<TabPage> {
  // A page without a word of its own has frames only.
  const [page, ...framed] = await atRest(() => browser.inExtension(frameStatesOf, tab.id));
  return joinFrames(page.state, framed);
}

/** Asks until all that answer are done, with their second looks too, and say the same twice. */
async function atRest(
  ask: () => Promise<FrameState[]>,
): Promise<[page: FrameState, ...framed: FrameState[]]> {
  let before = '';
  let said: FrameState[] = [];
  const look = async () => {
    said = (await ask()).toSorted((one, other) => one.frame - other.frame);
    return said.length > 0;
  };
  await waitFor('an answer from the page', look).catch((error: unknown) => {
    const why = 'browsers let none run in their own pages and viewers';
    throw new Error(`The extension does not run on this page: ${why}.`, { cause: error });
  });
  const rest = async () => {
    await look();
    const now = JSON.stringify(
      said.map(({ frame, state: { document, version } }) => [frame, document, version]),
    );
    const isSame = now === before;
    before = now;
    const [page, ...framed] = said;
    const isReading = said.some(
      ({ state }) => state.status === 'reading' || state.meaning === 'reading',
    );
    const found: [FrameState, ...FrameState[]] | undefined = page && [page, ...framed];
    return isSame && !isReading && found;
  };
  return waitFor('the page to be read', rest, { timeout: LONGEST, pause: 100 }).catch(
    (error: unknown) => {
      const known = JSON.stringify(said[0]?.state ?? 'no answer from the page').slice(0, 500);
      throw new Error(`The page was not read to its end: ${known}`, { cause: error });
    },
  );
}
