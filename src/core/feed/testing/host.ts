import type { FeedAnswer, FeedBody, FeedFetch, Wait } from '../fetching/download.ts';
import { FeedFault } from '../fault.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a host does with a request instead of answering it as it should. */
export type Misdeed =
  | 'unreachable'
  | 'missing'
  | 'unchanged'
  /** Never answers. */
  | 'silent'
  /** Answers, then sends half of it and no more. */
  | 'stalls'
  /** Sends half of it and ends as if that were all. */
  | 'truncates'
  /** Sends half of it and breaks off. */
  | 'breaks'
  /** Goes on after the end without end. */
  | 'endless'
  /** Sends byte by byte, each after a while. */
  | 'trickles'
  | { instead: Bytes };

/** A host of feeds' files. */
export interface TestHost {
  fetch: FeedFetch;
  /** What was asked for, in order. */
  readonly asked: string[];
  /** Bodies that were neither read to their end nor cancelled. */
  readonly open: number;
}

export interface HostOptions {
  /** What it does wrong: asked for each request. */
  misdeed?: (path: string, count: number) => Misdeed | undefined;
  /** Bytes of a piece. */
  piece?: number;
}

/** Serves files, with their content as their tags. */
export function testHost(
  files: ReadonlyMap<string, Bytes>,
  { misdeed, piece = 4096 }: HostOptions = {},
): TestHost {
  const asked: string[] = [];
  let open = 0;
  const opened = (pieces: Iterator<Uint8Array>, end: Ending, pause = atOnce): FeedBody => {
    open += 1;
    return bodyOf(pieces, end, pause, () => (open -= 1));
  };
  return {
    asked,
    get open() {
      return open;
    },
    async fetch(path, tag) {
      const count = asked.push(path) - 1;
      await Promise.resolve();
      const wrong = misdeed?.(path, count);
      if (wrong === 'unreachable') throw new FeedFault('unreachable', path, 'status 503', 120);
      if (wrong === 'silent') return new Promise<FeedAnswer>(() => undefined);
      if (wrong === 'missing' || wrong === 'unchanged') return wrong;
      const bytes = typeof wrong === 'object' ? wrong.instead : files.get(path);
      if (!bytes) return 'missing';
      const isTagged = path === 'metadata/timestamp.json';
      const own = `"${new TextDecoder('latin1').decode(bytes).length}-${sumOf(bytes)}"`;
      if (!wrong && isTagged && tag === own) return 'unchanged';
      const half = bytes.subarray(0, bytes.length >> 1);
      const body = {
        stalls: () => opened(cut(half, piece), 'never'),
        truncates: () => opened(cut(half, piece), 'end'),
        breaks: () => opened(cut(half, piece), 'break'),
        endless: () => opened(endless(bytes, piece), 'end'),
        trickles: () => opened(cut(bytes, 1), 'end', later),
      };
      const made = typeof wrong === 'string' ? body[wrong]() : opened(cut(bytes, piece), 'end');
      return { body: made, ...(isTagged && { tag: own }) };
    },
  };
}

type Ending = 'end' | 'never' | 'break';

const atOnce = () => Promise.resolve();
const later = () => new Promise<void>((resolve) => setTimeout(resolve, 2));

function bodyOf(
  pieces: Iterator<Uint8Array>,
  ending: Ending,
  pause: () => Promise<void>,
  close: () => void,
): FeedBody {
  let isOpen = true;
  const closed = () => {
    if (isOpen) close();
    isOpen = false;
  };
  return {
    async read() {
      await pause();
      const { done, value } = pieces.next() as IteratorResult<Uint8Array, undefined>;
      if (!done) return value;
      if (ending === 'never') return new Promise<undefined>(() => undefined);
      closed();
      if (ending === 'break') throw new TypeError('the connection was reset');
      return undefined;
    },
    cancel: closed,
  };
}

function* cut(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function* endless(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  yield* cut(bytes, size);
  for (;;) yield new Uint8Array(size).fill(0x20);
}

/** Tells contents apart; no more is asked of a tag. */
function sumOf(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => (Math.imul(sum, 31) + byte) >>> 0, 7);
}

/** Time that passes as soon as nothing else happens: what a host does here at once comes before it. */
export const quickWait: Wait = () => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const done = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, 5);
  });
  return { done, cancel: () => clearTimeout(timer) };
};

/** Time that never passes. */
export const endlessWait: Wait = () => ({
  done: new Promise<void>(() => undefined),
  cancel: () => undefined,
});
