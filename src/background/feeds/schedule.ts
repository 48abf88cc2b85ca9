import type { Subscription } from './subscription.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How often feeds are looked at, give or take a fifth: readers do not all come at once. */
const PERIOD = 3 * HOUR;
const SPREAD = 0.2;
/** While a publisher follows a live event, and a page with speech is open. */
export const LIVE_PERIOD = 2 * MINUTE;
/** A panel that opens looks at feeds that were not looked at for so long. */
export const PANEL_AGE = 15 * MINUTE;

const FIRST_RETRY = 5 * MINUTE;
const LAST_RETRY = 12 * HOUR;
/** What a host may ask for with `Retry-After`. */
const LONGEST_WAIT = 24 * HOUR;

/** @param random from 0 up to 1 */
function about(milliseconds: number, random: number): number {
  return Math.round(milliseconds * (1 - SPREAD + 2 * SPREAD * random));
}

/** When a feed is due again after a sync that went well. */
export function dueNext(now: number, random: number): number {
  return now + about(PERIOD, random);
}

/**
 * When a feed is due again after so many syncs that failed, each time twice as late.
 * @param retryAfter seconds that the host asked for
 */
export function dueAfterFailure(
  now: number,
  failures: number,
  random: number,
  retryAfter = 0,
): { due: number; notBefore?: number } {
  const backoff = Math.min(LAST_RETRY, FIRST_RETRY * 2 ** Math.min(failures - 1, 20));
  const wait = Math.min(LONGEST_WAIT, retryAfter * 1000);
  const due = now + Math.max(about(backoff, random), wait);
  return { due, ...(wait > 0 && { notBefore: now + wait }) };
}

/** When a feed is due whose records were lost: soon, but not each time where nothing is kept. */
export function dueAfterLoss({ due, tried = 0 }: Pick<Subscription, 'due' | 'tried'>): number {
  return Math.min(due, tried + HOUR);
}

type Timed = Pick<Subscription, 'due' | 'notBefore' | 'tried' | 'live'>;

/** A time that was set, unless the clock was set back since: no feed waits for so long. */
function set(time: number | undefined, now: number): number {
  return time !== undefined && time <= now + LONGEST_WAIT ? time : 0;
}

/** What is due now: a `regular` sync, one for a `live` event, or nothing. */
export function dueNow(feed: Timed, now: number): 'regular' | 'live' | undefined {
  if (now < set(feed.notBefore, now)) return undefined;
  if (now >= set(feed.due, now)) return 'regular';
  return isLive(feed, now) && now >= set(feed.tried, now) + LIVE_PERIOD ? 'live' : undefined;
}

/** When to look next whether a feed is due. */
export function nextLook(feed: Timed, now: number): number {
  const notBefore = set(feed.notBefore, now);
  const regular = Math.max(set(feed.due, now), notBefore);
  if (!feed.live || now >= feed.live.until) return regular;
  const live = now < feed.live.from ? feed.live.from : now + LIVE_PERIOD;
  return Math.min(regular, Math.max(live, notBefore));
}

/** Whether the panel, opening, is a reason to look. */
export function isOldForPanel({ tried, notBefore }: Timed, now: number): boolean {
  const age = now - (tried ?? 0);
  return now >= set(notBefore, now) && (age >= PANEL_AGE || age < 0);
}

function isLive({ live }: Timed, now: number): boolean {
  return live !== undefined && now >= live.from && now < live.until;
}
