import { expect, test } from 'vitest';
import { says, textOf } from './support/panel.ts';
import { useSession } from './support/session.ts';

const session = useSession();

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
