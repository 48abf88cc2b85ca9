import * as v from 'valibot';
import type { ClaimKey } from '../core/claim/collection.ts';
import { claimKeySchema } from '../messages/schemas.ts';
import { getSession, removeSession, setSession } from '../platform/session.ts';

const keyOf = (tab: number) => `clicked:${tab}`;

/** Remembers which claim a tab's reader clicked last, for the card in that page. */
export function rememberClicked(tab: number, claim: ClaimKey): Promise<void> {
  return setSession(keyOf(tab), claim);
}

/** The claim that a tab's reader clicked last. */
export async function lastClicked(tab: number): Promise<ClaimKey | undefined> {
  const stored = v.safeParse(claimKeySchema, await getSession(keyOf(tab)));
  return stored.success ? stored.output : undefined;
}

export function forgetClicked(tab: number): Promise<void> {
  return removeSession(keyOf(tab));
}
