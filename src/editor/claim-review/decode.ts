import { TextDecoder } from '@exodus/bytes/encoding.js';
import sniffHtmlEncoding from 'html-encoding-sniffer';
import { InputError } from '../fault.ts';
import type { Source } from './source.ts';

/** What is looked at to tell what a source is. */
const HEAD = 64 * 1024;
/** Most bytes of a byte order mark. */
const MARK = 3;
/** How a gzip file begins (RFC 1952 §2.3.1). */
const GZIP = [0x1f, 0x8b];
const UTF_8 = 'UTF-8';

/** A source as text. */
export interface Decoded {
  /** Its name in the Encoding Standard. */
  encoding: string;
  pieces: AsyncIterable<string>;
  /** The first line with bytes that are no text; known once it was read. */
  brokenAt(): number | undefined;
}

/**
 * Reads a source as text, in the encoding that its first bytes, its host or the page itself name, in
 * this order (https://html.spec.whatwg.org/#determining-the-character-encoding), and else in UTF-8:
 * what a reader's language would suggest is no guess that a record can rest on. JSON is UTF-8 by its
 * standard (RFC 8259 §8.1), so there a host's word is taken only where the bytes cannot be that.
 * Bytes that are no text become U+FFFD, and it is known where.
 * @throws InputError for what is packed.
 */
export async function decoded({ bytes, charset }: Source, name: string): Promise<Decoded> {
  const { head, all } = await withHead(bytes);
  if (head[0] === GZIP[0] && head[1] === GZIP[1]) {
    throw new InputError([`${name}:1: expected text, found a gzip file: unpack it first`]);
  }
  const encoding = isPage(head) ? encodingOfPage(head, charset) : encodingOfJson(head, charset);
  let line = 1;
  let brokenAt: number | undefined;
  async function* pieces(): AsyncGenerator<string> {
    const lossy = new TextDecoder(encoding);
    const strict = new TextDecoder(encoding, { fatal: true });
    for await (const piece of withEnd(all)) {
      const options = { stream: piece !== undefined };
      const text = lossy.decode(piece, options);
      if (brokenAt === undefined && !isWhole(strict, piece, options)) {
        brokenAt = line + newlinesIn(text.slice(0, Math.max(0, text.indexOf('\ufffd'))));
      }
      line += newlinesIn(text);
      yield text;
    }
  }
  return { encoding, pieces: pieces(), brokenAt: () => brokenAt };
}

function isWhole(
  strict: TextDecoder,
  piece: Uint8Array | undefined,
  options: { stream: boolean },
): boolean {
  try {
    strict.decode(piece, options);
    return true;
  } catch {
    return false;
  }
}

/** Whether bytes begin as markup does, in whatever encoding. */
function isPage(head: Uint8Array): boolean {
  const byMark = sniffHtmlEncoding(head.subarray(0, MARK), { defaultEncoding: 'windows-1252' });
  return /^[\s\ufeff]*</.test(new TextDecoder(byMark).decode(head.subarray(0, 1024)));
}

function encodingOfPage(head: Uint8Array, charset: string | undefined): string {
  const options = {
    ...(charset !== undefined && { transportLayerEncodingLabel: charset }),
    defaultEncoding: '',
  };
  const text = new TextDecoder('latin1').decode(head);
  // The standard looks at 1,024 bytes; browsers read on, and so do pages that name it late.
  const late = text.search(/<meta\b[^>]*charset/i);
  const [, declared] = /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([^"']+)/.exec(text) ?? [];
  return (
    sniffHtmlEncoding(head, options) ||
    (late >= 0 && sniffHtmlEncoding(head.subarray(late), { defaultEncoding: '' })) ||
    sniffHtmlEncoding(new Uint8Array(), {
      ...(declared !== undefined && { transportLayerEncodingLabel: declared }),
      defaultEncoding: UTF_8,
    })
  );
}

function encodingOfJson(head: Uint8Array, charset: string | undefined): string {
  const isUtf8 = isWhole(new TextDecoder('utf-8', { fatal: true }), head, { stream: true });
  // Only the mark: no markup is looked for in JSON.
  return sniffHtmlEncoding(head.subarray(0, MARK), {
    ...(charset !== undefined && !isUtf8 && { transportLayerEncodingLabel: charset }),
    defaultEncoding: UTF_8,
  });
}

function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** The pieces, and a last call for what a decoder still holds. */
async function* withEnd(pieces: AsyncIterable<Uint8Array>) {
  yield* pieces;
  yield undefined;
}

/** The first bytes, and all of them again. */
async function withHead(pieces: AsyncIterable<Uint8Array>) {
  const next: AsyncIterator<Uint8Array, unknown> = pieces[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  for (let length = 0; length < HEAD;) {
    const step = await next.next();
    if (step.done) break;
    seen.push(step.value);
    length += step.value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* seen;
      for (let step = await next.next(); !step.done; step = await next.next()) yield step.value;
    } finally {
      await next.return?.();
    }
  }
  return { head: Buffer.concat(seen), all: all() };
}
