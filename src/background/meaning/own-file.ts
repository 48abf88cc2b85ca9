import { hexOf } from '../../core/feed/hex.ts';

/** A file of the extension, as the build has seen it. */
export interface OwnFile {
  /** From the extension's root. */
  path: string;
  /** Hex SHA-256 of its bytes. */
  digest: string;
}

/** The model of the reader of meaning and its tokens. */
export interface ModelFiles {
  model: ArrayBuffer;
  /** As it was parsed: whoever opens it checks it. */
  tokenizer: unknown;
}

/** Reads both. @throws as `readOwnFile` does */
export async function readModelFiles(files: {
  model: OwnFile;
  tokenizer: OwnFile;
}): Promise<ModelFiles> {
  const [model, text] = await Promise.all([readOwnFile(files.model), readOwnFile(files.tokenizer)]);
  return { model, tokenizer: JSON.parse(new TextDecoder().decode(text)) };
}

/**
 * Reads a file of the extension, in one of its workers or pages: no request leaves the browser.
 * @throws when it is missing or not the one that the build has seen
 */
export async function readOwnFile({ path, digest }: OwnFile): Promise<ArrayBuffer> {
  const response = await fetch(new URL(`/${path}`, location.href));
  if (!response.ok) throw new Error(`${path} is missing from the extension`);
  const bytes = await response.arrayBuffer();
  const found = hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  if (found !== digest) throw new Error(`${path}: expected SHA-256 ${digest}, found ${found}`);
  return bytes;
}
