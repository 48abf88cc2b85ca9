import { FeedFault } from '../../core/feed/fault.ts';
import { syncFeed, type Synced, type SyncPort } from '../../core/feed/sync.ts';
import { openTrusted, trustedTexts } from '../../core/feed/trusted.ts';
import { Ended } from './endable.ts';
import { dueAfterFailure, dueNext } from './schedule.ts';
import type { FeedProblem } from '../../messages/feeds.ts';
import type { Subscription, Subscriptions } from './subscription.ts';

export interface SyncOnePort extends Omit<
  SyncPort,
  'save' | 'publisher' | 'now' | 'timestampTag' | 'signal'
> {
  subscriptions: Subscriptions;
  now: () => number;
  random: () => number;
  report: (error: unknown) => void;
  signal: AbortSignal;
}

/**
 * Brings one feed up to date and notes how that went. The next one is put off first, so that a
 * background that is stopped in the middle, again and again, does not ask its host each time. A sync
 * that was ended notes nothing.
 * @returns whether records have changed
 */
export async function syncOne(publisher: string, port: SyncOnePort): Promise<boolean> {
  const { subscriptions, random, signal } = port;
  const begun = port.now();
  const held = await subscriptions.get(publisher);
  if (!held || signal.aborted) return false;
  const tried = { ...held, tried: begun, due: dueNext(begun, random()) };
  delete tried.notBefore;
  await subscriptions.note(tried);
  let current = tried;
  const save: SyncPort['save'] = async (trusted) => {
    const next = { ...current, trusted: trustedTexts(trusted) };
    await subscriptions.put(next);
    current = next;
  };
  try {
    const trusted = await openTrusted(held.trusted, port.crypto);
    const synced = await syncFeed(trusted, { ...port, publisher, save, now: new Date(begun) });
    signal.throwIfAborted();
    await subscriptions.note(afterSuccess(current, synced, begun));
    return synced.changed === 'all' || synced.changed.length > 0;
  } catch (error) {
    if (signal.reason instanceof Ended) return false;
    port.report(error);
    await subscriptions.note(afterFailure(current, error, port.now(), random()));
    return false;
  }
}

function afterSuccess(before: Subscription, { trusted, info }: Synced, now: number): Subscription {
  const after: Subscription = {
    ...before,
    records: info.records,
    confirmed: now,
    until: Date.parse(trusted.timestamp.signed.expires),
    failures: 0,
  };
  delete after.problem;
  delete after.calls;
  // A reader finds a feed by the name under which they took it: another one is offered, and no more.
  if (before.isBuiltIn) after.name = info.name;
  else if (info.name !== before.name) after.calls = info.name;
  delete after.live;
  if (info.live) {
    after.live = { from: Date.parse(info.live.from), until: Date.parse(info.live.until) };
  }
  return after;
}

function afterFailure(
  before: Subscription,
  error: unknown,
  now: number,
  random: number,
): Subscription {
  const failures = before.failures + 1;
  const retryAfter = error instanceof FeedFault ? error.retryAfter : undefined;
  return {
    ...before,
    failures,
    problem: problemOf(error),
    ...dueAfterFailure(now, failures, random, retryAfter),
  };
}

/** What is no fault of the feed is one of this device: no room, or a database that will not open. */
function problemOf(error: unknown): FeedProblem {
  return error instanceof FeedFault ? error.kind : 'storage';
}
