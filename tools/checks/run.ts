import { mkdir } from 'node:fs/promises';
import { seconds } from '../setup/say.mjs';
import { failure, type Check, type Outcome } from './check.ts';
import { commandCheck } from './command-check.ts';
import { RESULTS } from './paths.ts';
import { vitestCheck } from './vitest-check.ts';

/**
 * What runs one after the other; the two lanes of a stage run side by side.
 * The second stage needs the builds of the first.
 */
const STAGES: Check[][][] = [
  [
    [
      commandCheck('Format (prettier)', 'prettier', ['--check', '--log-level', 'warn', '.']),
      commandCheck('Types (tsc)', 'tsc', ['--noEmit']),
    ],
    [
      commandCheck('Claims and their examples', 'src/editor/main.ts', ['check']),
      commandCheck('Release builds', 'tools/build/run.ts', ['--mode', 'release']),
      commandCheck('Test builds', 'tools/build/run.ts', ['--mode', 'test']),
    ],
  ],
  [
    // Several browsers at a time, which wait more than they work: the other lane has what they leave.
    [vitestCheck('End-to-end tests in Chromium and Firefox', ['e2e-chrome', 'e2e-firefox'])],
    [
      commandCheck('Lint (eslint)', 'eslint', ['.']),
      vitestCheck('Unit tests', ['unit', 'unit-apart']),
      vitestCheck('Component tests in Chromium', ['browser']),
      commandCheck('Firefox build (web-ext lint)', 'web-ext', [
        'lint',
        '--source-dir=dist/firefox',
      ]),
      vitestCheck('What was built', ['build']),
    ],
  ],
];

/** Runs a check and says how it went. */
async function look({ title, run }: Check): Promise<Outcome> {
  console.log(`  … ${title}`);
  const start = Date.now();
  const outcome = await run().catch((error: unknown) => failure(String(error)));
  const { passed, failed } = outcome;
  const counted = passed + failed > 1 ? `, ${passed} passed, ${failed} failed` : '';
  console.log(`  ${failed ? '✗' : '✓'} ${title} (${seconds(Date.now() - start)}${counted})`);
  return outcome;
}

interface Looked {
  check: Check;
  outcome: Outcome;
}

async function lane(checks: Check[]): Promise<Looked[]> {
  const looked: Looked[] = [];
  for (const check of checks) looked.push({ check, outcome: await look(check) });
  return looked;
}

await mkdir(RESULTS, { recursive: true });
const looked: Looked[] = [];
for (const stage of STAGES) looked.push(...(await Promise.all(stage.map(lane))).flat());

for (const { check, outcome } of looked) {
  if (outcome.failed) console.log(`\n──── ${check.title}\n${outcome.details.trimEnd()}`);
}
const total = (which: 'passed' | 'failed') =>
  looked.reduce((sum, { outcome }) => sum + outcome[which], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
