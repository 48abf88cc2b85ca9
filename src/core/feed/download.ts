import { FeedFault } from './fault.ts';

/** A file of the feed on its way. */
export interface FeedBody {
  /** The next piece, or `undefined` at the end. Rejects where the network fails. */
  read(): Promise<Uint8Array | undefined>;
  /** Nothing more is wanted. */
  cancel(): void;
}

/** What a host answered: a file, that it is `unchanged` since the tag, or that it has none. */
export type FeedAnswer = { body: FeedBody; tag?: string } | 'unchanged' | 'missing';

/** How the feed's files are fetched. */
/**
 * Asks for a file of the feed. Never follows a redirect to another host and sends nothing about
 * the reader.
 * @param tag the tag (`ETag`) of the file that is held.
 * @throws FeedFault `unreachable`, with what the host said of trying again.
 */
export type FeedFetch = (path: string, tag?: string) => Promise<FeedAnswer>;

/** Resolves after some milliseconds, or earlier with `cancel`. */
export type Wait = (milliseconds: number) => { done: Promise<void>; cancel(): void };

/** How slow a host may be. */
export interface Patience {
  /** Milliseconds in which at least `bytes` must come. */
  window: number;
  bytes: number;
}

export const PATIENCE: Patience = { window: 15_000, bytes: 15_000 };

/**
 * Reads a body to its end.
 * @param most bytes that are taken; what goes on after them is refused.
 * @throws FeedFault `too-large`, `stalled` or `unreachable`.
 */
export async function readBody(
  body: FeedBody,
  { most, where, wait, patience = PATIENCE }: ReadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const piece = await within(() => readFor(body, patience.bytes), patience, wait, where);
      length += piece.length;
      if (length > most) throw new FeedFault('too-large', where, `expected at most ${most} bytes`);
      pieces.push(...piece.pieces);
      if (piece.isEnd) return joined(pieces, length);
    }
  } catch (error) {
    body.cancel();
    if (error instanceof FeedFault) throw error;
    throw new FeedFault('unreachable', where, 'the connection failed');
  }
}

export interface ReadOptions {
  most: number;
  where: string;
  wait: Wait;
  patience?: Patience;
}

/** Reads until there are enough bytes for one window of patience, or no more. */
async function readFor(body: FeedBody, bytes: number) {
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length < bytes) {
    const piece = await body.read();
    if (!piece) return { pieces, length, isEnd: true };
    pieces.push(piece);
    length += piece.length;
  }
  return { pieces, length, isEnd: false };
}

/** @throws FeedFault `stalled` when the work does not end within the window. */
export async function within<T>(
  work: () => Promise<T>,
  { window }: Pick<Patience, 'window'>,
  wait: Wait,
  where: string,
): Promise<T> {
  const timer = wait(window);
  const late = timer.done.then((): never => {
    throw new FeedFault('stalled', where, `nothing came of it in ${window / 1000} s`);
  });
  const working = work();
  try {
    return await Promise.race([working, late]);
  } finally {
    timer.cancel();
    working.catch(() => undefined);
    late.catch(() => undefined);
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
