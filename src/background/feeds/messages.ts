import { FeedFault } from '../../core/feed/fault.ts';
import type { FeedPreview, FeedStatus, WantedFeed } from '../../messages/feeds.ts';
import type { Feeds } from './feeds.ts';
import { newName } from './new-name.ts';
import type { Subscription } from './subscription.ts';

/** Answers to what the extension's pages ask about feeds. */
export function feedAnswers(feeds: Feeds) {
  return {
    feeds: async () => statusesOf(await feeds.list()),
    previewFeed: ({ address }: { address: string }) => previewOf(feeds, address),
    addFeed: async ({ address, fingerprint, ...known }: { address: string } & WantedFeed) => ({
      outcome: await feeds.add(address, fingerprint, known),
    }),
    removeFeed: ({ publisher }: { publisher: string }) => feeds.remove(publisher),
    renameFeed: ({ publisher, name }: { publisher: string; name: string }) =>
      feeds.rename(publisher, name),
    checkFeed: ({ publisher }: { publisher: string }) => feeds.check(publisher),
    freshen: () => feeds.freshen(),
  };
}

async function previewOf(feeds: Feeds, address: string): Promise<FeedPreview> {
  try {
    const { publisher, name, records, fingerprint, shown, alike } = await feeds.preview(address);
    const found = { kind: 'found' as const, publisher, name, records, fingerprint, shown };
    return { ...found, ...(alike !== undefined && { alike }) };
  } catch (error) {
    if (error instanceof FeedFault) return { kind: 'fault', fault: error.kind };
    throw error;
  }
}

const statusesOf = (all: Subscription[]) => all.map((feed) => statusOf(feed, newName(feed, all)));

function statusOf(
  { base: address, ...feed }: Subscription,
  calls: string | null | undefined,
): FeedStatus {
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
    ...(calls !== undefined && { calls }),
  };
}
