import type { PairReader } from '../../core/meaning/types.ts';
import type { LookAsked, LookReply } from '../../messages/look.ts';
import type { ContentSender } from '../../platform/sender.ts';
import type { Answers } from '../answers.ts';
import type { Shares } from '../matching/shares.ts';
import type { MeaningReader } from './reader.ts';
import { UnreadError } from './unread.ts';

/** Looks a second time at what a page has, if the reader of meaning reads. */
export interface Looks {
  /** @throws when the reader was stopped at it: it can be asked again */
  look(asked: LookAsked, from: Pick<ContentSender, 'tab'>): Promise<LookReply>;
}

export function createLooks(
  reader: Pick<MeaningReader, 'unread' | 'of'>,
  claims: Pick<Answers, 'look'>,
  shares: Shares,
): Looks {
  return {
    async look({ inSight = false, ...request }, { tab }) {
      const why = await reader.unread();
      if (why !== undefined) return { reading: why };
      const watched = watch(reader.of({ tab, inSight }));
      const result = await claims.look(request, shares.of(tab), watched.reader);
      // Where the reader fails a look finds what the first pass did, which stands anyway.
      const fault = watched.fault();
      if (fault instanceof UnreadError) return { reading: fault.why };
      if (fault) throw fault;
      return { reading: 'read', ...result };
    },
  };
}

/** A reader of pairs, and what has stopped it if anything did. */
function watch(reader: PairReader): { reader: PairReader; fault: () => Error | undefined } {
  let fault: Error | undefined;
  const read: PairReader['read'] = (pairs) =>
    reader.read(pairs).catch((error: unknown) => {
      fault = error instanceof Error ? error : new Error(String(error));
      throw fault;
    });
  return { reader: { read }, fault: () => fault };
}
