import { expect, test } from 'vitest';
import { WORDS } from '../src/ui/words.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { painted } from './support/marks.ts';
import {
  killReader,
  livingReaders,
  lookAt,
  lookedAt,
  setCondition,
  watchReaders,
} from './support/looks.ts';
import { choose } from './support/panel.ts';
import { useSession } from './support/session.ts';

const session = useSession();
const QUOTE = 'Illegal immigration saved my life';
/** In other words than the claim's patterns have: for the reader of meaning. */
const TEXTS = ['He says the chart about migrants is what kept him alive when the shooting began.'];

const isFreed = async () => (await livingReaders(session.browser)).length === 0;
const isReading = async () => !(await isFreed());

/** Opens a page and waits until its own looks are over, and their memory is given back. */
async function visitRested() {
  const tab = await session.visit('article.html');
  await painted(tab, QUOTE);
  await lookedAt(session.browser, tab, 'read');
  await waitFor('the memory to be given back', isFreed);
  return tab;
}

test('starts with the first look, goes when nothing is asked for a while, and starts again', async () => {
  const tab = await visitRested();
  for (let time = 0; time < 2; time += 1) {
    expect(await lookAt(session.browser, tab, TEXTS)).toMatchObject({ reading: 'read' });
    expect(await livingReaders(session.browser)).toHaveLength(1);
    await waitFor('the memory to be given back', isFreed);
  }
  await tab.close();
});

test('goes on where the background was stopped', async () => {
  const tab = await session.visit('article.html');
  expect(await lookAt(session.browser, tab, TEXTS)).toMatchObject({ reading: 'read' });
  await session.browser.stopWorker();
  expect(await lookAt(session.browser, tab, TEXTS)).toMatchObject({ reading: 'read' });
  await waitFor('the memory to be given back', isFreed);
  await tab.close();
});

test('killed, what was asked fails and marks stay; the next look has a new one', async () => {
  const tab = await visitRested();
  await watchReaders(session.browser);
  const many = Array.from({ length: 60 }, (_, at) => `${TEXTS[0]} That was day ${at}.`);
  const asked = lookAt(session.browser, tab, many);
  await waitFor('the reader', isReading);
  const [before] = await livingReaders(session.browser);
  await killReader(session.browser);
  expect(await asked).toHaveProperty('refused');
  await painted(tab, QUOTE);
  expect(await lookAt(session.browser, tab, TEXTS)).toMatchObject({ reading: 'read' });
  expect(await livingReaders(session.browser)).not.toContain(before);
  await tab.close();
});

test('turned off it ends at once and is not started; turned on it reads again', async () => {
  const tab = await session.visit('article.html');
  expect(await lookAt(session.browser, tab, TEXTS)).toMatchObject({ reading: 'read' });
  const settings = await session.browser.openExtensionPage('src/ui/options/index.html');
  await choose(settings, WORDS.options.readMeaning);
  await waitFor('the reader to end', isFreed);
  expect(await lookAt(session.browser, tab, TEXTS)).toEqual({ reading: 'off' });
  expect(await isFreed()).toBe(true);
  await choose(settings, WORDS.options.readMeaning);
  await waitFor('the setting to be kept', async () => {
    const looked = await lookAt(session.browser, tab, TEXTS);
    return 'reading' in looked && looked.reading === 'read';
  });
  await settings.close();
  await tab.close();
});

test.each([
  ['slow', { failures: 0, speed: { at: Date.now(), milliseconds: 9999, slow: 3 } }],
  ['failed', { failures: 3 }],
])('on a machine where it is %s nothing is started, and marks are made', async (why, condition) => {
  await waitFor('the memory to be given back', isFreed);
  await setCondition(session.browser, condition);
  await session.browser.stopWorker();
  const tab = await session.visit('article.html');
  await painted(tab, QUOTE);
  expect(await lookAt(session.browser, tab, TEXTS)).toEqual({ reading: why });
  expect(await isFreed()).toBe(true);
  await tab.close();
});
