import { runCli, type Command } from './cli.ts';
import type { Io } from './io.ts';

export interface Outcome {
  code: number;
  out: string[];
  err: string[];
}

/** Runs a command in this process and keeps what it prints; each look at the clock takes `tick` ms. */
export async function runInProcess(
  commands: Record<string, Command>,
  argv: string[],
  tick = 0,
): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  let now = 0;
  const io: Io = {
    out: (line) => {
      out.push(...line.split('\n'));
      return Promise.resolve();
    },
    err: (line) => err.push(line),
    now: () => (now += tick),
  };
  return { code: await runCli(commands, argv, io), out, err };
}
