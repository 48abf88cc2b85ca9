import { FeedFault } from '../../core/feed/fault.ts';
import type { Io } from '../io.ts';
import { printable } from '../printable.ts';

/** Does a command's work; a feed that is not as it should be gives its reason and exit code 1. */
export async function orRefusal(io: Io, work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (!(error instanceof FeedFault)) throw error;
    io.err(`${error.kind}: ${printable(error.message)}`);
    return 1;
  }
}
