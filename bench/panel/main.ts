import { median } from '../figures/statistics.ts';
import { writeWhole } from '../figures/json-file.ts';
import { machineLine } from '../figures/machine.ts';
import { readArguments } from '../pages/options.ts';
import { startStage } from '../pages/stage.ts';
import { readPage } from '../../tools/launch/read-page.ts';
import { timePanel, type PanelTimes } from './measure.ts';
import { ROUNDS } from './options.ts';

/** Milliseconds: what issues ask for. */
const GOAL = 100;

/**
 * Measures how long the sidebar takes to come, prints the figures and writes them where asked to.
 * @throws UsageError for wrong arguments
 */
export async function benchPanel(argv: string[]): Promise<void> {
  const { browser: name, rounds, json } = readArguments(argv, ROUNDS);
  const stage = await startStage(name);
  try {
    const { browser, origin } = stage;
    const tab = await browser.open(`${origin}/transcript.html`);
    await readPage(browser, tab);
    // The first opening loads what later ones find in memory: it is told apart.
    const first = await timePanel(browser, tab);
    const later: PanelTimes[] = [];
    for (let round = 0; round < rounds; round += 1) later.push(await timePanel(browser, tab));
    const report = { machine: machineLine(), place: `${name} ${browser.version}`, first, later };
    for (const line of lines(report)) console.log(line);
    if (json !== undefined) await writeWhole(json, report);
  } finally {
    await stage.close();
  }
}

interface Report {
  machine: string;
  place: string;
  first: PanelTimes;
  later: PanelTimes[];
}

function lines({ machine, place, first, later }: Report): string[] {
  const middle = (of: keyof PanelTimes) => Math.round(median(later.map((times) => times[of])));
  const both = (of: keyof PanelTimes) =>
    `${middle(of)} ms (the very first time ${Math.round(first[of])} ms)`;
  return [
    'From the press on the toolbar’s button',
    `${machine}; ${place}; medians of ${later.length}`,
    '',
    `the browser begins to load the panel   ${both('began')}`,
    `first paint                            ${both('painted')}`,
    `the page’s passages are painted        ${both('listed')}`,
    `of that, from when it begins to load   ${middle('listed') - middle('began')} ms (goal ${GOAL} ms)`,
  ];
}
