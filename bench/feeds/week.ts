import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { directoryStorage } from '../../src/editor/feed/directory-storage.ts';
import { throwAwayKeys } from '../../src/editor/feed/keys/throw-away.ts';
import { publishTo, refreshIn } from '../../src/editor/feed/publish.ts';
import { seeded } from '../speed/random.ts';
import { makeFeed } from './claims.ts';
import { startNginx, type Nginx } from './nginx.ts';
import { reader, type Reader } from './reader.ts';

const HOUR = 3_600_000;
const DAYS = 7;
/** Hours of the day at which something is published, each time half of the day's changes. */
const PUBLISHES = [6, 15];
/** A timestamp holds for three days: a job writes one each morning. */
const REFRESH = 3;
const DAILY_CHANGES = 0.01;
/** A browser that stays open looks every three hours. */
const POLL = 3;

/** What one reader cost over some days. */
export interface Cost {
  reader: 'first' | 'open all day' | 'opened once a day' | 'away for a week';
  /** For each day; for the whole where it is one visit. */
  requests: number;
  bytes: number;
  /** How often records came, and how. */
  full: number;
  delta: number;
}

export interface Week {
  claims: number;
  /** Milliseconds of the first publication, and of a later one at the median. */
  firstPublish: number;
  publish: number;
  costs: Cost[];
}

/** A week of a feed with so many claims, read by four readers through nginx. */
export async function measureWeek(claims: number): Promise<Week> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-feed-'));
  const nginx = await startNginx(folder);
  try {
    return await readWeek(claims, folder, nginx);
  } finally {
    await nginx.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readWeek(claims: number, folder: string, nginx: Nginx): Promise<Week> {
  const feed = makeFeed(claims, seeded(claims));
  const start = Date.parse('2026-06-01T00:00:00Z');
  const keys = await throwAwayKeys(new Date(start));
  const storage = directoryStorage(folder);
  const times: number[] = [];
  const publish = async (now: Date) => {
    const begun = performance.now();
    const records = new Map(feed.records);
    await publishTo(
      { records, publisher: 'made', name: 'Made' },
      { storage, keys, now: () => now },
    );
    times.push(performance.now() - begun);
  };
  await publish(new Date(start));
  const root = new TextDecoder().decode(keys.roots[0]!.bytes);

  const costs: Record<Cost['reader'], Cost> = {
    first: none('first'),
    'open all day': none('open all day'),
    'opened once a day': none('opened once a day'),
    'away for a week': none('away for a week'),
  };
  const sync = async (name: Cost['reader'], one: Reader, now: Date, isCounted = true) => {
    await nginx.served();
    const by = await one.sync(now);
    const served = await nginx.served();
    if (!isCounted) return;
    const cost = costs[name];
    cost.requests += served.length;
    cost.bytes += served.reduce((sum, { bytes }) => sum + bytes, 0);
    if (by !== 'held') cost[by] += 1;
  };

  const [open, daily, away] = [0, 1, 2].map(() => reader(nginx.address, root));
  await sync('first', open!, new Date(start));
  await sync('opened once a day', daily!, new Date(start), false);
  await sync('away for a week', away!, new Date(start), false);
  for (let hour = 1; hour <= DAYS * 24; hour += 1) {
    const now = new Date(start + hour * HOUR);
    const ofDay = hour % 24;
    if (ofDay === REFRESH) await refreshIn({ storage, keys, now: () => now });
    if (PUBLISHES.includes(ofDay)) {
      feed.change(DAILY_CHANGES / PUBLISHES.length);
      await publish(now);
    }
    if (hour % POLL === 0) await sync('open all day', open!, now);
    if (ofDay === 20) await sync('opened once a day', daily!, now);
  }
  await sync('away for a week', away!, new Date(start + DAYS * 24 * HOUR));
  const [firstPublish = 0, ...later] = times;
  return {
    claims,
    firstPublish,
    publish: later.toSorted((a, b) => a - b)[later.length >> 1] ?? 0,
    costs: Object.values(costs).map((cost) => (isDaily(cost) ? perDay(cost) : cost)),
  };
}

const none = (name: Cost['reader']): Cost => ({
  reader: name,
  requests: 0,
  bytes: 0,
  full: 0,
  delta: 0,
});

function isDaily({ reader }: Cost): boolean {
  return reader === 'open all day' || reader === 'opened once a day';
}

function perDay(cost: Cost): Cost {
  return { ...cost, requests: cost.requests / DAYS, bytes: cost.bytes / DAYS };
}
