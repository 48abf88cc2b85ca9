import type { CardData } from '../core/claim/card-data.ts';
import type { ClaimKey } from '../core/claim/collection.ts';

/** What each claim is about; claims that are not held, or only imported, are left out. */
export async function topicsOf(
  claims: readonly ClaimKey[],
  card: (claim: ClaimKey) => Promise<CardData | null>,
): Promise<Record<ClaimKey, string[]>> {
  const found = await Promise.all(
    claims.map(async (key) => {
      const data = await card(key);
      return data && 'claim' in data ? [[key, data.claim.about] as const] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}
