import { checkExamples, type CheckOptions } from './check/check-examples.ts';
import { approvalState, contentDigest } from './approval.ts';
import { namedClaim } from './claim-file.ts';
import { editFile } from './edit-file.ts';
import { setKey } from './edit-yaml.ts';
import { formatFault, InputError } from './fault.ts';
import { silent } from './progress.ts';

/** Who signs off, and when. */
export interface SignOff {
  by: string;
  /** The day, `YYYY-MM-DD`. */
  date: string;
}

/**
 * Records an editor's sign-off in a claim's file.
 * @returns the file, and whether it was signed off before as it is now.
 * @throws InputError when the claim has faults, or when the one who signs wrote it last.
 */
export async function approve(
  folder: string,
  name: string,
  signOff: SignOff,
  lastAuthor: (file: string) => string | undefined,
  { meaning, tell = silent }: CheckOptions = {},
): Promise<{ file: string; wasValid: boolean }> {
  const { claim, yaml, collection: all } = namedClaim(folder, name, tell);
  const { file } = yaml;
  const faults = [
    ...all.faults.filter((fault) => fault.file === file),
    ...(await checkExamples(all.collection, [{ claim, yaml }], { meaning, tell })),
  ];
  if (faults.length > 0) throw new InputError(faults.map(formatFault));
  if (lastAuthor(file) === signOff.by) {
    throw new InputError([
      `${file}:1: expected a second editor: ${signOff.by} changed it last (--own signs all the same)`,
    ]);
  }
  if (approvalState(yaml.value) === 'valid') return { file, wasValid: true };
  const approved = { ...signOff, content: contentDigest(yaml.value) };
  editFile(file, (text) => setKey(text, 'approved', approved));
  return { file, wasValid: false };
}
