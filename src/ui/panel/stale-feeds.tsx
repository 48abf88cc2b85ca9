import type { FeedStatus } from '../../messages/feeds.ts';
import { FEED_WORDS as WORDS } from '../feed-words.ts';
import { momentInWords } from '../moment.ts';

/** Since when the claims shown may not be the newest, feed by feed. */
export function StaleFeeds({ feeds }: { feeds: FeedStatus[] }) {
  if (feeds.length === 0) return null;
  return (
    <aside class="notices" aria-label={WORDS.title}>
      {feeds.map(({ publisher, name, confirmed }) => (
        <p key={publisher}>
          {confirmed === undefined
            ? WORDS.never(name)
            : WORDS.stale(name, momentInWords(confirmed, Date.now()))}
        </p>
      ))}
    </aside>
  );
}
