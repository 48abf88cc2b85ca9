import { machineLine } from '../figures/machine.ts';
import { writeWhole } from '../figures/json-file.ts';
import { timeCaptions } from './captions.ts';
import { PAGES } from './made/index.ts';
import { measurePage, type MeasuredPage } from './measure.ts';
import { readArguments, type Options } from './options.ts';
import { formatReport, type Report } from './report.ts';
import { startStage, type Stage } from './stage.ts';
import { visit } from './visit.ts';

const tell = (what: string) => void process.stderr.write(`${what}\n`);

/**
 * Measures what the extension costs heavy pages, prints the table and writes the figures where
 * asked to.
 * @throws UsageError for wrong arguments
 */
export async function benchPages(argv: string[]): Promise<void> {
  const options = readArguments(argv);
  tell(`build the extension and start ${options.browser}`);
  const stage = await startStage(options.browser);
  try {
    const report = await run(stage, options);
    for (const line of formatReport(report)) console.log(line);
    if (options.json !== undefined) await writeWhole(options.json, report);
  } finally {
    await stage.close();
  }
}

async function run(stage: Stage, { rounds }: Options): Promise<Report> {
  const pages: MeasuredPage[] = [];
  for (const page of PAGES) {
    const measured = await measurePage(page, rounds, (one, how) => {
      tell(`${one.name}: ${how}`);
      return visit(stage, one, how);
    });
    pages.push(measured);
  }
  tell('captions');
  const { name, version } = stage.browser;
  return {
    machine: machineLine(),
    place: `${name} ${version}`,
    rounds,
    phrases: stage.phrases,
    pages,
    captions: await timeCaptions(stage),
  };
}
