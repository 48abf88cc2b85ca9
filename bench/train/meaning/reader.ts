import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Pair, PairReader } from '../../../src/core/meaning/types.ts';

/** Pairs that are handed over at once. */
const MOST = 256;

/**
 * A reader of pairs that another program is: it gets a line for some pairs, `[[claim, sentence], …]`,
 * and answers with a line of their log odds. Each pair is read once.
 * @param command the program with what it is called with, parted by spaces
 */
export function readerProcess(command: string): PairReader & { close(): void } {
  const [program, ...words] = command.split(' ');
  const child = spawn(program!, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const known = new Map<string, number>();
  const nameOf = ({ claim, sentence }: Pair) => JSON.stringify([claim, sentence]);
  const ask = async (texts: readonly string[]) => {
    child.stdin.write(`[${texts.join(',')}]\n`);
    const { value } = (await lines.next()) as { value?: string };
    if (value === undefined) throw new Error(`${command}: expected a line of log odds, got none`);
    (JSON.parse(value) as number[]).forEach((odds, at) => known.set(texts[at]!, odds));
  };
  return {
    async read(pairs) {
      const open = [...new Set(pairs.map(nameOf))].filter((name) => !known.has(name));
      for (let at = 0; at < open.length; at += MOST) await ask(open.slice(at, at + MOST));
      return Float32Array.from(pairs, (pair) => known.get(nameOf(pair))!);
    },
    close: () => child.stdin.end(),
  };
}
