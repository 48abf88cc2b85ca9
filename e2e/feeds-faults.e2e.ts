import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { claimRecords, publisherOf } from '../src/background/feeds/testing.ts';
import { writeLine } from '../src/core/feed/records.ts';
import type { TestPublisher } from '../src/core/feed/testing/publisher.ts';
import type { FeedStatus } from '../src/messages/feeds.ts';
import { FEED_WORDS } from '../src/ui/feed-words.ts';
import { WORDS } from '../src/ui/words.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { HOST_FAULTS } from './support/feed-faults.ts';
import { serveFeed, type Fault, type FeedHost } from './support/feed-host.ts';
import { claimsOf } from './support/marks.ts';
import { says } from './support/panel.ts';
import { clickButton } from './support/pointer.ts';
import { useSession } from './support/session.ts';

const session = useSession();

/** What a feed says of itself before it is taken, as far as these tests need it. */
interface FeedPreviewFound {
  fingerprint: string;
}

/** A desk whose one claim tells in its summary which version of it a reader holds. */
interface Feed {
  desk: TestPublisher;
  host: FeedHost;
  version: number;
}

const QUIET = 'spoke for about two hours';
const feeds = new Map<string, Feed>();
const elsewhere = createServer((_, response) => {
  strays += 1;
  response.end('{}');
});
let strays = 0;
let elsewhereAddress = '';

const records = (version: number) =>
  claimRecords({ late: QUIET }, { summary: `Version ${version}.` });

beforeAll(async () => {
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  elsewhereAddress = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
  for (const name of ['the-desk', 'silent', 'stalling']) {
    const desk = await publisherOf(name, records(1), new Date());
    const host = await serveFeed(desk);
    feeds.set(name, { desk, host, version: 1 });
    const { address } = host;
    const { fingerprint } = await ask<FeedPreviewFound>('previewFeed', { address });
    const body = { address, fingerprint };
    expect(await ask('addFeed', body)).toEqual({ outcome: 'added' });
  }
});
afterAll(async () => {
  await Promise.all([...feeds.values()].map(({ host }) => host.close()));
  elsewhere.closeAllConnections();
  await new Promise((resolve) => elsewhere.close(resolve));
});

afterEach(() => {
  for (const { host } of feeds.values()) host.fault = undefined;
});

/** What the settings and the panel ask of the background. */
function ask<T>(call: string, body: unknown): Promise<T> {
  return session.browser.inExtension(
    (call, body) =>
      chrome.runtime.sendMessage<unknown, T>({ contract: 'panel-background', call, body }),
    call,
    body,
  );
}

const check = (publisher: string) => ask('checkFeed', { publisher });

async function problemOf(publisher: string): Promise<string | undefined> {
  const all = await ask<FeedStatus[]>('feeds', null);
  return all.find((feed) => feed.publisher === publisher)?.problem;
}

/** The summary of the claim as the reader holds it. */
async function held(publisher: string): Promise<string | undefined> {
  const card = await ask<{ claim: { summary: string } } | null>('card', {
    claim: `${publisher}/late`,
  });
  return card?.claim.summary;
}

async function publishNext(feed: Feed): Promise<void> {
  feed.version += 1;
  await feed.desk.publish(records(feed.version));
}

