import { waitFor } from '../../tools/browsers/wait-for.ts';
import type { Browser, Tab, View } from '../../tools/browsers/types.ts';
import { median } from '../figures/statistics.ts';
import type { Stage } from './stage.ts';

/** Milliseconds from words on the screen to their card in the panel. */
export interface CaptionTimes {
  median: number;
  runs: number[];
}

const RUNS = 9;
const WORDS = 'a lot of people listening like 60 million or something';
/** How the card of the claim in these words can be told. */
const CARD = 'About 1.1 million';

/** Shows a claim in a player's captions, again and again, each time in a tab of its own. */
export async function timeCaptions(stage: Stage): Promise<CaptionTimes> {
  await stage.prepare('with');
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await timeOne(stage));
  return { median: median(runs), runs };
}

async function timeOne({ browser, origin }: Stage): Promise<number> {
  const tab = await browser.open(`${origin}/youtube-player.html`);
  const panel = await panelOn(browser, tab);
  const shown = panel.evaluate(seen, CARD);
  const spoken = await tab.evaluate(speak, WORDS);
  const time = (await shown) - spoken;
  await tab.close();
  return time;
}

/** The open panel, when it has turned to a tab in which nothing was heard yet. */
async function panelOn(browser: Browser, tab: Tab): Promise<View> {
  if (!(await browser.panel())) await browser.pressToolbar(tab);
  return waitFor('the panel', async () => {
    const panel = await browser.panel();
    const text = await panel?.evaluate(() => document.body.innerText);
    return text?.includes('No claims in our collection were recognised here.') && panel;
  });
}

// These two run in the panel and in the page, which share the machine's clock.

/** When words are first in the document. */
function seen(words: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The card was not shown.')), 20_000);
    const observer = new MutationObserver(() => {
      if (!document.body.textContent.includes(words)) return;
      clearTimeout(late);
      observer.disconnect();
      resolve(Date.now());
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** Shows words as the player's captions. @returns when that was */
function speak(words: string): number {
  const now = Date.now();
  (globalThis as unknown as { captions: (words: string[]) => void }).captions(words.split(' '));
  return now;
}
