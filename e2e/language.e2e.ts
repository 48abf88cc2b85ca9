import { expect, test } from 'vitest';
import english from '../_locales/en/messages.json' with { type: 'json' };
import spanish from '../_locales/es/messages.json' with { type: 'json' };
import type { View } from '../tools/browsers/types.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { painted } from './support/marks.ts';
import { choose, panelFor, press, says } from './support/panel.ts';
import { useSession } from './support/session.ts';

const session = useSession();
const LANGUAGES = '[name=language]';
const QUOTE = 'Illegal immigration saved my life';

const languageOf = (view: View) => view.evaluate(() => document.documentElement.lang);

test('the reader’s language is that of every page, at once and from then on', async () => {
  const tab = await session.visit('article.html');
  await painted(tab, QUOTE);
  const panel = await panelFor(session.browser, tab);
  await says(panel, english.settings.message);
  const page = await session.browser.openExtensionPage('src/ui/options/index.html');
  expect(await languageOf(page)).toBe('en');

  await choose(page, 'Español', LANGUAGES);
  await says(page, spanish.optionsWhere.message);
  expect(await languageOf(page)).toBe('es');
  await says(panel, spanish.settings.message);
  await tab.activate();
  await press(panel, QUOTE);
  await says(panel, spanish.whyTitle.message);
  const labels = await waitFor('the card', async () => {
    const found = await panel.evaluate(() =>
      [...document.querySelectorAll('.card .label')].map((label) => label.getAttribute('lang')),
    );
    return found.length > 0 && found;
  });
  expect(new Set(labels)).toEqual(new Set(['es']));

  const welcome = await session.browser.openExtensionPage('src/ui/welcome/index.html');
  await says(welcome, spanish.welcomeTitle.message);
  await welcome.close();

  await choose(page, spanish.optionsLanguageBrowser.message, LANGUAGES);
  await says(page, english.optionsWhere.message);
  await says(panel, english.settings.message);
  await page.close();
  await tab.close();
});
