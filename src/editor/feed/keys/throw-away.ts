import { ROLES } from '../../../core/feed/metadata.ts';
import type { Signer } from '../../../core/feed/writing/signer.ts';
import { makeRoot, type Roles } from './root.ts';
import { newPrivateKey, signerWith, type FeedKeys } from './signing.ts';

/** Keys that are never written anywhere: for tests and demonstrations. */
export async function throwAwayKeys(now = new Date()): Promise<FeedKeys> {
  const held = new Map<string, Signer>();
  const roles: Partial<Roles> = {};
  const ofRoot: Signer[] = [];
  for (const role of ROLES) {
    const signer = await signerWith(newPrivateKey());
    held.set(signer.keyid, signer);
    if (role === 'root') ofRoot.push(signer);
    roles[role] = { keys: [signer], threshold: 1 };
  }
  const root = await makeRoot(1, roles as Roles, ofRoot, now);
  return {
    name: 'throw-away keys',
    roots: [root],
    signer: (keyid) => Promise.resolve(held.get(keyid)),
  };
}
