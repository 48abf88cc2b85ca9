import { builtIn } from 'virtual:feed';
import { webCrypto } from '../../core/feed/crypto.ts';
import { feedFetch } from '../../core/feed/fetching/http.ts';
import { backgroundToPages } from '../../messages/boundaries.ts';
import { createSender } from '../../messages/contract.ts';
import { alarmTime, clearAlarm, setAlarm } from '../../platform/alarms.ts';
import { keepAwake } from '../../platform/awake.ts';
import { postToPages } from '../../platform/messages.ts';
import { version } from '../../platform/runtime.ts';
import { openTabs } from '../../platform/tabs.ts';
import { openFeedsStore } from '../../store/feeds-store.ts';
import { hasSpeech, readAgainWhereRead } from '../reading.ts';
import type { Report } from '../report.ts';
import { kept } from '../storage/areas.ts';
import { createFeeds, type Feeds } from './feeds.ts';
import { gunzip } from './gunzip.ts';
import { wait } from '../wait.ts';

export const FEEDS_ALARM = 'feeds';

const pages = createSender(backgroundToPages, postToPages);

/**
 * The feeds over the browser's own storage, network, clock and alarm.
 * @param own the publisher of the claims that came with the extension
 * @param changed claims were taken in, changed or taken out
 */
export function startFeeds(own: string, changed: () => void, report: Report): Feeds {
  return createFeeds({
    own,
    ...(builtIn && { builtIn }),
    kept,
    store: openFeedsStore(),
    maker: version(),
    fetch: (base) => feedFetch(base, fetch),
    gunzip,
    crypto: webCrypto(crypto.subtle),
    wait,
    now: Date.now,
    random: Math.random,
    alarm: {
      time: () => alarmTime(FEEDS_ALARM),
      set: (when) => setAlarm(FEEDS_ALARM, when),
      clear: () => clearAlarm(FEEDS_ALARM),
    },
    isSpeechOpen: async () => {
      const speaking = await Promise.all((await openTabs()).map(({ id }) => hasSpeech(id)));
      return speaking.includes(true);
    },
    changed: async () => {
      changed();
      const tabs = await openTabs();
      await Promise.all([pages.claims(undefined), ...tabs.map(({ id }) => readAgainWhereRead(id))]);
    },
    awake: keepAwake,
    report,
  });
}
