import { hexOf } from './hex.ts';
import type { FeedCrypto } from './crypto.ts';

/** Where a feed lies, and which root it must begin with, where its address says so. */
export interface FeedAddress {
  /** Ends with a slash; the feed's files lie under it. */
  base: string;
  /** SHA-256 of its first root's file, in hex. */
  fingerprint?: string;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Reads `https://host/path/#fingerprint`. Plain http is taken from this computer alone, where an
 * editor tries a feed.
 * @returns `undefined` for anything else
 */
export function parseFeedAddress(text: string): FeedAddress | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 2000 || !URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  const isSafe =
    url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  // A star, which some browsers write `%2A`, would make the question for one host one for all.
  const isHost = !/[*%]/.test(url.hostname);
  if (!isSafe || !isHost || url.username || url.password || url.search) return undefined;
  const fingerprint = url.hash.slice(1).toLowerCase();
  if (fingerprint && !/^[0-9a-f]{64}$/.test(fingerprint)) return undefined;
  url.hash = '';
  const base = url.href.endsWith('/') ? url.href : `${url.href}/`;
  return { base, ...(fingerprint && { fingerprint }) };
}

/** What names a first root: whoever sees the same one has the same publisher before them. */
export async function fingerprintOf(
  root: Uint8Array<ArrayBuffer>,
  { sha256 }: Pick<FeedCrypto, 'sha256'>,
): Promise<string> {
  return hexOf(await sha256(root));
}
