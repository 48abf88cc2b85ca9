import { expect, test } from 'vitest';
import { WORDS } from '../src/ui/words.ts';
import { pageStateOf } from '../tools/browsers/extension-calls.ts';
import { paintedTexts } from '../tools/browsers/marks.ts';
import type { Tab, View } from '../tools/browsers/types.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { painted } from './support/marks.ts';
import { badgeOf, choose, panelFor, press, says, textOf } from './support/panel.ts';
import { useSession } from './support/session.ts';

const session = useSession();
const { options } = WORDS;
const QUOTE = 'Illegal immigration saved my life';

const settings = () => session.browser.openExtensionPage('src/ui/options/index.html');

const fontSize = (view: View) =>
  view.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));

const paintedIn = (tab: Tab) => tab.evaluate(paintedTexts);

/** Runs in a page: how many of its highlights draw a line. The one for a chosen mark always does. */
function lines(): number {
  const paragraph = document.querySelector('#whole')!;
  const styles = [...CSS.highlights.keys()].map((name) =>
    getComputedStyle(paragraph, `::highlight(${name})`),
  );
  return styles.filter(({ textDecorationLine }) => textDecorationLine === 'underline').length;
}

test('marks look as the reader wants, also on pages that are open', async () => {
  const tab = await session.visit('article.html');
  await painted(tab, QUOTE);
  await waitFor('lines', async () => (await tab.evaluate(lines)) > 1);
  const page = await settings();
  await choose(page, options.styles.ground);
  await waitFor('no line', async () => (await tab.evaluate(lines)) === 1);
  await choose(page, options.styles.both);
  await waitFor('lines again', async () => (await tab.evaluate(lines)) > 1);
  await page.close();
  await tab.close();
});

test('the text is as large as the reader wants, here and in the sidebar', async () => {
  const page = await settings();
  const tab = await session.visit('article.html');
  const panel = await panelFor(session.browser, tab);
  const before = await fontSize(panel);
  await choose(page, options.textSizes.larger);
  await waitFor('larger text in the sidebar', async () => (await fontSize(panel)) > before * 1.3);
  expect(await fontSize(page)).toBe(await fontSize(panel));
  await choose(page, options.textSizes.normal);
  await waitFor('the text to be as before', async () => (await fontSize(panel)) === before);
  await page.close();
  await tab.close();
});

/** Runs in the settings: whether the circle or the box beside some words is chosen. */
function isChosen(words: string): boolean | undefined {
  const inputs = [...document.querySelectorAll('input')];
  return inputs.find(({ labels }) => labels?.[0]?.innerText.trim() === words)?.checked;
}

test('a choice is kept where the settings are closed at once, and the background sleeps', async () => {
  for (const [words, isOn] of [
    [options.follow, false],
    [options.marksOf.certain, true],
    [options.follow, true],
    [options.marksOf.likely, true],
  ] as const) {
    const page = await settings();
    await session.browser.stopWorker();
    await choose(page, words);
    await page.close();
    const again = await settings();
    await waitFor(
      `"${words}" to be kept`,
      async () => (await again.evaluate(isChosen, words)) === isOn,
    );
    await again.close();
  }
});

test('a site that is paused is read by nobody, until the reader goes on', async () => {
  const tab = await session.visit('article.html');
  await painted(tab, QUOTE);
  const panel = await panelFor(session.browser, tab);
  await says(panel, QUOTE);
  await press(panel, WORDS.pause);
  await says(panel, 'Paused on 127.0.0.1');
  expect(await paintedIn(tab)).toEqual([]);
  expect(await badgeOf(session.browser, tab)).toBe('');

  // Neither is a page that is opened there later, nor one that is asked for by the toolbar.
  const later = await session.visit('article.html');
  await later.goto(`${session.server.origin}/near-misses.html`);
  expect(await session.browser.inExtension(pageStateOf, later.id)).toBeNull();
  await later.close();

  const page = await settings();
  await says(page, '127.0.0.1');
  await page.evaluate((name) => {
    [...document.querySelectorAll('button')].find(({ ariaLabel }) => ariaLabel === name)!.click();
  }, options.resumeNamed('127.0.0.1'));
  await painted(tab, QUOTE);
  await waitFor('the list to be empty', async () => !(await textOf(page)).includes('127.0.0.1'));
  await page.close();
  await tab.close();
});

/** Runs in the settings: keeps what is made for download, which Firefox lets no page fetch. */
function keepFiles(): void {
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file) => {
    Object.assign(window, { lastFile: file });
    return make(file);
  };
}

/** Runs in the settings: what the file for another browser holds. */
async function savedFile(): Promise<string> {
  const { lastFile } = window as { lastFile?: Blob };
  return lastFile ? lastFile.text() : '';
}

/** Runs in the settings: chooses a file. */
function loadFile(text: string): void {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], 'onrecord.json'));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

test('everything that was chosen and kept can be taken along, deleted, and had back', async () => {
  const { data } = options;
  const tab = await session.visit('article.html');
  await painted(tab, QUOTE);
  const panel = await panelFor(session.browser, tab);
  await press(panel, QUOTE);
  await press(panel, WORDS.notThis);
  await waitFor('the mark to go', async () => !(await paintedIn(tab)).includes(QUOTE));

  const page = await settings();
  await says(page, QUOTE);
  await says(page, options.historyKept(1));
  const normal = await fontSize(page);
  await page.evaluate(keepFiles);
  await choose(page, options.textSizes.large);
  const file = await waitFor('the file', async () => {
    const text = await page.evaluate(savedFile);
    return text.includes('"large"') && text;
  });
  const large = await waitFor('larger text', async () => {
    const size = await fontSize(page);
    return size > normal && size;
  });
  expect(JSON.parse(file)).toMatchObject({
    settings: { textSize: 'large' },
    hidden: [{ quote: QUOTE }],
  });

  await press(page, data.deleteAll);
  await press(page, data.deleteNow);
  await says(page, data.deleted);
  await painted(tab, QUOTE);
  await waitFor('text as it was at first', async () => (await fontSize(page)) === normal);

  await page.evaluate(loadFile, file);
  await press(page, data.take);
  await says(page, data.taken);
  await waitFor('the mark to go again', async () => !(await paintedIn(tab)).includes(QUOTE));
  await waitFor('large text again', async () => (await fontSize(page)) === large);
  await says(page, options.historyKept(1));
  await page.close();
  await tab.close();
});
