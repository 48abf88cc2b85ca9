import type { BrowserName } from '../../tools/build/manifest.ts';
import { writeWhole } from '../figures/json-file.ts';
import { machineLine } from '../figures/machine.ts';
import { allSystems } from './adapters/all.ts';
import { browserStage } from './browser/remote-stage.ts';
import { memoryOf } from './child.ts';
import { linesToTime, materialFor } from './material-for.ts';
import { measureGrowth } from './measure-growth.ts';
import type { Material } from './material.ts';
import { measure, type Effort, type Measured } from './measure.ts';
import { readArguments, type Options } from './options.ts';
import { DEPTH } from './quality.ts';
import { formatReport, materialFigures, type Report } from './report.ts';
import { LocalStage } from './stage.ts';

const BUILDS = 3;
const tell = (what: string) => void process.stderr.write(`${what}\n`);

/**
 * Measures our systems and their peers, prints the table and writes the figures where asked to.
 * @throws UsageError for wrong arguments, InputError for wrong data
 */
export async function benchSpeed(argv: string[]): Promise<void> {
  const options = readArguments(argv);
  const report = await run(options);
  for (const line of formatReport(report)) console.log(line);
  if (options.json !== undefined) await writeWhole(options.json, report);
}

async function run(options: Options): Promise<Report> {
  const material = await materialFor(options.folder, 'dev');
  const lines = linesToTime(material, options.lines);
  const effort = { rounds: options.rounds, lines, builds: BUILDS };
  const measured = options.browser
    ? await inBrowser(options.browser, material, effort)
    : await inNode(material, effort);
  return {
    machine: machineLine(),
    ...measured,
    material: materialFigures(material),
    effort: { rounds: options.rounds, lines: lines.length, limit: DEPTH },
    growth: options.growth && !options.browser ? await measureGrowth(material, options, tell) : [],
  };
}

type Place = Pick<Report, 'place' | 'processor' | 'systems'>;

async function inNode(material: Material, effort: Effort): Promise<Place> {
  const systems = allSystems();
  const stage = new LocalStage(material, systems);
  const [start, used] = [performance.now(), process.cpuUsage()];
  const measured = await measure(stage, systems, material, effort, tell);
  const { user, system } = process.cpuUsage(used);
  const processor = (user + system) / 1000 / (performance.now() - start);
  const asked = effort.lines.map((at) => material.lines[at]!);
  const withMemory: Measured[] = [];
  for (const each of measured) {
    tell(`memory: ${each.name}`);
    withMemory.push({ ...each, memory: await memoryOf(each.name, stage.kept(each.name), asked) });
  }
  return { place: `Node ${process.version}`, processor, systems: withMemory };
}

async function inBrowser(name: BrowserName, material: Material, effort: Effort): Promise<Place> {
  tell(`build the bench's extension and start ${name}`);
  const { stage, version, close } = await browserStage(name, material);
  try {
    const systems = await measure(stage, allSystems(), material, effort, tell);
    return { place: `the extension's background in ${version}`, systems };
  } finally {
    await close();
  }
}
