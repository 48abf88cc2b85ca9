import { setTimeout as sleep } from 'node:timers/promises';
import { pageStateOf } from '../../tools/browsers/extension-calls.ts';
import type { PageState, Tab } from '../../tools/browsers/types.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import type { Configuration } from './configurations.ts';
import { gapsOf, type Beat, type Gaps } from './heartbeat.ts';
import type { MadePage } from './made/page.ts';
import type { Stage } from './stage.ts';

/** What one opening of a page showed. Times in milliseconds since the document was there. */
export interface Visit extends Gaps {
  firstMark?: number;
  done?: number;
  /** Passages that were marked, or pieces of text in mark.js's own count. */
  marks?: number;
  /** Bytes that all scripts of the tab hold after collection, where the browser tells. */
  heap?: number;
  /** The extension's own times, since its reading began. */
  timings?: PageState['timings'];
}

/** Longest that is waited for all to be marked, in milliseconds. */
const PATIENCE = 300_000;

/** Opens a page in one configuration, watches it and closes it. */
export async function visit(stage: Stage, page: MadePage, how: Configuration): Promise<Visit> {
  const folder = how === 'mark.js' ? 'marked' : 'plain';
  await stage.prepare(how);
  const opening = performance.now();
  const tab = await stage.browser.open(`${stage.origin}/${folder}/${page.path}`);
  try {
    await sleep(Math.max(0, opening + page.watch - performance.now()));
    if (how === 'mark.js') await marked(tab);
    const state = how === 'with' ? await read(stage, tab) : undefined;
    if (how !== 'with') await assertUnread(stage, tab);
    const beat = await beatOf(tab);
    const heap = await tab.heap();
    return { ...figures(beat, page.watch, state), ...(heap !== undefined && { heap }) };
  } finally {
    await tab.close();
  }
}

/**
 * One visit's figures. A page is watched for a while, and longer where mark.js takes longer.
 * @param state what the extension says of the page, where it reads it
 */
export function figures(beat: Beat, watch: number, state?: PageState): Visit {
  const { start, firstMark, done } = beat;
  const end = done === undefined ? watch : Math.max(watch, done - start);
  const ours = state && reckonDone(state.timings, firstMark && firstMark - start);
  const last = state ? ours : done && done - start;
  const marks = state ? markedIn(state) : beat.marked;
  return {
    ...gapsOf(beat, end),
    ...(firstMark !== undefined && { firstMark: firstMark - start }),
    ...(last !== undefined && { done: last }),
    ...(marks !== undefined && { marks }),
    ...(state && { timings: state.timings }),
  };
}

/**
 * The extension counts from when its script began. Its first mark is on both clocks; where there
 * is none, its own count has to do.
 */
function reckonDone(timings: PageState['timings'], firstMark?: number): number | undefined {
  const { firstMark: own, done } = timings;
  if (done === undefined || own === undefined || firstMark === undefined) return done;
  return done + Math.max(0, firstMark - own);
}

const markedIn = ({ matches }: PageState) =>
  matches.filter(({ tier }) => tier !== 'related').length;

const beatOf = (tab: Tab): Promise<Beat> =>
  tab.evaluate(() => (window as unknown as { beat: Beat }).beat);

const marked = (tab: Tab) =>
  waitFor('mark.js to be done', async () => (await beatOf(tab)).done !== undefined, {
    timeout: PATIENCE,
    pause: 500,
  });

/** Waits until the whole page was compared once. One that always changes is never read to its end. */
const read = ({ browser }: Stage, tab: Tab) =>
  waitFor(
    'the page to be read',
    async () => {
      const state = await browser.inExtension(pageStateOf, tab.id);
      return state?.timings.done !== undefined && state;
    },
    { timeout: PATIENCE, pause: 500 },
  );

/** The background registers its content script anew whenever it starts. */
async function assertUnread({ browser }: Stage, tab: Tab): Promise<void> {
  if (await browser.inExtension(pageStateOf, tab.id)) {
    throw new Error('A page was read that was to be measured without the extension.');
  }
}
