import { FeedFault } from '../../core/feed/fault.ts';
import type { FeedPreview, FeedStatus } from '../../messages/feeds.ts';
import type { Feeds } from './feeds.ts';
import type { Subscription } from './subscription.ts';

/** Answers to what the extension's pages ask about feeds. */
export function feedAnswers(feeds: Feeds) {
  return {
    feeds: async () => (await feeds.list()).map(statusOf),
    previewFeed: ({ address }: { address: string }) => previewOf(feeds, address),
    addFeed: async ({ address, fingerprint }: { address: string; fingerprint: string }) => ({
      outcome: await feeds.add(address, fingerprint),
    }),
    removeFeed: ({ publisher }: { publisher: string }) => feeds.remove(publisher),
    checkFeed: ({ publisher }: { publisher: string }) => feeds.check(publisher),
    freshen: () => feeds.freshen(),
  };
}

async function previewOf(feeds: Feeds, address: string): Promise<FeedPreview> {
  try {
    const { publisher, name, records, fingerprint } = await feeds.preview(address);
    return { kind: 'found', publisher, name, records, fingerprint };
  } catch (error) {
    if (error instanceof FeedFault) return { kind: 'fault', fault: error.kind };
    throw error;
  }
}

function statusOf({ base: address, ...feed }: Subscription): FeedStatus {
  const { publisher, name, fingerprint, isBuiltIn, records, confirmed, until, problem } = feed;
  return {
    publisher,
    name,
    address,
    fingerprint,
    isBuiltIn,
    ...(records !== undefined && { records }),
    ...(confirmed !== undefined && { confirmed }),
    ...(until !== undefined && { until }),
    ...(problem !== undefined && { problem }),
  };
}
