import { resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { claimRecords, publisherOf } from '../src/background/feeds/testing.ts';
import type { Revision } from '../src/core/claim/schema.ts';
import { SHARE_WORDS as SHARE } from '../src/ui/share/words.ts';
import { WORDS } from '../src/ui/words.ts';
import type { Tab, View } from '../tools/browsers/types.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { servePages } from '../tools/launch/serve.ts';
import { bundledClaim } from './support/claims.ts';
import { paste } from './support/clipboard.ts';
import { serveFeed, type FeedHost } from './support/feed-host.ts';
import { painted } from './support/marks.ts';
import { buildWithPageCards, cardCloses, openCard } from './support/page-card.ts';
import { askBackground, choose, says } from './support/panel.ts';
import { clickButton } from './support/pointer.ts';
import { useSession } from './support/session.ts';

const site = await servePages(resolve(import.meta.dirname, 'pages'));
const { options, remove } = buildWithPageCards();
const session = useSession({ ...options, proxyPort: Number(new URL(site.origin).port) });
let host: FeedHost | undefined;
afterAll(async () => {
  await host?.close();
  remove();
  await site.close();
});

const QUOTE = 'Illegal immigration saved my life';
const { summary } = bundledClaim('illegal-immigration-saved-my-life');

/** Not this computer's own address, and without https: such a page has no clipboard. */
const INSECURE = 'http://news.example/article.html';

async function visit(address: string): Promise<Tab> {
  const tab = await session.browser.open(address);
  await painted(tab, QUOTE);
  return tab;
}

async function openShare(tab: Tab): Promise<View> {
  const card = await openCard(tab, QUOTE);
  await says(card, summary);
  await card.evaluate(() => {
    document.querySelector<HTMLDetailsElement>('.share')!.open = true;
  });
  return card;
}

const sizeOf = (card: View) =>
  card.evaluate(() => parseFloat(getComputedStyle(document.querySelector('.claim')!).fontSize));

test('its text is as large as the reader wants, whatever the page’s own', async () => {
  const tab = await visit(`${session.server.origin}/article.html`);
  await tab.evaluate(() => {
    document.documentElement.style.setProperty('font-size', '62.5%', 'important');
  });
  const card = await openCard(tab, QUOTE);
  await says(card, summary);
  const normal = await sizeOf(card);
  expect(normal).toBeGreaterThan(20);

  const settings = await session.browser.openExtensionPage('src/ui/options/index.html');
  const { textSizes } = WORDS.options;
  await choose(settings, textSizes.larger);
  await waitFor('larger text', async () => (await sizeOf(card)) > normal * 1.4);
  // A card that is opened then is as large from the first.
  await tab.activate();
  await clickButton(card, `${WORDS.close} ×`);
  const next = await openCard(tab, QUOTE);
  expect(await sizeOf(next)).toBeGreaterThan(normal * 1.4);
  await choose(settings, textSizes.normal);
  await waitFor('text as before', async () => (await sizeOf(next)) === normal);
  await settings.close();
  await tab.close();
});

test('it closes with the reader’s Escape, and not with one that the page makes', async () => {
  const tab = await visit(`${session.server.origin}/article.html`);
  await openCard(tab, QUOTE);
  await tab.evaluate(() => {
    const options = { key: 'Escape', code: 'Escape', keyCode: 27, bubbles: true, composed: true };
    for (const target of [window, document, ...document.querySelectorAll('html, body, html > *')])
      for (const type of ['keydown', 'keypress', 'keyup'])
        target.dispatchEvent(new KeyboardEvent(type, options));
    const host = document.documentElement.lastElementChild as HTMLElement;
    host.click();
  });
  expect(await tab.card()).toBeDefined();
  await tab.press('Escape');
  await cardCloses(tab);
  await tab.close();
});

test('what it says is copied by a press, as text and as a citation', async () => {
  const tab = await visit(`${session.server.origin}/article.html`);
  const card = await openShare(tab);
  await clickButton(card, SHARE.text);
  await says(card, SHARE.copied.text);
  const text = await paste(tab);
  expect(text.text).toContain(summary);

  await clickButton(card, SHARE.citation);
  await says(card, SHARE.copied.citation);
  const citation = await paste(tab);
  expect(citation.text).not.toContain(summary);
  expect(citation.text).toMatch(/Onrecord/);
  await tab.close();
});

test('in a page without a clipboard the words are there to be copied by hand', async () => {
  const tab = await visit(INSECURE);
  expect(await tab.evaluate(() => [isSecureContext, 'clipboard' in navigator])).toEqual([
    false,
    false,
  ]);
  const card = await openShare(tab);
  await clickButton(card, SHARE.text);
  await says(card, SHARE.notCopied);
  const place = await card.evaluate(() => {
    const field = document.querySelector('textarea')!;
    field.scrollIntoView({ block: 'center' });
    const { left, top } = field.getBoundingClientRect();
    return { x: left + 20, y: top + 20 };
  });
  await card.click(place.x, place.y);
  await tab.press('Control+C');
  expect((await paste(tab)).text).toContain(summary);
  await tab.close();
});

const QUIET = 'spoke for about two hours';
const claims = (...revisions: Revision[]) => claimRecords({ late: QUIET }, { revisions });
const ask = (call: string, body?: unknown) => askBackground(session.browser, call, body);

test('it is noted as opened, and tells a reader who had it open what was corrected since', async () => {
  const desk = await publisherOf('the-desk', claims(), new Date());
  host = await serveFeed(desk);
  const { address } = host;
  const { fingerprint } = (await ask('previewFeed', { address })) as { fingerprint: string };
  await ask('addFeed', { address, fingerprint });
  const tab = await session.browser.open(`${session.server.origin}/article.html`);
  await painted(tab, QUIET);
  await says(await openCard(tab, QUIET), 'A summary.');
  expect(await ask('history')).toContainEqual(
    expect.objectContaining({ claim: 'the-desk/late', revisions: 0 }),
  );
  await tab.press('Escape');
  await cardCloses(tab);

  const change = 'We had given the wrong day.';
  await desk.publish(claims({ date: '2026-11-20', kind: 'correction', change }));
  await ask('checkFeed', { publisher: 'the-desk' });
  const card = await openCard(tab, QUIET);
  await says(card, WORDS.since(''));
  await says(card, change);
  await tab.close();
});
