import { expect, test } from 'vitest';
import type { View } from '../tools/browsers/types.ts';
import { bundledClaim } from './support/claims.ts';
import { press, says } from './support/panel.ts';
import { clickButton } from './support/pointer.ts';
import { useSession } from './support/session.ts';

const session = useSession();

/** Notes what is put on the clipboard, beside its going there. */
function listenToClipboard(): void {
  const page = globalThis as { shared?: string[] };
  const shared = (page.shared = [] as string[]);
  const write = navigator.clipboard.writeText.bind(navigator.clipboard);
  navigator.clipboard.writeText = (text) => {
    shared.push(text);
    return write(text);
  };
}

const lastShared = (panel: View) =>
  panel.evaluate(() => (globalThis as { shared?: string[] }).shared?.at(-1) ?? '');

test('a card is shared by a press: as text, as a link to its words, as an image', async () => {
  const tab = await session.visit('article.html');
  await session.read(tab);
  // In a tab of its own: there both browsers take a press for a reader's, as their clipboards ask.
  const panel = await session.browser.openExtensionPage(`src/ui/panel/index.html?tab=${tab.id}`);
  await press(panel, '60 million or something');
  const { summary } = bundledClaim('x-audience-60-million');
  await says(panel, summary);
  await panel.evaluate(listenToClipboard);
  await panel.evaluate(() => {
    document.querySelector<HTMLDetailsElement>('.share')!.open = true;
  });

  await clickButton(panel, 'Copy as text');
  await says(panel, 'Copied as text.');
  expect(await lastShared(panel)).toContain(summary);

  await clickButton(panel, 'Copy link to these words');
  await says(panel, 'Link copied.');
  expect(await lastShared(panel)).toMatch(/article\.html#:~:text=.*60%20million/);

  await clickButton(panel, 'Copy as image');
  await says(panel, 'Image copied.');
  await panel.close();
  await tab.close();
});
