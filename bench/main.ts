import { InputError } from '../src/editor/fault.ts';
import { UsageError } from '../src/editor/options.ts';
import { benchFeeds } from './feeds/main.ts';
import { USAGE as FEEDS_USAGE } from './feeds/options.ts';
import { benchNumbers } from './numbers/main.ts';
import { USAGE as NUMBERS_USAGE } from './numbers/options.ts';
import { benchPages } from './pages/main.ts';
import { USAGE as PAGES_USAGE } from './pages/options.ts';
import { benchPanel } from './panel/main.ts';
import { USAGE as PANEL_USAGE } from './panel/options.ts';
import { benchSpeed } from './speed/main.ts';
import { USAGE as SPEED_USAGE } from './speed/options.ts';

// `npm run bench`: how fast claims are found, what the extension costs a page, how soon the
// sidebar comes, what a feed costs its readers, or which numbers are read right.

const SPEED = { run: benchSpeed, usage: SPEED_USAGE };
const OTHERS = new Map([
  ['--pages', { run: benchPages, usage: PAGES_USAGE }],
  ['--panel', { run: benchPanel, usage: PANEL_USAGE }],
  ['--feeds', { run: benchFeeds, usage: FEEDS_USAGE }],
  ['--numbers', { run: benchNumbers, usage: NUMBERS_USAGE }],
]);

process.exitCode = await main(process.argv.slice(2));

/** @returns the exit code: 2 for wrong arguments and wrong data. */
async function main(argv: string[]): Promise<number> {
  const named = argv.find((word) => OTHERS.has(word));
  const bench = OTHERS.get(named ?? '') ?? SPEED;
  const rest = argv.filter((word) => word !== named);
  if (argv.includes('--help')) {
    console.log(
      named
        ? bench.usage
        : [SPEED_USAGE, PAGES_USAGE, PANEL_USAGE, FEEDS_USAGE, NUMBERS_USAGE].join('\n\n'),
    );
    return 0;
  }
  try {
    await bench.run(rest);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) console.error(`${error.message}\n\n${bench.usage}`);
    else if (error instanceof InputError) error.lines.forEach((line) => console.error(line));
    else throw error;
    return 2;
  }
}
