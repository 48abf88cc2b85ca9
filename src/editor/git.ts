import { execFileSync } from 'node:child_process';
import { basename, dirname } from 'node:path';

/** Who git says is at the keyboard; `undefined` where it does not know. */
export function gitUser(): string | undefined {
  return ask(['config', 'user.name'], '.');
}

/** Who committed the last change of a file; `undefined` for a file that git does not know. */
export function lastAuthor(file: string): string | undefined {
  return ask(['log', '-1', '--format=%an', '--', basename(file)], dirname(file));
}

function ask(args: string[], cwd: string): string | undefined {
  try {
    const output = execFileSync('git', args, { cwd, stdio: ['ignore', 'pipe', 'ignore'] });
    return output.toString('utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}
