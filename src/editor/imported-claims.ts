import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { importedClaimSchema, type PublishedImport } from '../core/claim/imported.ts';
import type { Fault } from './fault.ts';

/** Stand-in until imports are on main. */
export async function* readImportedClaims(
  folder: string,
  report: (fault: Fault) => void,
): AsyncGenerator<{ claim: PublishedImport; markup?: unknown; file: string; line: number }> {
  const under = join(folder, 'imported');
  if (!existsSync(under)) return;
  for (const name of readdirSync(under).sort()) {
    const file = join(under, name);
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    for (const [at, text] of lines.entries()) {
      const { markup, ...claim } = (await JSON.parse(text)) as Record<string, unknown>;
      const result = v.safeParse(importedClaimSchema, claim);
      if (result.success) yield { claim: result.output, markup, file, line: at + 1 };
      else report({ file, line: at + 1, message: result.issues[0].message });
    }
  }
}
