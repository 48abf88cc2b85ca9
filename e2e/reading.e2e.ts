import { describe, expect, test } from 'vitest';
import { paintedTexts } from '../tools/browsers/marks.ts';
import { claimsOf, marksOf, painted } from './support/marks.ts';
import { useSession } from './support/session.ts';

const session = useSession();

const open = async (page: string) => {
  const tab = await session.visit(page);
  return { tab, state: await session.read(tab) };
};

describe('a news article', () => {
  test('has its quotes and indirect speech marked, with their speaker', async () => {
    const { tab, state } = await open('article.html');
    expect(marksOf(state)).toEqual([
      {
        claim: 'illegal-immigration-saved-my-life',
        quote: expect.stringContaining('Illegal immigration saved my life') as string,
        speaker: 'Trump',
        corrected: false,
      },
      {
        claim: 'x-audience-60-million',
        quote: expect.stringContaining('60 million or something') as string,
        speaker: 'Trump',
        corrected: false,
      },
      {
        claim: 'harris-border-czar',
        quote: expect.stringContaining('put Harris in charge of the border') as string,
        speaker: 'Trump',
        corrected: false,
      },
      {
        claim: 'x-audience-60-million',
        quote: expect.stringContaining('60,000,000 people were listening') as string,
        speaker: 'Trump',
        corrected: true,
      },
    ]);
    await painted(tab, 'Illegal immigration saved my life');
    await painted(tab, '60 million or something');
    await tab.close();
  });

  test('keeps its DOM as the site made it', async () => {
    const { tab } = await open('article.html');
    await painted(tab, 'Illegal immigration saved my life');
    const same = await tab.evaluate(async () => {
      const source = await (await fetch(location.href)).text();
      const fresh = new DOMParser().parseFromString(source, 'text/html');
      return fresh.documentElement.outerHTML === document.documentElement.outerHTML;
    });
    expect(same).toBe(true);
    await tab.close();
  });

  test('has nothing marked in navigation, forms, code, editable and hidden text', async () => {
    const { tab } = await open('article.html');
    await painted(tab, 'Illegal immigration saved my life');
    const outside = await tab.evaluate(() =>
      [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight] as Range[])
        .filter(({ startContainer }) =>
          startContainer.parentElement?.closest(
            'nav, form, pre, [contenteditable], [hidden], #denial, #plain',
          ),
        )
        .map(String),
    );
    expect(outside).toEqual([]);
    await tab.close();
  });
});

test('notes, tips and page numbers in a sentence are no part of it, a drop cap is', async () => {
  const { tab, state } = await open('beside.html');
  expect(marksOf(state)).toEqual([
    {
      claim: 'illegal-immigration-saved-my-life',
      speaker: 'Trump',
      corrected: false,
      quote: 'Illegal immigration saved my life',
    },
    {
      claim: 'x-audience-60-million',
      speaker: 'Trump',
      corrected: false,
      quote: 'people are listening, like 60 million',
    },
    {
      claim: 'x-audience-60-million',
      speaker: 'Trump',
      corrected: false,
      quote: 'people are listening, like 60 million',
    },
  ]);
  expect(state.passages).toBe(6);
  await painted(tab, 'people are listening,');
  expect((await tab.evaluate(paintedTexts)).join('|')).not.toMatch(/counted|212|Italy/);
  await tab.close();
});

describe('a transcript', () => {
  test('of NAME: paragraphs, a sentence over two lines', async () => {
    const { tab, state } = await open('transcript.html');
    expect(marksOf(state).map(({ claim, speaker }) => [claim, speaker])).toEqual([
      ['x-ddos-attack-2024', 'ELON MUSK'],
      ['x-audience-60-million', 'FORMER PRESIDENT DONALD TRUMP'],
      ['illegal-immigration-saved-my-life', 'TRUMP'],
      ['musk-house-not-on-fire', 'MUSK'],
    ]);
    await painted(tab, '60 million');
    await tab.close();
  });

  test.each([
    ['in capitals and broken lines of a <pre>', 'transcript-pre.html'],
    ['with times as Rev has them', 'transcript-rev.html'],
  ])('%s', async (_, page) => {
    const { tab, state } = await open(page);
    const found = marksOf(state).map(({ claim, speaker }) => [claim, speaker?.toLowerCase()]);
    expect(found).toEqual([
      ['x-ddos-attack-2024', expect.stringContaining('musk')],
      ['x-audience-60-million', expect.stringContaining('trump')],
      ['illegal-immigration-saved-my-life', expect.stringContaining('trump')],
    ]);
    await tab.close();
  });
});

describe.each(['youtube-modern.html', 'youtube-classic.html'])('the panel of %s', (page) => {
  test('is read across its segments, without the times read aloud', async () => {
    const { tab, state } = await open(page);
    expect(claimsOf(state)).toEqual([
      'x-ddos-attack-2024',
      'x-audience-60-million',
      'illegal-immigration-saved-my-life',
    ]);
    const times = state.matches.map(({ time }) => time);
    expect(times.every((time) => time !== undefined && time > 1740 && time < 1780)).toBe(true);
    await painted(tab, 'million');
    for (const text of await tab.evaluate(paintedTexts)) expect(text).not.toMatch(/minutes/);
    await tab.close();
  });
});

test('a page of near misses has no mark at all', async () => {
  const { tab, state } = await open('near-misses.html');
  expect(state.passages).toBeGreaterThan(10);
  expect(marksOf(state)).toEqual([]);
  expect(await tab.evaluate(paintedTexts)).toEqual([]);
  await tab.close();
});
