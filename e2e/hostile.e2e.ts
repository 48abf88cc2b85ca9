/// <reference types="chrome" />
import { expect, test } from 'vitest';
import { pageStateOf } from '../tools/browsers/extension-calls.ts';
import { paintedTexts } from '../tools/browsers/marks.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { claimsOf, clickMark, painted } from './support/marks.ts';
import { useSession } from './support/session.ts';

const session = useSession();

/** Runs in an extension page: sends a message as a content script of a tab would. */
async function sendFromContent(tab: number, message: unknown): Promise<string> {
  const [first] = await chrome.scripting.executeScript({
    target: { tabId: tab },
    args: [message],
    func: (text: unknown) =>
      chrome.runtime.sendMessage(text).then(
        (answer: unknown) => `answered ${JSON.stringify(answer)}`,
        (error: unknown) => `refused ${String(error)}`,
      ),
  });
  return String(first?.result);
}

const claim = 'onrecord/x-audience-60-million';

test.each([
  ['a wrong shape', { contract: 'content-background', call: 'match', body: { passages: 'all' } }],
  ['a call that does not exist', { contract: 'content-background', call: 'erase', body: {} }],
  [
    'a style that is no name',
    { contract: 'content-background', call: 'style', body: { certain: 'a){}' } },
  ],
  ['what only the panel may ask', { contract: 'panel-background', call: 'card', body: { claim } }],
])('a content script is refused %s', async (_, message) => {
  const tab = await session.visit('article.html');
  await session.read(tab);
  expect(await session.browser.inExtension(sendFromContent, tab.id, message)).toMatch(/^refused/);
  await tab.close();
});

test('an extension page is refused what only a content script may ask', async () => {
  const answer = await session.browser.inExtension(() =>
    chrome.runtime
      .sendMessage({ contract: 'content-background', call: 'match', body: { passages: [] } })
      .then(
        () => 'answered',
        () => 'refused',
      ),
  );
  expect(answer).toBe('refused');
});

test('a refusal is said once, however often the message comes', async () => {
  const tab = await session.visit('article.html');
  await session.read(tab);
  const message = { contract: 'content-background', call: 'open', body: { once: true } };
  for (let count = 0; count < 5; count += 1)
    await session.browser.inExtension(sendFromContent, tab.id, message);
  const said = (await session.browser.extensionLog()).filter((line) =>
    line.includes('content-background.open'),
  );
  expect(said).toHaveLength(1);
  await tab.close();
});

test('a page can say what it likes: nothing listens', async () => {
  const tab = await session.visit('article.html');
  const before = await session.read(tab);
  await tab.evaluate(() => {
    const messages = [
      { contract: 'panel-content', call: 'jump', body: { match: 'x' } },
      { contract: 'content-background', call: 'open', body: {} },
      { contract: 'card-background', call: 'clicked' },
    ];
    for (const message of messages) {
      postMessage(message, '*');
      dispatchEvent(new CustomEvent('onrecord', { detail: message }));
      document.dispatchEvent(new CustomEvent(message.contract, { detail: message }));
    }
  });
  const after = await session.browser.inExtension(pageStateOf, tab.id);
  expect(after?.document).toBe(before.document);
  expect(after && claimsOf(after)).toEqual(claimsOf(before));
  await painted(tab, 'saved my life');
  await tab.close();
});

test('a page finds no way to the extension', async () => {
  const tab = await session.visit('article.html');
  await session.read(tab);
  const address = await session.browser.inExtension(() => chrome.runtime.getURL(''));
  const reached = await tab.evaluate(async (origin) => {
    const files = ['manifest.json', 'icons/icon-16.png', 'src/content/main.js', 'bundle/index.bin'];
    const tries = files.map((file) =>
      fetch(origin + file).then(
        () => file,
        () => null,
      ),
    );
    return (await Promise.all(tries)).filter(Boolean);
  }, address);
  expect(reached).toEqual([]);
  await tab.close();
});

test('a page whose policy allows nothing, with trusted types and sandboxed, is marked and answers', async () => {
  const tab = await session.visit('strict.html');
  const { matches, notices } = await session.read(tab);
  expect(matches).toHaveLength(1);
  expect(notices).toEqual([]);
  await painted(tab, 'saved my life');
  await clickMark(tab, 'saved my life');
  await waitFor('the mark to be chosen', async () => {
    const texts = await tab.evaluate(paintedTexts);
    return texts.filter((text) => text.includes('saved my life')).length === 2;
  });
  await tab.close();
});
