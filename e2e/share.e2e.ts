import { expect, test } from 'vitest';
import { SHARE_WORDS as SHARE } from '../src/ui/share/words.ts';
import { bundledClaim } from './support/claims.ts';
import { lastPicture, listenToPictures, paste } from './support/clipboard.ts';
import { press, says } from './support/panel.ts';
import { clickButton } from './support/pointer.ts';
import { browserName, useSession } from './support/session.ts';

const session = useSession();

test('a card is shared by a press: as text, as a link to its words, as a citation, as an image', async () => {
  const tab = await session.visit('article.html');
  await session.read(tab);
  // In a tab of its own: there both browsers take a press for a reader's, as their clipboards ask.
  const panel = await session.browser.openExtensionPage(`src/ui/panel/index.html?tab=${tab.id}`);
  await press(panel, '60 million or something');
  const { summary } = bundledClaim('x-audience-60-million');
  await says(panel, summary);
  await panel.evaluate(() => {
    document.querySelector<HTMLDetailsElement>('.share')!.open = true;
  });
  const field = await session.visit('near-misses.html');

  /** What a way to share it puts on the clipboard, as another page gets it. */
  const shared = async (way: string, told: string) => {
    await panel.activate();
    await clickButton(panel, way);
    await says(panel, told);
    return paste(field);
  };

  expect((await shared(SHARE.text, SHARE.copied.text)).text).toContain(summary);
  expect((await shared(SHARE.link, SHARE.copied.link)).text).toMatch(
    /article\.html#:~:text=.*60%20million/,
  );
  const citation = await shared(SHARE.citation, SHARE.copied.citation);
  expect(citation.text).toContain('Onrecord');
  expect(citation.text).not.toContain(summary);

  await panel.evaluate(listenToPictures);
  await panel.activate();
  await clickButton(panel, SHARE.image);
  await says(panel, SHARE.copied.image);
  const [width, height] = await panel.evaluate(lastPicture);
  expect(Math.min(width, height)).toBeGreaterThan(400);
  // Firefox's clipboard takes words only while it has no window.
  if (browserName === 'chrome') expect((await paste(field)).types).toContain('image/png');
  await field.close();
  await panel.close();
  await tab.close();
});
