import { createHash } from 'node:crypto';
import { canonicalJson } from '../core/feed/canonical.ts';
import type { Claim } from '../core/claim/schema.ts';

/** Whether a claim must wait: its embargo ends with the day itself, by universal time. */
export function isEmbargoed({ embargo }: Pick<Claim, 'embargo'>, now: Date): boolean {
  return embargo !== undefined && now.toISOString().slice(0, 10) < embargo;
}

/** `stale`: somebody signed off on what the file said before. */
export type ApprovalState = 'none' | 'stale' | 'valid';

/** Whether a second editor signed off on what a claim file says now. @param value the parsed file */
export function approvalState(value: unknown): ApprovalState {
  if (!isRecord(value) || !isRecord(value.approved)) return 'none';
  return value.approved.content === contentDigest(value) ? 'valid' : 'stale';
}

/**
 * What a sign-off is on: the SHA-256 of all that a claim file says but the sign-off itself, in hex.
 * Comments and the order of keys are free.
 * @param value the parsed file
 */
export function contentDigest(value: unknown): string {
  const content = isRecord(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'approved'))
    : value;
  return createHash('sha256')
    .update(canonicalJson(withNumbersAsText(content)))
    .digest('hex');
}

/** Canonical JSON knows whole numbers only; claims have others, such as 3.6 percent. */
function withNumbersAsText(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : `${value}`;
  if (Array.isArray(value)) return value.map(withNumbersAsText);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, item]) => [key, withNumbersAsText(item)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
