import { expect, test } from 'vitest';
import { WORDS } from '../src/ui/words.ts';
import { paintedTexts } from '../tools/browsers/marks.ts';
import type { Tab } from '../tools/browsers/types.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { painted } from './support/marks.ts';
import {
  killReader,
  livingReaders,
  lookedAt,
  setCondition,
  watchReaders,
} from './support/looks.ts';
import { choose, panelFor, says } from './support/panel.ts';
import { useSession } from './support/session.ts';

const session = useSession();
const QUOTE = 'Illegal immigration saved my life';

const isReading = async () => (await livingReaders(session.browser)).length > 0;

/** Puts paragraphs at the end of a page's article. */
const append = (texts: string[]) => {
  for (const text of texts) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    document.querySelector('article')!.append(paragraph);
  }
};

test('a page is looked at again after its first marks, also where its reader was turned off and on', async () => {
  const tab = await session.visit('article.html');
  await painted(tab, QUOTE);
  await lookedAt(session.browser, tab, 'read');
  expect(await tab.evaluate(paintedTexts)).toContain(QUOTE);
  const settings = await session.browser.openExtensionPage('src/ui/options/index.html');
  await choose(settings, WORDS.options.readMeaning);
  await lookedAt(session.browser, tab, 'off');
  await choose(settings, WORDS.options.readMeaning);
  await settings.close();
  await tab.activate();
  await lookedAt(session.browser, tab, 'read');
  expect(await tab.evaluate(paintedTexts)).toContain(QUOTE);
  await tab.close();
});

/** Of `reworded.html`: repeats a claim in words that no pattern has. */
const REPEAT = 'the audience of his talk with Musk was sixty million people';
/** Has as many of the claim's words, and says something else. */
const NEAR_MISS = 'a mix of old and young people';
/** Has a pattern's words, and says something else. */
const FALSE_MARK = 'put Harris in charge of the border';

const isPainted = async (tab: Tab, words: string) =>
  (await tab.evaluate(paintedTexts)).some((text) => text.includes(words));
const whatIsPainted = async (tab: Tab) => ({
  quote: await isPainted(tab, QUOTE),
  repeat: await isPainted(tab, REPEAT),
  nearMiss: await isPainted(tab, NEAR_MISS),
  falseMark: await isPainted(tab, FALSE_MARK),
});
const FIRST = { quote: true, repeat: false, nearMiss: false, falseMark: true };
const SECOND = { quote: true, repeat: true, nearMiss: false, falseMark: false };

test('a repeat in other words is marked after the first pass, its near miss is not, and a false mark goes', async () => {
  const settings = await session.browser.openExtensionPage('src/ui/options/index.html');
  await choose(settings, WORDS.options.readMeaning);
  const tab = await session.visit('reworded.html');
  await lookedAt(session.browser, tab, 'off');
  await painted(tab, FALSE_MARK);
  expect(await whatIsPainted(tab)).toEqual(FIRST);
  await choose(settings, WORDS.options.readMeaning);
  await painted(tab, REPEAT);
  await settings.close();
  await lookedAt(session.browser, tab, 'read');
  expect(await whatIsPainted(tab)).toEqual(SECOND);
  await tab.close();
});

test('where the reader of meaning is killed marks stay, and what is added is matched and looked at', async () => {
  const tab = await session.visit('reworded.html');
  await painted(tab, REPEAT);
  await watchReaders(session.browser);
  await lookedAt(session.browser, tab, 'read');
  await waitFor('the memory to be given back', async () => !(await isReading()));
  await tab.evaluate(
    append,
    Array.from({ length: 20 }, (_, at) => `${REPEAT}, he said on day ${at}.`),
  );
  await waitFor('the reader', isReading);
  const [before] = await livingReaders(session.browser);
  await killReader(session.browser);
  expect(await whatIsPainted(tab)).toEqual(SECOND);
  const added = 'Trump said that an immigration chart saved his life.';
  await tab.evaluate(append, [added]);
  await painted(tab, 'immigration chart saved his life');
  await waitFor('another reader', async () => {
    const living = await livingReaders(session.browser);
    return living.some((name) => name !== before);
  });
  await lookedAt(session.browser, tab, 'read');
  expect(await whatIsPainted(tab)).toEqual(SECOND);
  await painted(tab, 'immigration chart saved his life');
  await tab.close();
});

test('on a machine that is too slow the sidebar says so, below what was found', async () => {
  await setCondition(session.browser, {
    failures: 0,
    speed: { at: Date.now(), milliseconds: 9999, slow: 3 },
  });
  await session.browser.stopWorker();
  const tab = await session.visit('article.html');
  await painted(tab, QUOTE);
  await lookedAt(session.browser, tab, 'slow');
  const panel = await panelFor(session.browser, tab);
  await says(panel, WORDS.secondLook.slow);
  await tab.close();
});
