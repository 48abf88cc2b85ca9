import { createInterface } from 'node:readline/promises';

/**
 * Asks a yes-or-no question where someone can answer it. Where nobody can (no terminal, or CI),
 * the answer is yes: the command was started to get the thing done.
 * @param {string} question
 * @returns {Promise<boolean>}
 */
export async function agree(question) {
  if (!process.stdin.isTTY || process.env.CI) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} [Y/n] `);
  terminal.close();
  return !/^\s*n/i.test(answer);
}
