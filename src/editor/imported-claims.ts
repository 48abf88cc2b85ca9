import { join } from 'node:path';
import * as v from 'valibot';
import { importedClaimSchema, type PublishedImport } from '../core/claim/imported.ts';
import type { Fault } from './fault.ts';
import { namesIn } from './files/folder.ts';
import { describeIssue } from './issue.ts';
import { IN_PASSING, readLines } from './lines.ts';

/** A claim that was imported, with its original markup and where it stands. */
export interface ReadImport {
  claim: PublishedImport;
  markup?: unknown;
  file: string;
  line: number;
}

/**
 * Reads the imported claims of a folder, one after the other: the files `imported/*.jsonl` under it.
 * What is wrong with a line is reported, and the others are read.
 */
export async function* readImportedClaims(
  folder: string,
  report: (fault: Fault) => void,
): AsyncGenerator<ReadImport> {
  for (const file of importedFiles(folder)) {
    for await (const each of readLines(file, IN_PASSING)) {
      const { line } = each;
      const read = 'fault' in each ? each : readClaim(each.bytes);
      if (!read) continue;
      if ('fault' in read) report({ file, line, message: read.fault });
      else yield { ...read, file, line };
    }
  }
}

/** The files of imported claims in a folder. */
export function importedFiles(folder: string): string[] {
  const under = join(folder, 'imported');
  return namesIn(under, '.jsonl').map((name) => join(under, name));
}

/** The claim on a line; nothing for an empty one. */
function readClaim(
  bytes: Uint8Array,
): Pick<ReadImport, 'claim' | 'markup'> | { fault: string } | undefined {
  let value: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '') return undefined;
    value = JSON.parse(text);
  } catch {
    return { fault: 'expected JSON in UTF-8' };
  }
  if (typeof value !== 'object' || value === null) return { fault: 'expected an imported claim' };
  const { markup, ...claim } = value as Record<string, unknown>;
  const result = v.safeParse(importedClaimSchema, claim);
  if (result.success) return { claim: result.output, ...(markup !== undefined && { markup }) };
  const [issue] = result.issues;
  return { fault: `${v.getDotPath(issue) ?? 'claim'}: ${describeIssue(issue)}` };
}
