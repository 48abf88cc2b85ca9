import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { UsageError } from '../../options.ts';
import type { Passphrase } from './files.ts';

/** Shorter ones are guessed by those who get hold of the file. */
const SHORTEST = 12;

/**
 * The passphrase of encrypted keys: from ONRECORD_PASSPHRASE, or asked for once at the terminal.
 * @throws UsageError where nobody can be asked.
 */
export function passphraseFrom(
  env: Readonly<Record<string, string | undefined>>,
  input: NodeJS.ReadStream = process.stdin,
): Passphrase {
  let asked: Promise<string> | undefined;
  return () => {
    if (env.ONRECORD_PASSPHRASE) return Promise.resolve(env.ONRECORD_PASSPHRASE);
    if (!input.isTTY) {
      throw new UsageError('expected the passphrase of the keys in ONRECORD_PASSPHRASE');
    }
    asked ??= ask('Passphrase: ', input);
    return asked;
  };
}

/** @throws UsageError for a passphrase that is guessed too easily. */
export function longEnough(passphrase: string): string {
  if (passphrase.length >= SHORTEST) return passphrase;
  throw new UsageError(`expected a passphrase of at least ${SHORTEST} characters`);
}

/** Asks at the terminal and shows nothing of the answer. */
function ask(question: string, input: NodeJS.ReadStream): Promise<string> {
  const silent = new Writable({
    write: (_, __, done) => {
      done();
    },
  });
  const lines = createInterface({ input, output: silent, terminal: true });
  process.stderr.write(question);
  return new Promise((resolve) => {
    lines.once('close', () => {
      resolve('');
    });
    lines.question('', (answer) => {
      process.stderr.write('\n');
      resolve(answer);
      lines.close();
    });
  });
}
