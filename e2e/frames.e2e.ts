import { expect, test } from 'vitest';
import { paintedTexts } from '../tools/browsers/marks.ts';
import type { Tab } from '../tools/browsers/types.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { painted } from './support/marks.ts';
import { badgeOf, panelFor, press, says } from './support/panel.ts';
import { useSession } from './support/session.ts';

const session = useSession();
const LISTENING = '60 million people were listening to Trump';

interface Answer {
  painted: string[];
}
type Framing = typeof globalThis & { paintedIn: Record<string, Answer | undefined> };

/** What is painted in a frame, which may be of another origin: it is asked and answers. */
async function paintedIn(tab: Tab, frame: string): Promise<string[] | undefined> {
  return tab.evaluate(async (name) => {
    const { contentWindow } = document.getElementById(name) as HTMLIFrameElement;
    const answered = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
    contentWindow!.postMessage('What is painted?', '*');
    await answered;
    return (globalThis as Framing).paintedIn[name]?.painted;
  }, frame);
}

/** Opens the page with its frames, each with its mark. */
async function openFrames(): Promise<Tab> {
  const tab = await session.visit('frames.html');
  await session.read(tab);
  await waitFor('the badge', async () => (await badgeOf(session.browser, tab)) === '5');
  return tab;
}

test('what is framed in a page is read and marked with it: of any origin, sandboxed, and written by the page', async () => {
  const tab = await openFrames();
  await painted(tab, 'Illegal immigration saved my life');
  expect(await paintedIn(tab, 'same')).toEqual(['Harris was put in charge of the border']);
  expect(await paintedIn(tab, 'other')).toEqual([LISTENING]);
  expect(await paintedIn(tab, 'sandboxed')).toEqual([LISTENING]);
  // Sites count their readers with such frames.
  expect(await paintedIn(tab, 'tiny')).toEqual([]);
  expect(await tab.evaluate(paintedTexts)).toHaveLength(1);
  await tab.close();
});

test('the panel lists them after the page’s own, and brings each into view', async () => {
  const tab = await openFrames();
  const panel = await panelFor(session.browser, tab);
  await says(panel, '5 passages with context');
  const shown = () =>
    tab.evaluate(() => {
      const frames = [...document.querySelectorAll('iframe')];
      const inView = frames.filter((frame) => {
        const { top, bottom } = frame.getBoundingClientRect();
        return top < innerHeight - 40 && bottom > 40;
      });
      return inView.map(({ id }) => id);
    });
  const items = () => panel.evaluate(() => document.querySelectorAll('main li button').length);
  expect(await items()).toBe(5);
  for (const [at, frame] of ['same', 'other', 'sandboxed', 'own'].entries()) {
    await tab.evaluate(() => scrollTo(0, 0));
    await panel.evaluate((place) => {
      document.querySelectorAll<HTMLElement>('main li button')[place]!.click();
    }, at + 1);
    await waitFor(`${frame} alone in view`, async () => (await shown()).join(' ') === frame);
    await press(panel, 'All passages');
    await waitFor('the list', async () => (await items()) === 5);
  }
  await tab.close();
});

test('marks of a frame that goes are not counted or listed any more', async () => {
  const tab = await openFrames();
  const panel = await panelFor(session.browser, tab);
  await says(panel, '5 passages with context');
  await tab.evaluate(() => {
    document.getElementById('other')!.remove();
    (document.getElementById('same') as HTMLIFrameElement).src = 'near-misses.html';
    document.querySelector('p')!.append(' And so on.');
  });
  await waitFor('the badge', async () => (await badgeOf(session.browser, tab)) === '3');
  await says(panel, '3 passages with context');
  await tab.close();
});
