import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from './setup/prepare.mjs';
import { runShown } from './setup/run-command.mjs';
import { fail } from './setup/say.mjs';

// `npm test`: installs what is missing, then looks at everything.

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

async function test() {
  await prepare(root, ['chrome', 'firefox']);
  const words = ['--import', import.meta.resolve('tsx'), resolve(root, 'tools/checks/run.ts')];
  process.exitCode = await runShown(process.execPath, words, { cwd: root });
}

test().catch(fail);
