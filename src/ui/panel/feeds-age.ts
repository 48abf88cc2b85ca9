import { signal, type ReadonlySignal } from '@preact/signals';
import type { FeedStatus } from '../../messages/feeds.ts';
import type { PanelServices } from './services.ts';

/** A feed's word that has run out, or that could not be had for so long. */
const STALE_AFTER = 24 * 60 * 60 * 1000;

/** Which feeds' claims have not been confirmed for a while. */
export interface FeedsAge {
  stale: ReadonlySignal<FeedStatus[]>;
  look(): Promise<void>;
}

export function createFeedsAge(services: Pick<PanelServices, 'feeds'>): FeedsAge {
  const stale = signal<FeedStatus[]>([]);
  return {
    stale,
    async look() {
      const feeds = await services.feeds().catch(() => []);
      stale.value = feeds.filter((feed) => isStale(feed, Date.now()));
    },
  };
}

/** @param now milliseconds since 1970 */
function isStale({ confirmed, until, problem }: FeedStatus, now: number): boolean {
  if (until !== undefined && until < now) return true;
  return problem !== undefined && now - (confirmed ?? 0) > STALE_AFTER;
}
