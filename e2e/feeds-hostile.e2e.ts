import { afterAll, expect, test } from 'vitest';
import { claimRecords, publisherOf } from '../src/background/feeds/testing.ts';
import { writeLine } from '../src/core/feed/records.ts';
import type { RecordLines } from '../src/core/feed/writing/changes.ts';
import { FEED_WORDS as WORDS } from '../src/ui/feed-words.ts';
import { serveFeed } from './support/feed-host.ts';
import { claimsOf } from './support/marks.ts';
import { panelFor, press, says } from './support/panel.ts';
import { useSession } from './support/session.ts';

const session = useSession();
const closers: (() => Promise<void>)[] = [];
afterAll(async () => {
  await Promise.all(closers.map((close) => close()));
});

const ASKED = 'spoke for about two hours';
const MARKUP = '<img src=x onerror="document.title=`run`"><script>document.title=`run`</script>';

/** Publishes records and has the extension take them; what came of it. */
async function takeUp(publisher: string, records: RecordLines): Promise<string> {
  const desk = await publisherOf(publisher, records, new Date());
  const host = await serveFeed(desk);
  closers.push(() => host.close());
  return session.browser.inExtension(async (address) => {
    const ask = (call: string, body: unknown) =>
      chrome.runtime.sendMessage({ contract: 'panel-background', call, body });
    const seen = (await ask('previewFeed', { address })) as { fingerprint?: string; kind: string };
    if (seen.kind !== 'found') return seen.kind;
    const { fingerprint } = seen;
    return ((await ask('addFeed', { address, fingerprint })) as { outcome: string }).outcome;
  }, host.address);
}

test('markup, scripts and quotes in claims are shown as text, and nothing runs', async () => {
  const more = { claim: `${MARKUP} was said`, summary: `${MARKUP} "'\`\${1} {{1}}` };
  expect(await takeUp('markup', claimRecords({ hostile: ASKED }, more))).toBe('added');
  const tab = await session.visit('article.html');
  expect(claimsOf(await session.read(tab))).toContain('hostile');
  const panel = await panelFor(session.browser, tab);
  await press(panel, ASKED);
  await says(panel, more.summary);
  const seen = await panel.evaluate(() => ({
    title: document.title,
    images: document.querySelectorAll('img').length,
    scripts: document.querySelectorAll('main script').length,
  }));
  expect(seen).toEqual({
    title: expect.not.stringContaining('run') as string,
    images: 0,
    scripts: 0,
  });
  await tab.close();
});

/** Claims that are not what they should be, and beside them one that is. */
const ODD: [string, object][] = [
  [
    'a script for an address',
    { sources: { a: { publisher: 'A', url: 'javascript:alert(1)', kind: 'report' } } },
  ],
  [
    'data for an address',
    { sources: { a: { publisher: 'A', url: 'data:text/html,x', kind: 'report' } } },
  ],
  ['a text that turns the direction of others', { summary: 'not \u202eeurt\u202c' }],
  ['a text with control characters', { summary: 'one\u0000two' }],
  ['a text of 100,000 characters', { summary: 'x'.repeat(100_000) }],
  ['a regular expression', { match: { says: ['x'], regex: '(a+)+$' } }],
  ['a key of the prototype', { __proto__x: 1, constructor: { prototype: {} } }],
];

test('claims that are not what they should be are left out, and the others are there', async () => {
  const [key, sound] = [...claimRecords({ sound: ASKED })][0]!;
  const base = (JSON.parse(sound) as [string, object])[1];
  const odd = ODD.map(([, more], at) => {
    const id = `odd-${at}`;
    return [`claim/${id}`, writeLine(`claim/${id}`, { ...base, id, ...more })] as const;
  });
  expect(await takeUp('odd', new Map([...odd, [key, sound]]))).toBe('added');
  const tab = await session.visit('article.html');
  const claims = claimsOf(await session.read(tab));
  expect(claims).toContain('sound');
  expect(claims.filter((claim) => claim.startsWith('odd-'))).toEqual([]);
  await tab.close();
});

test('a pack with a line of a megabyte is refused as a whole', async () => {
  const line = writeLine('claim/long', { id: 'long', summary: 'x'.repeat(1_000_000) });
  // The feed itself is taken, since it is signed; its pack is not, and the settings say why.
  expect(await takeUp('long', new Map([['claim/long', line]]))).toBe('added');
  const page = await session.browser.openExtensionPage('src/ui/options/index.html');
  await says(page, WORDS.problems.malformed);
  await says(page, WORDS.waiting);
  await page.close();
});
