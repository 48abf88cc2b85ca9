import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { endWithUs } from '../setup/run-command.mjs';
import type { Check, Outcome } from './check.ts';
import { RESULTS, root, tool } from './paths.ts';

interface Results {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] | null }[];
  }[];
}

/** Longest a test run may take, in milliseconds: a hanging one ends; a slow, shared machine is none. */
const TIMEOUT = 3_600_000;

/** Runs the tests of some of Vitest's projects; each test counts. */
export function vitestCheck(title: string, projects: string[]): Check {
  return {
    title,
    run: async () => {
      const file = join(RESULTS, `${projects.join('-')}.json`);
      await rm(file, { force: true });
      const { code, output } = await runVitest(projects, file);
      const results = await readFile(file, 'utf8').then(
        (text) => JSON.parse(text) as Results,
        () => undefined,
      );
      if (!results) return { passed: 0, failed: 1, details: output.trim() };
      return settle(count(results), code, output);
    },
  };
}

function runVitest(projects: string[], file: string): Promise<{ code: number; output: string }> {
  const named = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const child = spawn(process.execPath, [...tool('vitest'), 'run', ...named, ...reporters], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', CI: '1' },
    timeout: TIMEOUT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  endWithUs(child);
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    const text = chunk.toString();
    output += text;
    progress(text);
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Shows each test file as it ends: a run in real browsers takes a while. */
function progress(text: string): void {
  for (const line of text.split('\n')) {
    if (/^\s*[✓❯×↓]\s.*\.(?:ts|tsx)\b/u.test(line)) console.log(`    ${line.trim()}`);
  }
}

/** Counts what ran. Skipped tests count nowhere. */
export function count({ testResults }: Results): Outcome {
  const outcome: Outcome = { passed: 0, failed: 0, details: '' };
  for (const { name, status, message, assertionResults } of testResults) {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    outcome.passed += assertionResults.filter((test) => test.status === 'passed').length;
    outcome.failed += failed.length;
    for (const { fullName, failureMessages } of failed)
      outcome.details += `${name}\n  ${fullName}\n${(failureMessages ?? []).join('\n')}\n\n`;
    // A file that could not be loaded has no tests to fail.
    if (status === 'failed' && failed.length === 0) {
      outcome.failed += 1;
      outcome.details += `${name}\n${message ?? ''}\n\n`;
    }
  }
  return outcome;
}

/** An error outside every test ends the run badly though all tests passed. */
export function settle(outcome: Outcome, code: number, output: string): Outcome {
  if (code === 0 && outcome.passed > 0) return outcome;
  if (outcome.failed > 0) return outcome;
  return { ...outcome, failed: 1, details: output.trim() };
}
