import { MISSING, type FeedAnswer, type FeedFetch } from './download.ts';
import { FeedFault } from '../fault.ts';

/**
 * Fetches a feed's files as any reader would: without cookies, without saying where from, and never
 * from another place than the address names. Nor is a tag (`ETag`) given back: one that a host makes up
 * for each reader would know them again, and it would spare them a few hundred bytes.
 * @param request the browser's `fetch`, or Node's. A FeedFault that it rejects with is passed on.
 */
export function feedFetch(base: string, request: typeof fetch): FeedFetch {
  return async (path, _tag, signal): Promise<FeedAnswer> => {
    const response = await answered(base + path, path, request, signal);
    if (MISSING.has(response.status)) {
      await response.body?.cancel();
      return 'missing';
    }
    if (!response.ok) {
      await response.body?.cancel();
      throw new FeedFault(
        'unreachable',
        path,
        `the host answered ${response.status}`,
        retryAfter(response.headers.get('retry-after')),
      );
    }
    const reader = response.body?.getReader();
    return {
      body: {
        read: async () => (await reader?.read())?.value,
        cancel: () => void reader?.cancel().catch(() => undefined),
      },
    };
  };
}

async function answered(
  url: string,
  path: string,
  request: typeof fetch,
  signal?: AbortSignal,
): Promise<Response> {
  try {
    return await request(url, {
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      ...(signal && { signal }),
    });
  } catch (error) {
    if (error instanceof FeedFault) throw error;
    throw new FeedFault('unreachable', path, 'the host did not answer');
  }
}

/** Seconds: a number of them, or a date (RFC 9110, 10.2.3). */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const seconds = Math.ceil((Date.parse(header) - Date.now()) / 1000);
  return seconds > 0 ? seconds : undefined;
}
