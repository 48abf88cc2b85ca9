import type { RecordLines } from '../../core/feed/writing/changes.ts';
import { approvalState } from '../approval.ts';
import { formatFault, InputError } from '../fault.ts';
import type { ReadClaim } from '../read-collection.ts';
import { isInHead, uncommitted } from '../git.ts';
import type { PublishedRelease } from './published.ts';
import { isPublished } from './records.ts';

const MOST_TOLD = 20;

/**
 * Refuses claims that are to be published and lack a second editor's sign-off.
 * @throws InputError
 */
export function checkApproved(claims: readonly ReadClaim[], now: Date): void {
  const faults = claims.flatMap(({ claim, yaml }) => {
    if (!isPublished(claim, now)) return [];
    const state = approvalState(yaml.value);
    if (state === 'valid') return [];
    const found = state === 'stale' ? 'it was changed since' : 'found none';
    const message = `expected a second editor's sign-off (onrecord approve), ${found}`;
    return [formatFault({ file: yaml.file, line: yaml.line(['approved']), message })];
  });
  refuse(faults, '--unapproved publishes them all the same');
}

/**
 * Refuses what was not committed: the commit that is recorded would not tell what was published.
 * @throws InputError
 */
export function checkCommitted(folder: string): void {
  const files = uncommitted(folder).map((line) => `not committed: ${line}`);
  refuse(files, 'commit them; --dirty publishes them all the same');
}

/**
 * Refuses to replace what this checkout does not know: another editor's work would be lost.
 * @throws InputError
 */
export function checkFollows(
  { info, records: before }: PublishedRelease,
  { folder, commit, records }: { folder: string; commit?: string; records: RecordLines },
): void {
  if (info.commit !== undefined && !(commit && isInHead(folder, info.commit))) {
    throw new InputError([
      `${folder}: expected a checkout that holds the published commit ${info.commit}: pull first`,
    ]);
  }
  const gone = vanishedClaims(before, records).map((id) => `${id}: it was published and is gone`);
  refuse(gone, 'retract claims (onrecord retract) instead of removing them');
}

/** Claims that readers hold and would lose without a word of why. Imported ones may go. */
export function vanishedClaims(before: RecordLines, after: RecordLines): string[] {
  return [...before.keys()].filter((key) => key.startsWith('claim/') && !after.has(key));
}

function refuse(lines: readonly string[], advice: string): void {
  if (lines.length === 0) return;
  const others = lines.length - MOST_TOLD;
  const more = others > 0 ? [`and ${others} more`] : [];
  throw new InputError([
    ...lines.slice(0, MOST_TOLD),
    ...more,
    `Nothing was published: ${advice}.`,
  ]);
}
