/// <reference types="chrome" />
import { describe, expect, test } from 'vitest';
import { paintedTexts } from '../tools/browsers/marks.ts';
import type { Tab } from '../tools/browsers/types.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { claimsOf, clickMark, painted } from './support/marks.ts';
import { badgeOf, says } from './support/panel.ts';
import { useSession } from './support/session.ts';

const session = useSession();
const QUOTE = 'Illegal immigration saved my life';

/** Waits until nothing that has these words is painted. */
async function unpainted(tab: Tab, words: string): Promise<void> {
  await waitFor(`"${words}" not to be painted`, async () =>
    (await tab.evaluate(paintedTexts)).every((text) => !text.includes(words)),
  );
}

/** Opens the article with its marks painted and counted. */
async function openArticle(): Promise<Tab> {
  const tab = await session.visit('article.html');
  await session.read(tab);
  await painted(tab, QUOTE);
  await waitFor('the badge', async () => (await badgeOf(session.browser, tab)) === '4');
  return tab;
}

test('a page that is come back to has its marks, its list and its count again', async () => {
  const tab = await openArticle();
  await session.browser.pressToolbar(tab);
  const panel = await waitFor('the panel', () => session.browser.panel());
  await says(panel, QUOTE);
  const { document: before } = await session.read(tab);
  await tab.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset.persisted = String(persisted);
    });
  });
  await tab.goto(`${session.server.origin}/near-misses.html`);
  await session.read(tab);
  await waitFor('no badge', async () => (await badgeOf(session.browser, tab)) === '');
  await says(panel, 'No claims in our collection were recognised here.');
  await tab.evaluate(() => setTimeout(() => history.back()));
  await waitFor('the article', () =>
    tab.evaluate(() => location.pathname.endsWith('article.html')).catch(() => false),
  );
  await painted(tab, QUOTE);
  await waitFor('the badge again', async () => (await badgeOf(session.browser, tab)) === '4');
  const after = await session.read(tab);
  expect(claimsOf(after)).toHaveLength(4);
  await says(panel, QUOTE);
  // It is the very page that was left.
  expect(await tab.evaluate(() => document.documentElement.dataset.persisted)).toBe('true');
  expect(after.document).toBe(before);
  await session.browser.pressToolbar(tab);
  await tab.close();
});

describe('a mark under which the page changes', () => {
  test('goes with its node and returns with it, as in a virtualised list', async () => {
    const tab = await openArticle();
    const { matches } = await session.read(tab);
    await tab.evaluate(() => {
      const row = document.getElementById('whole')!;
      const place = document.createElement('div');
      place.style.height = `${row.offsetHeight}px`;
      row.replaceWith(place);
      (globalThis as { kept?: Element[] }).kept = [row, place];
    });
    await unpainted(tab, QUOTE);
    await waitFor('one mark less', async () => (await badgeOf(session.browser, tab)) === '3');
    await tab.evaluate(() => {
      const [row, place] = (globalThis as { kept?: Element[] }).kept!;
      place!.replaceWith(row!);
    });
    await painted(tab, QUOTE);
    await waitFor('all marks', async () => (await badgeOf(session.browser, tab)) === '4');
    const after = await session.read(tab);
    expect(claimsOf(after)).toEqual(matches.map(({ claim }) => claim.replace(/^.*\//, '')));
    await tab.close();
  });

  const say = (tab: Tab, ...words: string[]) =>
    tab.evaluate((texts) => {
      for (const text of texts) document.getElementById('whole')!.firstChild!.nodeValue = text;
    }, words);
  const OTHER = 'The next row of the list says something else.';
  const SAME = `Trump said: “${QUOTE}.”`;

  test('goes when a recycled row says something else, and comes when it says that again', async () => {
    const tab = await openArticle();
    await say(tab, OTHER);
    await waitFor('one mark less', async () => (await badgeOf(session.browser, tab)) === '3');
    expect(await tab.evaluate(paintedTexts)).not.toContain(QUOTE);
    await say(tab, SAME);
    await painted(tab, QUOTE);
    await tab.close();
  });

  test('stays on words that are put back before anybody looked', async () => {
    const tab = await openArticle();
    await say(tab, OTHER, SAME);
    await painted(tab, QUOTE);
    await tab.evaluate(() => {
      const row = document.getElementById('whole')!;
      const next = row.nextSibling;
      row.remove();
      document.body.append(row);
      next!.parentNode!.insertBefore(row, next);
    });
    await painted(tab, QUOTE);
    await tab.close();
  });

  test('stays on its words when text nodes are split and joined', async () => {
    const tab = await openArticle();
    const { matches } = await session.read(tab);
    await tab.evaluate(() => {
      const words = document.getElementById('whole')!.firstChild as Text;
      for (const at of [40, 30, 20, 15]) words.splitText(at);
    });
    await painted(tab, QUOTE);
    await tab.evaluate(() => document.getElementById('whole')!.normalize());
    await painted(tab, QUOTE);
    const after = await session.read(tab);
    expect(after.matches.map(({ id }) => id)).toEqual(matches.map(({ id }) => id));
    await tab.close();
  });
});

test.each([
  ['line breaks', 'Illegal immigration<br>saved my life', 'immigrationsaved my life'],
  ['soft hyphens', 'Illegal immi&shy;gration saved my life', 'immi\u00adgration saved'],
  ['no-break spaces', 'Illegal&nbsp;immigration saved my&nbsp;life', 'immigration saved my'],
  ['ligatures', 'It’s not like the house is on \ufb01re immediately', 'on \ufb01re'],
  ['text from right to left around them', `<bdo dir="ltr">${QUOTE}</bdo>`, QUOTE],
])('words are found and marked over %s', async (_, html, words) => {
  const tab = await session.visit('spa.html');
  await session.read(tab);
  await tab.evaluate((said) => {
    const speaker = said.includes('house') ? 'Musk' : 'Trump';
    const source = `<p>${speaker} said: “${said}.”</p>`;
    const { body } = new DOMParser().parseFromString(source, 'text/html');
    if (said.includes('bdo')) document.documentElement.dir = 'rtl';
    document.getElementById('view')!.replaceChildren(...body.children);
  }, html);
  await painted(tab, words);
  await tab.close();
});

test('a mark is found under the mouse in a page that is zoomed', async () => {
  const tab = await openArticle();
  const zoom = (factor: number) =>
    session.browser.inExtension((id, by) => chrome.tabs.setZoom(id, by), tab.id, factor);
  await zoom(1.5);
  await waitFor('the page to be zoomed', () => tab.evaluate(() => devicePixelRatio === 1.5));
  await clickMark(tab, QUOTE);
  await waitFor('the mark to be chosen', async () => {
    const texts = await tab.evaluate(paintedTexts);
    return texts.filter((text) => text.includes(QUOTE)).length === 2;
  });
  await zoom(1);
  await tab.close();
});
