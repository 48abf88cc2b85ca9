import { parseMetadata, type Metadata, type Role } from '../../../core/feed/metadata.ts';
import { checkSignatures } from '../../../core/feed/signatures.ts';
import { expiryOf, rootContent, type RoleOfRoot } from '../../../core/feed/writing/roles.ts';
import type { PublicKey, Signer } from '../../../core/feed/writing/signer.ts';
import { nodeCrypto } from '../crypto.ts';
import { signedFile } from './signing.ts';

/** Where a root lies, in a feed and (by its last part) in a folder of keys. */
export function rootPath(version: number): string {
  return `metadata/${version}.root.json`;
}

/** Whose signatures each role takes. */
export type Roles = Record<Role, RoleOfRoot>;

/** The roles of a root, as they are written. */
export function rolesOf({ signed }: Metadata<'root'>): Roles {
  const roleOf = (role: Role): RoleOfRoot => {
    const { keyids, threshold } = signed.roles[role];
    return {
      keys: keyids.map((keyid) => ({ keyid, key: signed.keys[keyid] as PublicKey })),
      threshold,
    };
  };
  return {
    root: roleOf('root'),
    timestamp: roleOf('timestamp'),
    snapshot: roleOf('snapshot'),
    targets: roleOf('targets'),
  };
}

/** Makes and signs a root. The same key ids twice among the signers count once. */
export async function makeRoot(
  version: number,
  roles: Roles,
  signers: readonly Signer[],
  now: Date,
): Promise<Metadata<'root'>> {
  const content = rootContent({ version, expires: expiryOf('root', now) }, roles);
  const unique = [...new Map(signers.map((signer) => [signer.keyid, signer])).values()];
  const bytes = await signedFile(content, unique);
  return parseMetadata('root', bytes, rootPath(version));
}

/**
 * Checks that each root is signed by itself and by the one before it.
 * @throws FeedFault
 */
export async function checkChain(roots: readonly Metadata<'root'>[]): Promise<void> {
  for (const [at, root] of roots.entries()) {
    const where = rootPath(at + 1);
    for (const by of [root, roots[at - 1] ?? root]) {
      await checkSignatures(root, by.signed, nodeCrypto, where);
    }
  }
}
