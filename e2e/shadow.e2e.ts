import { expect, test } from 'vitest';
import { paintedTexts } from '../tools/browsers/marks.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { clickMark, painted } from './support/marks.ts';
import { useSession } from './support/session.ts';

const session = useSession();
const IN_TREE = 'Illegal immigration saved my life';

test('words in open shadow trees are marked, those put into slots, and those of trees that come late', async () => {
  const tab = await session.visit('shadow.html');
  await session.read(tab);
  await painted(tab, IN_TREE);
  await painted(tab, '60 million people were listening');
  await tab.evaluate(() => dispatchEvent(new Event('late')));
  await painted(tab, 'put Harris in charge of the border');
  await tab.close();
});

test('a mark in a shadow tree can be seen, and answers a click', async () => {
  const tab = await session.visit('shadow.html');
  await session.read(tab);
  await painted(tab, IN_TREE);
  /** Whether the marked words are drawn on another ground than the words before them. */
  const isSeen = async () => {
    const before = await tab.screenshot();
    await tab.evaluate(() => CSS.highlights.clear());
    const after = await tab.screenshot();
    return !before.equals(after);
  };
  await tab.evaluate(() => {
    const words = document.querySelector('story-text')!.shadowRoot!;
    document.querySelector('story-text')!.replaceChildren();
    words.lastElementChild!.remove();
  });
  await waitFor('one mark', async () => (await tab.evaluate(paintedTexts)).length === 1);
  await waitFor('the mark to be drawn', isSeen);
  await painted(tab, IN_TREE);
  await clickMark(tab, IN_TREE);
  await waitFor('the mark to be chosen', async () => {
    const texts = await tab.evaluate(paintedTexts);
    return texts.filter((text) => text.includes(IN_TREE)).length === 2;
  });
  expect(await tab.evaluate(() => document.querySelectorAll('story-text, story-late').length)).toBe(
    2,
  );
  await tab.close();
});
