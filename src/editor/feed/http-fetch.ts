import { MISSING, type FeedBody, type FeedFetch } from '../../core/feed/download.ts';
import { FeedFault } from '../../core/feed/fault.ts';

/** Fetches a feed from a host, as readers' browsers do. Redirects are not followed. */
export function httpFetch(base: URL): FeedFetch {
  return async (path, tag) => {
    const response = await ask(new URL(path, base), tag).catch((error: unknown): never => {
      throw new FeedFault('unreachable', path, reasonOf(error));
    });
    if (response.status === 304) return 'unchanged';
    if (MISSING.has(response.status)) return 'missing';
    if (!response.ok || !response.body) {
      throw new FeedFault('unreachable', path, `the host answered ${response.status}`);
    }
    const etag = response.headers.get('etag');
    return { body: bodyOf(response.body), ...(etag !== null && { tag: etag }) };
  };
}

function ask(url: URL, tag?: string): Promise<Response> {
  return fetch(url, {
    redirect: 'error',
    headers: tag === undefined ? {} : { 'If-None-Match': tag },
  });
}

function bodyOf(stream: ReadableStream<Uint8Array>): FeedBody {
  const reader = stream.getReader();
  return {
    read: async () => {
      const { value, done } = await reader.read();
      return done ? undefined : value;
    },
    cancel: () => void reader.cancel().catch(() => undefined),
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'the connection failed';
  const { cause } = error;
  return cause instanceof Error && cause.message ? cause.message : error.message;
}
