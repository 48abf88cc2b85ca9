import { expect, test } from 'vitest';
import { pageStateOf } from '../tools/browsers/extension-calls.ts';
import type { Tab } from '../tools/browsers/types.ts';
import { paintedTexts } from '../tools/browsers/marks.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { claimsOf, painted } from './support/marks.ts';
import { useSession } from './support/session.ts';

const session = useSession();

/**
 * Milliseconds after which a page counts as hung. Machines are shared, so this is no measure of
 * speed: that the page has its turns while it is read shows in the count of its heartbeats.
 */
const HUNG = 5000;

interface Beat {
  longest: number;
  beats: number;
}

const beatOf = (tab: Tab): Promise<Beat> =>
  tab.evaluate(() => (window as unknown as { beat: Beat }).beat);

const BOTH = ['illegal-immigration-saved-my-life', 'x-audience-60-million'];

test.each([
  ['two megabytes of text', 'heavy/text.html'],
  ['sixty changes a second', 'heavy/mutating.html'],
  ['ten thousand split and empty text nodes', 'heavy/split.html'],
  ['a page whose own handlers throw', 'heavy/throwing.html'],
  ['three thousand shadow trees, each in another', 'heavy/shadows.html'],
])('%s: right marks, and the page answers', async (_, page) => {
  const tab = await session.visit(page);
  const state = await session.read(tab);
  const beat = await beatOf(tab);
  expect(claimsOf(state)).toEqual(BOTH);
  expect(beat.beats).toBeGreaterThan(5);
  expect(beat.longest).toBeLessThan(HUNG);
  await tab.close();
});

test('text that says another thing whenever it is looked at', async () => {
  const tab = await session.visit('heavy/restless.html');
  await painted(tab, 'saved my life');
  const ticks = () => tab.evaluate(() => (window as unknown as { ticks: number }).ticks);
  const start = await ticks();
  await waitFor('a hundred ticks', async () => (await ticks()) > start + 100);
  expect((await beatOf(tab)).longest).toBeLessThan(HUNG);
  const state = await session.browser.inExtension(pageStateOf, tab.id);
  expect(state?.passages).toBe(3);
  // What is marked is what stands there: words that went have no mark.
  for (const words of await tab.evaluate(paintedTexts)) {
    expect(words).toMatch(
      /^(?:Illegal immigration saved my life|Musk that 60 million people were listening|)$/,
    );
  }
  await tab.close();
});

test('a page that never rests keeps its marks and goes on', async () => {
  const tab = await session.visit('heavy/mutating.html');
  await session.read(tab);
  await painted(tab, 'saved my life');
  const ticks = () => tab.evaluate(() => (window as unknown as { ticks: number }).ticks);
  const start = await ticks();
  await waitFor('as many ticks again', async () => (await ticks()) > start + 120);
  await painted(tab, '60 million people were listening');
  expect((await beatOf(tab)).longest).toBeLessThan(HUNG);
  // Lines that have left the page are forgotten: forty stand in it at a time.
  const state = await session.browser.inExtension(pageStateOf, tab.id);
  expect(state?.passages).toBeLessThan(60);
  await tab.close();
});

test('a million text nodes: the first part is marked, the rest is said, and the page answers', async () => {
  const tab = await session.visit('heavy/million.html');
  const state = await session.read(tab);
  expect(claimsOf(state)).toEqual(BOTH.slice(0, 1));
  expect(state.notices).toContain('long-page');
  await painted(tab, 'saved my life');
  expect((await beatOf(tab)).longest).toBeLessThan(HUNG);
  await tab.close();
});