const FILES: [name: string, path: RegExp][] = [
  ['a next root', /^metadata\/2\.root\.json$/],
  ['the timestamp', /timestamp\.json$/],
  ['the snapshot', /snapshot\.json$/],
  ['the targets', /targets\.json$/],
  ['each pack', /^targets\//],
];

const CASES = FILES.flatMap(([file, path]) => HOST_FAULTS.map((fault) => ({ file, path, fault })));

test.each(CASES)(
  '$file $fault.name: the claims stay, and the next look brings the new ones',
  async ({ path, fault }) => {
    const feed = feeds.get('the-desk')!;
    const { desk, host } = feed;
    await publishNext(feed);
    let times = 0;
    host.fault = (asked, response) => {
      if (!path.test(asked)) return false;
      times += 1;
      const file = Buffer.from(desk.files.get(asked) ?? desk.files.get('metadata/1.root.json')!);
      fault.answer(response, { file, elsewhere: elsewhereAddress });
      return true;
    };
    await check('the-desk');
    expect(times).toBeGreaterThan(0);
    expect(fault.problems).toContain(await problemOf('the-desk'));
    expect(await held('the-desk')).toBe(`Version ${feed.version - 1}.`);

    host.fault = undefined;
    await check('the-desk');
    expect(await problemOf('the-desk')).toBe(undefined);
    expect(await held('the-desk')).toBe(`Version ${feed.version}.`);
  },
);

test('nobody was led to another host', () => {
  expect(strays).toBe(0);
});

/** What a cache between the host and the reader may give out long after it was replaced. */
test.each([
  { file: 'timestamp', problem: 'rollback' },
  { file: 'snapshot', problem: 'mismatch' },
])('a $file of an earlier day, from a stale cache, is not taken', async ({ file, problem }) => {
  const feed = feeds.get('the-desk')!;
  const { desk, host } = feed;
  const timestamp = desk.files.get('metadata/timestamp.json')!;
  await publishNext(feed);
  if (file === 'timestamp') await check('the-desk');
  const before = await held('the-desk');
  const earlier =
    file === 'timestamp'
      ? timestamp
      : desk.files.get(`metadata/${desk.versions.snapshot - 1}.snapshot.json`)!;

  host.fault = (asked, response) => {
    const isIt = asked.endsWith(`${file}.json`);
    if (isIt) response.end(earlier);
    return isIt;
  };
  await check('the-desk');
  expect(await problemOf('the-desk')).toBe(problem);
  expect(await held('the-desk')).toBe(before);

  host.fault = undefined;
  await check('the-desk');
  expect(await held('the-desk')).toBe(`Version ${feed.version}.`);
});

test('a host that falls silent is left after a while, before its answer or in the middle', async () => {
  const faults: Record<string, Fault> = {
    silent: (path) => path.endsWith('timestamp.json'),
    stalling: (path, response) => {
      if (!path.startsWith('targets/')) return false;
      response.writeHead(200, { 'content-length': '100000' });
      response.write('half');
      return true;
    },
  };
  await Promise.all(
    Object.entries(faults).map(async ([publisher, fault]) => {
      const feed = feeds.get(publisher)!;
      await publishNext(feed);
      feed.host.fault = fault;
      await check(publisher);
      expect(await problemOf(publisher)).toBe('stalled');
      expect(await held(publisher)).toBe('Version 1.');
      feed.host.fault = undefined;
      await check(publisher);
      expect(await held(publisher)).toBe('Version 2.');
    }),
  );
});

test('two windows and a panel that ask at once make one look, and all see what it brought', async () => {
  const feed = feeds.get('the-desk')!;
  const pages = [
    await session.browser.openExtensionPage('src/ui/options/index.html'),
    await session.browser.openExtensionPage('src/ui/options/index.html'),
  ];
  const windows = await session.browser.inExtension(async (tab) => {
    await chrome.windows.create({ tabId: tab });
    return (await chrome.windows.getAll()).length;
  }, pages[1]!.id);
  expect(windows).toBe(2);
  await publishNext(feed);
  feed.host.asked = [];
  await Promise.all(
    pages.map((page) =>
      page.evaluate(async () => {
        const body = { publisher: 'the-desk' };
        const send = (call: string, body: unknown) =>
          chrome.runtime.sendMessage({ contract: 'panel-background', call, body });
        await Promise.all([
          send('checkFeed', body),
          send('freshen', null),
          send('checkFeed', body),
        ]);
      }),
    ),
  );
  const looks = feed.host.asked.filter(({ path }) => path === 'metadata/timestamp.json');
  expect(looks.length).toBe(1);
  expect(await held('the-desk')).toBe(`Version ${feed.version}.`);

  const tab = await session.visit('article.html');
  expect(claimsOf(await session.read(tab))).toContain('late');
  await tab.close();
  await Promise.all(pages.map((page) => page.close()));
});

/** Records that take megabytes however they are packed: enough to send for minutes. */
const MUCH = Array.from({ length: 20 }, (_, at) => {
  const key = `claim/much-${at}`;
  return [key, writeLine(key, { text: randomBytes(100_000).toString('hex') })] as const;
});

describe('a host that sends just so much that nobody leaves it', () => {
  /** Has a feed looked at whose pack would take minutes; its host tells when it is left. */
  async function heldUp(publisher: string) {
    const feed = feeds.get(publisher)!;
    feed.version += 1;
    await feed.desk.publish(new Map([...records(feed.version), ...MUCH]));
    const seen = { isBegun: false, isLeft: false };
    feed.host.fault = (path, response) => {
      if (!path.startsWith('targets/')) return false;
      seen.isBegun = true;
      response.writeHead(200);
      const trickle = setInterval(() => response.write(Buffer.alloc(4000)), 200);
      response.on('close', () => {
        clearInterval(trickle);
        seen.isLeft = true;
      });
      return true;
    };
    // It is answered when the sync has ended, whatever ends it.
    const checked = check(publisher);
    await waitFor('the host to be asked', () => Promise.resolve(seen.isBegun));
    return {
      checked,
      left: () => waitFor('the host to be left', () => Promise.resolve(seen.isLeft)),
    };
  }

  const publishers = async () =>
    (await ask<FeedStatus[]>('feeds', null)).map(({ publisher }) => publisher);

  test('does not hold up its removal', async () => {
    const { checked, left } = await heldUp('stalling');
    const page = await session.browser.openExtensionPage('src/ui/options/index.html');
    await clickButton(page, FEED_WORDS.removeNamed('The stalling'));
    await says(page, FEED_WORDS.removed('The stalling'));
    await left();
    await checked;
    expect(await publishers()).toEqual(['silent', 'the-desk']);
    expect(await held('stalling')).toBe(undefined);
    await page.close();
  });

  test('does not hold up that everything is deleted', async () => {
    const { checked, left } = await heldUp('silent');
    const page = await session.browser.openExtensionPage('src/ui/options/index.html');
    await clickButton(page, WORDS.options.data.deleteAll);
    await clickButton(page, WORDS.options.data.deleteNow);
    await says(page, WORDS.options.data.deleted);
    await left();
    await checked;
    expect(await publishers()).toEqual([]);
    expect(await held('silent')).toBe(undefined);
    await page.close();
  });
});
