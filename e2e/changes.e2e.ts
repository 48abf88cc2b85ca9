import { expect, test } from 'vitest';
import { pageStateOf } from '../tools/browsers/extension-calls.ts';
import { paintedTexts } from '../tools/browsers/marks.ts';
import type { Tab } from '../tools/browsers/types.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { claimsOf, painted } from './support/marks.ts';
import { useSession } from './support/session.ts';

const session = useSession();

/** Waits until a page that changed has exactly these claims marked. */
async function marked(tab: Tab, claims: string[]): Promise<void> {
  let last: string[] = [];
  await waitFor(`${claims.join(', ')} to be marked`, async () => {
    const state = await session.browser.inExtension(pageStateOf, tab.id);
    last = state ? claimsOf(state) : [];
    return JSON.stringify(last) === JSON.stringify(claims);
  }).catch(() => expect(last).toEqual(claims));
}

test('an app that shows another story is read again', async () => {
  const tab = await session.visit('spa.html');
  await marked(tab, ['illegal-immigration-saved-my-life']);
  await tab.evaluate(() => document.getElementById('next')?.click());
  await marked(tab, ['x-audience-60-million']);
  await painted(tab, '60 million people were listening');
  const texts = await tab.evaluate(paintedTexts);
  expect(texts.join()).not.toContain('saved my life');
  await tab.close();
});

test('content that comes late is read, and the rest keeps its marks', async () => {
  const tab = await session.visit('spa.html');
  await marked(tab, ['illegal-immigration-saved-my-life']);
  const before = await session.read(tab);
  await tab.evaluate(() => document.getElementById('late')?.click());
  await marked(tab, ['illegal-immigration-saved-my-life', 'x-ddos-attack-2024']);
  const after = await session.read(tab);
  expect(after.document).toBe(before.document);
  expect(after.matches[0]?.id).toBe(before.matches[0]?.id);
  await painted(tab, 'attack on X');
  await tab.close();
});

test('marks that the page clears come back', async () => {
  const tab = await session.visit('spa.html');
  await painted(tab, 'saved my life');
  await tab.evaluate(() => CSS.highlights.clear());
  await painted(tab, 'saved my life');
  await tab.close();
});
