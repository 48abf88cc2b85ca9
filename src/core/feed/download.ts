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

/**
 * Asks for a file of the feed. Never follows a redirect to another host and sends nothing about
 * the reader.
 * @param tag the tag (`ETag`) of the file that is held.
 * @throws FeedFault `unreachable`, with what the host said of trying again.
 */
export type FeedFetch = (path: string, tag?: string) => Promise<FeedAnswer>;

/**
 * Answers of HTTP that mean that a file is not there. Object stores say `403` of it to those who may not
 * list what there is.
 */
export const MISSING: ReadonlySet<number> = new Set([403, 404, 410]);

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
 * Asks for a file. A body that comes too late is not left open.
 * @throws FeedFault `stalled` or `unreachable`.
 */
export function ask(
  path: string,
  { fetch, wait, patience = PATIENCE }: AskOptions,
  tag?: string,
): Promise<FeedAnswer> {
  let isLate = false;
  const asking = async () => {
    const answer = await fetch(path, tag);
    if (isLate && typeof answer === 'object') answer.body.cancel();
    return answer;
  };
  return within(asking, patience, wait, path).catch((error: unknown) => {
    isLate = true;
    throw error;
  });
}

export interface AskOptions {
  fetch: FeedFetch;
  wait: Wait;
  patience?: Patience;
}

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
      length += piece.bytes.length;
      if (length > most) throw new FeedFault('too-large', where, `expected at most ${most} bytes`);
      pieces.push(piece.bytes);
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

/**
 * Reads until there are enough bytes for one window of patience, or no more. They are put together
 * here, so that a host that sends byte by byte does not cost more memory than one that does not.
 */
async function readFor(body: FeedBody, bytes: number) {
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length < bytes) {
    const piece = await body.read();
    if (!piece) return { bytes: joined(pieces, length), isEnd: true };
    if (piece.length > 0) pieces.push(piece);
    length += piece.length;
  }
  return { bytes: joined(pieces, length), isEnd: false };
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
  // Begun in a promise, so that the time is let go even if it fails at once.
  const working = Promise.resolve().then(work);
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
