import { expect, test } from 'vitest';
import { WORDS } from '../src/ui/words.ts';
import { pageStateOf } from '../tools/browsers/extension-calls.ts';
import { paintedTexts } from '../tools/browsers/marks.ts';
import type { Tab } from '../tools/browsers/types.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { painted } from './support/marks.ts';
import { setCondition } from './support/looks.ts';
import { choose, panelFor, says } from './support/panel.ts';
import { useSession } from './support/session.ts';

const session = useSession();
const QUOTE = 'Illegal immigration saved my life';

const lookedAt = (tab: Tab, expected: string) =>
  waitFor(`a second look that is ${expected}`, async () => {
    const state = await session.browser.inExtension(pageStateOf, tab.id);
    return state?.meaning === expected;
  });

test('a page is looked at again after its first marks, also where its reader was turned off and on', async () => {
  const tab = await session.visit('article.html');
  await painted(tab, QUOTE);
  await lookedAt(tab, 'read');
  expect(await tab.evaluate(paintedTexts)).toContain(QUOTE);
  const settings = await session.browser.openExtensionPage('src/ui/options/index.html');
  await choose(settings, WORDS.options.readMeaning);
  await lookedAt(tab, 'off');
  await choose(settings, WORDS.options.readMeaning);
  await settings.close();
  await tab.activate();
  await lookedAt(tab, 'read');
  expect(await tab.evaluate(paintedTexts)).toContain(QUOTE);
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
  await lookedAt(tab, 'slow');
  const panel = await panelFor(session.browser, tab);
  await says(panel, WORDS.secondLook.slow);
  await tab.close();
});
