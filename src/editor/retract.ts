import { isRetracted } from '../core/claim/retracted.ts';
import { revisionSchema } from '../core/claim/schema.ts';
import * as v from 'valibot';
import { namedClaim } from './claim-file.ts';
import { editFile } from './edit-file.ts';
import { addToList } from './edit-yaml.ts';
import { InputError } from './fault.ts';
import { describeIssue } from './issue.ts';
import { silent } from './progress.ts';

/**
 * Takes a claim back: its file stays, marks go, and its card tells readers why.
 * @param date the day, `YYYY-MM-DD`
 * @returns the file
 * @throws InputError when it is retracted already, or the reason cannot be shown.
 */
export function retract(
  folder: string,
  name: string,
  reason: string,
  date: string,
  tell = silent,
): string {
  const { claim, yaml } = namedClaim(folder, name, tell);
  if (isRetracted(claim)) {
    throw new InputError([`${yaml.file}:${yaml.line(['revisions'])}: it is retracted already`]);
  }
  const revision = v.safeParse(revisionSchema, { date, kind: 'retraction', change: reason });
  if (!revision.success) {
    throw new InputError([`--reason: ${describeIssue(revision.issues[0])}`]);
  }
  editFile(yaml.file, (text) => addToList(text, 'revisions', revision.output));
  return yaml.file;
}
