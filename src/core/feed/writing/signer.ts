import { canonicalJson } from '../canonical.ts';
import type { FeedCrypto } from '../crypto.ts';
import { hexOf } from '../hex.ts';

/** A public key, as a root lists it. */
export interface PublicKey {
  keytype: 'ed25519';
  scheme: 'ed25519';
  /** 32 bytes in hex. */
  keyval: { public: string };
}

/** Whoever holds a private key. */
export interface Signer {
  keyid: string;
  key: PublicKey;
  /** An Ed25519 signature (64 bytes). */
  sign(message: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
}

/** A public key of 32 bytes as metadata has it. */
export function publicKey(bytes: Uint8Array): PublicKey {
  return { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: hexOf(bytes) } };
}

/** A key's id: the SHA-256 of its canonical JSON, in hex. */
export async function keyId(key: PublicKey, crypto: Pick<FeedCrypto, 'sha256'>): Promise<string> {
  return hexOf(await crypto.sha256(new TextEncoder().encode(canonicalJson(key))));
}

/** One signature, as metadata carries it. */
export interface Signature {
  keyid: string;
  /** In hex. */
  sig: string;
}

/** Each signer's signature over the content of a metadata file. */
export async function signaturesOf(
  content: object,
  signers: readonly Signer[],
): Promise<Signature[]> {
  const message = new TextEncoder().encode(canonicalJson(content));
  return Promise.all(
    signers.map(async (signer) => ({
      keyid: signer.keyid,
      sig: hexOf(await signer.sign(message)),
    })),
  );
}

/**
 * A metadata file: its content and the signatures over it. The same content and signatures give the
 * same bytes.
 */
export function metadataFile(
  content: object,
  signatures: readonly Signature[],
): Uint8Array<ArrayBuffer> {
  const inOrder = signatures.toSorted((a, b) => (a.keyid < b.keyid ? -1 : 1));
  return new TextEncoder().encode(`${JSON.stringify({ signatures: inOrder, signed: content })}\n`);
}
