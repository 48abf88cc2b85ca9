/// <reference types="chrome" />
import { expect, test } from 'vitest';
import { pageStateOf } from '../tools/browsers/extension-calls.ts';
import type { PageState } from '../tools/browsers/types.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { keptRecords } from './support/kept-records.ts';
import { claimsOf } from './support/marks.ts';
import { askBackground } from './support/panel.ts';
import { useSession } from './support/session.ts';

const session = useSession({ inPrivate: true });
const CLAIM = 'illegal-immigration-saved-my-life';
const QUOTE = 'Illegal immigration saved my life';

const ask = (call: string, body: unknown) => askBackground(session.browser, call, body);

/** All that the extension has written down, but for claims. */
const written = async () => JSON.stringify(await keptRecords(session.browser));

/** Opens a page in a window that is not private, by the extension: Firefox's harness may open it in any. */
const openBeside = (page: string): Promise<number> =>
  session.browser.inExtension(async (url) => {
    const { windowId } = (await chrome.tabs.getCurrent())!;
    return (await chrome.tabs.create({ url, windowId })).id!;
  }, `${session.server.origin}/${page}`);

/** Waits until a page is read and its claims are as they should be. */
const reads = (tab: number, isSo: (claims: string[]) => boolean): Promise<PageState> =>
  waitFor('the page', async () => {
    const state = await session.browser.inExtension(pageStateOf, tab);
    return state?.status === 'done' && isSo(claimsOf(state)) && state;
  });

const closeTab = (tab: number) => session.browser.inExtension((id) => chrome.tabs.remove(id), tab);

test('of a private window nothing is written down: no card, no hidden words, no paused site', async () => {
  const tab = await session.browser.openPrivate(`${session.server.origin}/article.html`);
  const { matches } = await reads(tab, (claims) => claims.includes(CLAIM));
  const { claim } = matches.find(({ quote }) => quote === QUOTE)!;
  const before = await written();

  const card = { claim, text: 'A card that was read.', revisions: 0 };
  expect(await ask('opened', { ...card, tab })).toEqual({});
  await ask('hide', { claim, quote: QUOTE, text: 'Words around it.', tab });
  await reads(tab, (claims) => !claims.includes(CLAIM));
  await ask('unhide', { claim, quote: QUOTE });
  await reads(tab, (claims) => claims.includes(CLAIM));

  await ask('pauseSite', { tab });
  const isLeft = (id: number) =>
    waitFor('the page to be left', async () => {
      const access = await ask('access', { tab: id });
      const state = await session.browser.inExtension(pageStateOf, id);
      return state === null && (access as { access: string }).access === 'paused';
    });
  await isLeft(tab);
  // Another page of that site, in another private window, is left too as soon as it asks.
  const other = await session.browser.openPrivate(`${session.server.origin}/transcript.html`);
  await isLeft(other);
  // And no page elsewhere.
  const normal = await openBeside('article.html');
  await reads(normal, (claims) => claims.includes(CLAIM));
  const scripts = await session.browser.inExtension(() =>
    chrome.scripting.getRegisteredContentScripts(),
  );
  expect(JSON.stringify(scripts)).not.toContain('127.0.0.1');
  await ask('pauseHost', { host: '127.0.0.1', paused: false });
  await reads(tab, (claims) => claims.includes(CLAIM));

  await ask('hide', { claim, quote: QUOTE, text: 'Words around it.', tab });
  await reads(tab, (claims) => !claims.includes(CLAIM));
  expect(await written()).toBe(before);
  expect(await ask('history', undefined)).toEqual([]);
  expect(await ask('hidden', undefined)).toEqual([]);

  await closeTab(tab);
  await closeTab(other);
  await waitFor('the private words to be forgotten', async () => {
    const held = await session.browser.inExtension(() => chrome.storage.session.get(null));
    return !JSON.stringify(held).includes(QUOTE);
  });
  const later = await openBeside('article.html');
  await reads(later, (claims) => claims.includes(CLAIM));
  await closeTab(later);
  await closeTab(normal);
});

test('the same is written down elsewhere', async () => {
  const tab = await openBeside('article.html');
  const { matches } = await reads(tab, (claims) => claims.includes(CLAIM));
  const { claim } = matches.find(({ quote }) => quote === QUOTE)!;
  await ask('opened', { claim, text: 'A card that was read.', revisions: 0, tab });
  expect(await written()).toContain('A card that was read.');
  await closeTab(tab);
});
