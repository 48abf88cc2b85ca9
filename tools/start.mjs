import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFlags } from './launch/flags.mjs';
import { prepare } from './setup/prepare.mjs';
import { runKept, runShown } from './setup/run-command.mjs';
import { fail, step } from './setup/say.mjs';

// `npm start`: installs what is missing, builds, and opens a browser with the extension.

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const args = process.argv.slice(2);

async function start() {
  const { browser } = readFlags(args);
  await prepare(root, [browser]);
  await step('Building the extension', async () => {
    const flags = ['--browser', browser, '--mode', 'test'];
    const { code, output } = await runKept(...typescript('tools/build/run.ts', flags));
    if (code !== 0) throw new Error(`The build failed.\n${output}`);
  });
  // Files that are named on the command line lie where it was typed.
  const [command, words] = typescript('tools/launch/main.ts', args);
  process.exitCode = await runShown(command, words, { cwd: process.env.INIT_CWD ?? process.cwd() });
}

/**
 * @param {string} file
 * @param {string[]} words
 * @returns {[string, string[], { cwd: string }]}
 */
function typescript(file, words) {
  const loader = import.meta.resolve('tsx');
  return [process.execPath, ['--import', loader, resolve(root, file), ...words], { cwd: root }];
}

start().catch(fail);
