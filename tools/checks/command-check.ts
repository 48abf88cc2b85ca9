import { runKept } from '../setup/run-command.mjs';
import { failure, PASSED, type Check } from './check.ts';
import { root, tool } from './paths.ts';

/** Longest a step may take, in milliseconds: a hanging one fails instead of holding up the rest. */
const TIMEOUT = 1_200_000;

/** A step that passes when a command ends well. */
export function commandCheck(title: string, bin: string, args: string[]): Check {
  return {
    title,
    run: async () => {
      const { code, output } = await runKept(process.execPath, [...tool(bin), ...args], {
        cwd: root,
        env: { ...process.env, NO_COLOR: '1' },
        timeout: TIMEOUT,
      });
      return code === 0 ? PASSED : failure(output.trim());
    },
  };
}
