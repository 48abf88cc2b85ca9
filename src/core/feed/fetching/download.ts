import { FeedFault } from '../fault.ts';

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
 * @param signal ends the request, and the body that came of it.
 * @throws FeedFault `unreachable`, with what the host said of trying again.
 */
export type FeedFetch = (path: string, tag?: string, signal?: AbortSignal) => Promise<FeedAnswer>;

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

/** How long is waited for a host, and what ends the waiting. */
export interface Waiting {
  wait: Wait;
  patience?: Patience;
  /** Ends it at once, however the host goes on: what waits rejects with the signal's reason. */
  signal?: AbortSignal;
}

export interface AskOptions extends Waiting {
  fetch: FeedFetch;
}

/**
 * Asks for a file. A body that comes too late is not left open.
 * @throws FeedFault `stalled` or `unreachable`.
 */
export function ask(
  path: string,
  { fetch, ...waiting }: AskOptions,
  tag?: string,
): Promise<FeedAnswer> {
  const late = new AbortController();
  const signal = AbortSignal.any([late.signal, ...(waiting.signal ? [waiting.signal] : [])]);
  const asking = async () => {
    const answer = await fetch(path, tag, signal);
    if (signal.aborted && typeof answer === 'object') answer.body.cancel();
    return answer;
  };
  return within(asking, waiting, path).catch((error: unknown) => {
    late.abort();
    throw error;
  });
}

/**
 * Reads a body to its end.
 * @param most bytes that are taken; what goes on after them is refused.
 * @throws FeedFault `too-large`, `stalled` or `unreachable`.
 */
export async function readBody(
  body: FeedBody,
  { most, where, ...waiting }: ReadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { patience = PATIENCE, signal } = waiting;
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const piece = await within(() => readFor(body, patience.bytes), waiting, where);
      length += piece.bytes.length;
      if (length > most) throw new FeedFault('too-large', where, `expected at most ${most} bytes`);
      pieces.push(piece.bytes);
      if (piece.isEnd) return joined(pieces, length);
    }
  } catch (error) {
    body.cancel();
    signal?.throwIfAborted();
    if (error instanceof FeedFault) throw error;
    throw new FeedFault('unreachable', where, 'the connection failed');
  }
}

export interface ReadOptions extends Waiting {
  most: number;
  where: string;
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
  { wait, patience: { window } = PATIENCE, signal }: Waiting,
  where: string,
): Promise<T> {
  signal?.throwIfAborted();
  const timer = wait(window);
  const late = timer.done.then((): never => {
    throw new FeedFault('stalled', where, `nothing came of it in ${window / 1000} s`);
  });
  const end = endOf(signal);
  // Begun in a promise, so that the time is let go even if it fails at once.
  const working = Promise.resolve().then(work);
  try {
    return await Promise.race([working, late, end.reached]);
  } finally {
    timer.cancel();
    end.forget();
    working.catch(() => undefined);
    late.catch(() => undefined);
  }
}

/** Rejects when a signal ends the work; it is forgotten when the work is done before. */
function endOf(signal: AbortSignal | undefined): { reached: Promise<never>; forget(): void } {
  let end: () => void = () => undefined;
  const reached = new Promise<never>((_, reject) => {
    end = () => reject(signal?.reason as Error);
    signal?.addEventListener('abort', end, { once: true });
  });
  reached.catch(() => undefined);
  return { reached, forget: () => signal?.removeEventListener('abort', end) };
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
