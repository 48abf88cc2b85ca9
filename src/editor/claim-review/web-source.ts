import { InputError } from '../fault.ts';
import type { Io } from '../io.ts';
import { printable } from '../printable.ts';
import { inDigits } from '../progress.ts';
import type { Source } from './source.ts';

/** How long a host may send nothing, in milliseconds. */
export interface Patience {
  /** From then on it is told, again and again. */
  told: number;
  /** Then it is left. */
  left: number;
}

const PATIENCE: Patience = { told: 2_000, left: 30_000 };

/**
 * What an address on the web holds. While the host keeps one waiting, that is told.
 * @throws InputError when there is nothing to read.
 */
export async function openWeb(
  address: string,
  io: Pick<Io, 'err'>,
  patience = PATIENCE,
): Promise<Source> {
  const name = printable(address);
  if (!isSafe(address)) throw new InputError([`${name}: expected an https:// address`]);
  const waiting = new Waiting(new URL(address).host, io, patience);
  try {
    const response = await fetch(address, { signal: waiting.signal });
    if (!response.ok || !response.body) {
      throw new InputError([`${name}: the host answered ${response.status}`]);
    }
    // Whoever sits between could have answered in the place of a host asked without TLS.
    if (!isSafe(response.url)) {
      const there = printable(response.url);
      throw new InputError([`${name}: expected an https:// address, was sent on to ${there}`]);
    }
    const charset = charsetOf(response.headers.get('content-type'));
    const bytes = piecesOf(response.body, waiting, name);
    return { bytes, ...(charset !== undefined && { charset }) };
  } catch (error) {
    throw waiting.ended(error, name);
  }
}

async function* piecesOf(
  body: ReadableStream<Uint8Array>,
  waiting: Waiting,
  name: string,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of body) {
      waiting.got(piece.length);
      yield piece;
      waiting.got(0);
    }
  } catch (error) {
    throw waiting.ended(error, name);
  } finally {
    waiting.end();
  }
}

function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
}

function charsetOf(contentType: string | null): string | undefined {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? '')?.[1];
}

/** A host that is waited for: tells that it is, and gives up in the end. */
class Waiting {
  readonly #abort = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #left: number;
  #since = Date.now();
  #bytes = 0;

  constructor(host: string, { err }: Pick<Io, 'err'>, { told, left }: Patience) {
    this.#left = left;
    this.#timer = setInterval(() => {
      const silent = Date.now() - this.#since;
      if (silent >= left) this.#abort.abort();
      if (silent < told) return;
      const so = this.#bytes > 0 ? `, ${inDigits(this.#bytes)} bytes so far` : '';
      err(`waiting for ${host} … ${inSeconds(silent)} of ${inSeconds(left)} s${so}`);
    }, told);
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  got(bytes: number): void {
    this.#bytes += bytes;
    this.#since = Date.now();
  }

  end(): void {
    clearInterval(this.#timer);
  }

  /** Why there is nothing more to come. */
  ended(error: unknown, name: string): InputError {
    this.end();
    if (error instanceof InputError) return error;
    const why = this.signal.aborted
      ? `nothing came in ${inSeconds(this.#left)} s`
      : `the connection failed: ${reasonOf(error)}`;
    return new InputError([`${name}: ${why}`]);
  }
}

function inSeconds(milliseconds: number): string {
  return (milliseconds / 1000).toLocaleString('en', { maximumFractionDigits: 1 });
}

/** `fetch failed` says nothing; what it was caused by does. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return printable(String(error));
  const { cause } = error;
  if (cause instanceof AggregateError && cause.errors.length > 0) return reasonOf(cause.errors[0]);
  return cause instanceof Error ? reasonOf(cause) : printable(error.message);
}
