import { FeedFault } from '../../core/feed/fault.ts';

/** Node's `fetch` for the reader's own code; says why a host cannot be reached, which no browser tells. */
export const webRequest: typeof fetch = async (input, init) => {
  try {
    return await fetch(input, init);
  } catch (error) {
    throw new FeedFault(
      'unreachable',
      input instanceof Request ? input.url : input.toString(),
      reasonOf(error),
    );
  }
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'the connection failed';
  const { cause } = error;
  return cause instanceof Error && cause.message ? cause.message : error.message;
}
