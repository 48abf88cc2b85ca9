import { rename, writeFile } from 'node:fs/promises';
import { InputError } from '../../src/editor/fault.ts';
import { openMeaning } from '../../src/editor/meaning/open-meaning.ts';
import { UsageError } from '../../src/editor/options.ts';
import { missingFrom, type Content } from './contents.ts';
import { checkThatSection } from './checkthat-section.ts';
import { marksSection } from './marks/section.ts';
import { runJudgingTask } from './marks/task.ts';
import { bundledSection } from './bundled/section.ts';
import { readArguments, USAGE, type SectionName } from './options.ts';
import { politiFactSection } from './politifact-section.ts';
import type { Section, SectionOptions } from './section.ts';
import { timeSection } from './time-section.ts';

/** What is measured, in the order it is told. */
const SECTIONS: Record<SectionName, (folder: string, options: SectionOptions) => Promise<Section>> =
  {
    checkthat: checkThatSection,
    politifact: politiFactSection,
    bundled: bundledSection,
    marks: marksSection,
    time: timeSection,
  };

const NOTES = [
  'BM25 is MiniSearch 7.2 over text and title, Porter stems, stop words dropped, the sentence alone.',
  '95% intervals are percentile bootstraps over the questions, drawn the same in every run; those of',
  'gains are paired. Links are incomplete: a claim ranked higher that no link names may be right too.',
  'train figures of the second pass are fitted on: docs/matching.md has the cross-validated ones',
  '(npm run train prints them).',
];

const tell = (what: string) => void process.stderr.write(`${what}\n`);

process.exitCode = await main(process.argv.slice(2));

/** @returns the exit code: 2 for wrong arguments and wrong data. */
async function main(argv: string[]): Promise<number> {
  if (argv.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  try {
    const { folder, json, quick, only, lexical, cases, judging } = readArguments(argv);
    const meaning = lexical ? undefined : openMeaning();
    if (judging) {
      console.log(await runJudgingTask(folder, judging, { meaning, tell }));
      return 0;
    }
    // All of it before anything is printed: broken data leaves no half report.
    const missing = await missingFrom(folder);
    const options = { quick, cases, missing, meaning, tell };
    const sections: Section[] = [];
    const wanted = only ? [SECTIONS[only]] : Object.values(SECTIONS);
    for (const make of wanted) sections.push(await make(folder, options));
    for (const line of format(sections, missing)) console.log(line);
    if (json !== undefined) await writeWhole(json, sections, missing);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) tell(`${error.message}\n\n${USAGE}`);
    else if (error instanceof InputError) error.lines.forEach(tell);
    else throw error;
    return 2;
  }
}

function format(sections: readonly Section[], missing: ReadonlySet<Content>): string[] {
  const lacking = missing.size > 0 ? [`Missing: ${[...missing].join(', ')}`, ''] : [];
  const bodies = sections.flatMap(({ title, lines }) => [
    title,
    '═'.repeat(title.length),
    '',
    ...lines,
    '',
  ]);
  return [...lacking, ...bodies, ...NOTES];
}

/** All of it or nothing. */
async function writeWhole(
  file: string,
  sections: readonly Section[],
  missing: ReadonlySet<Content>,
): Promise<void> {
  const report = {
    missing: [...missing],
    notes: NOTES,
    sections: sections.map(({ title, json }) => ({ title, figures: json })),
  };
  const part = `${file}.part`;
  await writeFile(part, `${JSON.stringify(report, null, 2)}\n`);
  await rename(part, file);
}
