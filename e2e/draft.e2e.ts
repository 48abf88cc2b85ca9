import { expect, test } from 'vitest';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { says, textOf } from './support/panel.ts';
import { useSession } from './support/session.ts';

const session = useSession();

/** Runs in an extension page: the tabs with drafts. */
async function draftTabs(): Promise<number[]> {
  const tabs = await chrome.tabs.query({ url: chrome.runtime.getURL('src/ui/draft/*') });
  return tabs.flatMap(({ id }) => id ?? []);
}

/** Runs in an extension page: the file that another one of them shows. */
function shownIn(tab: number): Promise<string | undefined> {
  const page = chrome.extension.getViews({ tabId: tab })[0];
  return Promise.resolve(page?.document.querySelector('pre')?.innerText);
}

test('the entry stands in the context menu of selected words', async () => {
  const isThere = await session.browser.inExtension(
    () =>
      new Promise<boolean>((resolve) => {
        // Only an entry that is there can be changed.
        chrome.contextMenus.update('draft-claim', {}, () => resolve(!chrome.runtime.lastError));
      }),
  );
  expect(isThere).toBe(true);
});

test('chosen on selected words, it opens a draft of them', async () => {
  const before = await session.browser.inExtension(draftTabs);
  const tab = await session.visit('article.html');
  await tab.evaluate(() => {
    const paragraph = [...document.querySelectorAll('p')].find(({ innerText }) =>
      innerText.includes('two hours'),
    )!;
    paragraph.scrollIntoView();
    getSelection()!.selectAllChildren(paragraph);
  });
  const words = await tab.evaluate(() => String(getSelection()));
  await session.browser.chooseInMenu(tab, { id: 'draft-claim', title: 'Draft a claim from this' });
  const opened = await waitFor('the page with the draft', async () =>
    (await session.browser.inExtension(draftTabs)).find((one) => !before.includes(one)),
  );
  const file = await waitFor('the draft', () => session.browser.inExtension(shownIn, opened));
  expect(file).toContain(words.slice(0, 60));
  expect(file).toContain('article.html#:~:text=');
  await session.browser.inExtension((id) => chrome.tabs.remove(id), opened);
  await tab.close();
});

test('a draft is shown once, as text, with a file to keep', async () => {
  await session.browser.inExtension(() =>
    chrome.storage.session.set({
      'draft:test': {
        quote: 'He said: "<b>sixty</b> million"\nwere listening',
        speaker: '',
        url: 'https://news.example/a#:~:text=sixty%20million',
        date: '2026-11-23',
        title: 'News # of the day',
      },
    }),
  );
  const page = await session.browser.openExtensionPage('src/ui/draft/index.html?draft=test');
  await says(page, 'quote: "He said: \\"<b>sixty</b> million\\"\\nwere listening"');
  await says(page, 'title: "News # of the day"');
  const file = await page.evaluate(() => {
    const { download, protocol } = document.querySelector<HTMLAnchorElement>('a[download]')!;
    return { download, protocol };
  });
  expect(file).toEqual({ download: 'draft-2026-11-23.yaml', protocol: 'blob:' });
  const left = await session.browser.inExtension(async () =>
    Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('draft:')),
  );
  expect(left).toEqual([]);
  await page.close();

  const again = await session.browser.openExtensionPage('src/ui/draft/index.html?draft=test');
  expect(await textOf(again)).not.toContain('sixty');
  await again.close();
});
