import { InputError } from '../src/editor/fault.ts';
import { UsageError } from '../src/editor/options.ts';
import { benchPages } from './pages/main.ts';
import { USAGE as PAGES_USAGE } from './pages/options.ts';
import { benchSpeed } from './speed/main.ts';
import { USAGE as SPEED_USAGE } from './speed/options.ts';

// `npm run bench`: how fast claims are found or, with --pages, what the extension costs a page.

process.exitCode = await main(process.argv.slice(2));

/** @returns the exit code: 2 for wrong arguments and wrong data. */
async function main(argv: string[]): Promise<number> {
  const ofPages = argv.includes('--pages');
  const rest = argv.filter((word) => word !== '--pages');
  if (argv.includes('--help')) {
    console.log(ofPages ? PAGES_USAGE : `${SPEED_USAGE}\n\n${PAGES_USAGE}`);
    return 0;
  }
  try {
    await (ofPages ? benchPages(rest) : benchSpeed(rest));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${ofPages ? PAGES_USAGE : SPEED_USAGE}`);
    } else if (error instanceof InputError) error.lines.forEach((line) => console.error(line));
    else throw error;
    return 2;
  }
}
