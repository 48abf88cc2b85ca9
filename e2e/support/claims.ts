import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { outDir } from '../../tools/build/extension-paths.ts';
import { browserName } from './session.ts';

interface Listed {
  id: string;
  claim: string;
  summary: string;
}

/** A claim as the built extension carries it. */
export function bundledClaim(id: string): Listed {
  const file = resolve(
    import.meta.dirname,
    '../..',
    outDir(browserName, 'test'),
    'bundle/collection.json',
  );
  const { claims } = JSON.parse(readFileSync(file, 'utf8')) as { claims: Listed[] };
  const claim = claims.find((one) => one.id === id);
  if (!claim) throw new Error(`The bundle has no claim ${id}.`);
  return claim;
}
