import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ratedCard } from '../../card/testing.ts';
import { WORDS } from '../words.ts';
import type { Access, PanelServices } from './services.ts';
import { listed, page } from './testing.ts';
import { expectNoFaults, usePanelView } from './testing-view.tsx';

const { root, show, named, words, says } = usePanelView();

const shows = (more: Parameters<typeof page>[0]) => ({ page: () => Promise.resolve(page(more)) });
const closed = (access: Access['access'], host = '') => ({
  page: () => Promise.reject(new Error('nobody there')),
  access: () => Promise.resolve({ access, host }),
});

const aWhile = () => new Promise((resolve) => setTimeout(resolve, 100));
const opened = (text = 'About 5,000 came.') => says(text);

describe('when nothing shows it says why', () => {
  it.each<[string, Partial<PanelServices>, string[]]>([
    ['reading', shows({ status: 'reading', matches: [] }), [WORDS.reading]],
    ['nothing recognised', shows({ matches: [] }), [WORDS.nothing, WORDS.nothingMeans]],
    ['no text', shows({ matches: [], passages: 0 }), [WORDS.nothing, WORDS.noText]],
    ['failed', shows({ status: 'failed', matches: [] }), [WORDS.failed, WORDS.again]],
    ['no access', closed('ask', 'news.example'), [WORDS.ask('news.example'), WORDS.askWhy]],
    ['paused', closed('paused', 'news.example'), [WORDS.paused('news.example'), WORDS.pausedMeans]],
    ['a page of the browser', closed('never'), [WORDS.never]],
    ['no answer', closed('granted'), [WORDS.lost, WORDS.again]],
  ])('%s', async (_, answers, expected) => {
    await show(answers);
    for (const part of expected) expect(words()).toContain(part);
    expect(root.querySelector('[role=status]')!.textContent).not.toBe('');
  });
});

it.each(['closed', 'former'] as const)('says that its tab is no more: %s', async (why) => {
  const panel = await show();
  panel.end(why);
  await says(WORDS.over[why]);
  expect(words()).toContain(WORDS.overMeans);
  expect(root.querySelector('[role=status]')!.textContent).toBe(WORDS.over[why]);
  expect(words()).not.toContain(WORDS.pause);
  await expectNoFaults();
});

it.each(['reading', 'slow', 'failed'] as const)(
  'says in a line of the second look that it is: %s',
  async (meaning) => {
    let now = page({ meaning });
    const panel = await show({ page: () => Promise.resolve(now) });
    expect(words()).toContain(WORDS.secondLook[meaning]);
    now = page({ meaning: 'read', version: 2 });
    await panel.refresh();
    await vi.waitFor(() => expect(words()).not.toContain(WORDS.secondLook[meaning]));
  },
);

it('an open card whose mark a second look takes away stays as it is, and says so', async () => {
  let now = page({ matches: [listed('m1'), listed('m2', { quote: 'words of m1' })] });
  const panel = await show({ page: () => Promise.resolve(now) });
  named('words of m1').click();
  await opened();
  const openings = panel.opened.openings.value;
  now = page({ matches: [now.matches[1]!], taken: ['m1'], version: 2 });
  await panel.refresh();
  await says(WORDS.markTaken);
  expect(root.querySelector('.on-page')!.textContent).toContain('words of m1');
  expect(words()).not.toContain(WORDS.gone);
  expect(words()).not.toContain(WORDS.notThis);
  expect(panel.opened.openings.value).toBe(openings);
  await opened();
});

it('does not claim that an unmarked page is right', async () => {
  await show(shows({ matches: [] }));
  expect(words()).toContain('That does not mean everything here is accurate.');
});

it('says when there is no network, and lists what was found all the same', async () => {
  const isOffline = signal(false);
  await show({}, isOffline);
  expect(words()).not.toContain(WORDS.offline);
  isOffline.value = true;
  await says(WORDS.offline);
  expect(words()).toContain('words of m1');
  await expectNoFaults();
});

it.each([
  ['requestSite', WORDS.allowSite('news.example')],
  ['requestAllSites', WORDS.allowAll],
] as const)('asks for access within the click itself: %s', async (call, name) => {
  const request = vi.fn(() => Promise.resolve(false));
  const read = vi.fn(() => Promise.resolve());
  await show({ ...closed('ask', 'news.example'), [call]: request, read });
  named(name).click();
  expect(request).toHaveBeenCalledTimes(1);
  expect(read).not.toHaveBeenCalled();
});

it('reads the page when access was given', async () => {
  const read = vi.fn(() => Promise.resolve());
  await show({ ...closed('ask', 'news.example'), read });
  named(WORDS.allowAll).click();
  await vi.waitFor(() => expect(read).toHaveBeenCalledWith(1));
});

it('pauses the site of its tab at once, and goes on where the reader wants that', async () => {
  const pauseSite = vi.fn(() => Promise.resolve());
  const resumeHost = vi.fn(() => Promise.resolve());
  const read = vi.fn(() => Promise.resolve());
  const panel = await show({ pauseSite, resumeHost, read });
  named(WORDS.pause).click();
  // In the click itself: the panel may be closed in a moment.
  expect(pauseSite).toHaveBeenLastCalledWith(1);
  await panel.site.resume('news.example');
  expect(resumeHost).toHaveBeenLastCalledWith('news.example');
  expect(read).toHaveBeenCalledTimes(1);
});

describe('why a passage was marked', () => {
  const match = listed('m1', {
    evidence: ['sixty thousand', 'harbour'],
    tier: 'likely',
    speaker: { label: 'The mayor' },
  });

  it('is told in plain words when it is asked for', async () => {
    await show(shows({ matches: [match] }));
    named('words of m1').click();
    await opened();
    const details = root.querySelector<HTMLDetailsElement>('.why details')!;
    expect(details.open).toBe(false);
    details.querySelector('summary')!.click();
    for (const part of ['“sixty thousand”', '“harbour”', 'The mayor', WORDS.why.tiers.likely])
      expect(details.innerText).toContain(part);
    expect(details.innerText).not.toMatch(/0\.87|87 ?%/);
  });

  it('tells of a verdict by meaning how often such are right, and what it is nearest to', async () => {
    const meaning = { rate: 0.917, nearest: 'Thousands lined the new quay' };
    await show(shows({ matches: [{ ...match, evidence: [], meaning }] }));
    named('words of m1').click();
    await opened();
    root.querySelector<HTMLElement>('.why summary')!.click();
    const told = root.querySelector<HTMLDetailsElement>('.why details')!.innerText;
    expect(told).toContain(WORDS.why.meaning(92));
    expect(told).toContain('“Thousands lined the new quay”');
    expect(told).not.toContain(WORDS.why.alike);
    await expectNoFaults();
  });

  it('stands by the marked words, above what the record shows', async () => {
    await show(shows({ matches: [match] }));
    named('words of m1').click();
    await opened();
    const [why, summary] = [root.querySelector('.why')!, root.querySelector('.summary')!];
    const isBefore = why.compareDocumentPosition(summary) & Node.DOCUMENT_POSITION_FOLLOWING;
    expect(isBefore).toBeTruthy();
    expect(named(WORDS.notThis).getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
  });

  it('keeps the way back of a long passage in view', async () => {
    const quote = 'and so on and on '.repeat(60).trim();
    await show(shows({ matches: [listed('m1', { quote })] }));
    named(quote.slice(0, 40)).click();
    await opened();
    named(WORDS.notThis).click();
    await vi.waitFor(() => expect(named(WORDS.undo)).toBeTruthy());
    const told = root.querySelector<HTMLElement>('.just-hidden')!.innerText;
    expect(told).toContain('and so on and on');
    expect(told.length).toBeLessThan(140);
  });

  it('is hidden for good by “not this”, with the words around it, and comes back', async () => {
    const hide = vi.fn(() => Promise.resolve());
    const unhide = vi.fn(() => Promise.resolve());
    await show({ ...shows({ matches: [match] }), hide, unhide });
    named('words of m1').click();
    await opened();
    named(WORDS.notThis).click();
    const { claim, quote } = match;
    const kept = { claim, quote, text: 'the words around it' };
    await vi.waitFor(() => expect(words()).toContain(WORDS.hidden('“words of m1”')));
    expect(hide).toHaveBeenLastCalledWith(kept);
    named(WORDS.undo).click();
    await vi.waitFor(() => expect(unhide).toHaveBeenLastCalledWith(kept));
    await vi.waitFor(() => expect(words()).not.toContain(WORDS.hidden('“words of m1”')));
  });
});

describe('a card that was open before', () => {
  const revision = (kind: 'correction' | 'update', change: string) => ({
    date: '2026-03-01',
    kind,
    change,
  });
  const revisions = [
    revision('correction', 'The first.'),
    revision('update', 'The second.'),
    revision('correction', 'The third.'),
  ];
  const data = { ...ratedCard, claim: { ...ratedCard.claim, revisions } };

  it.each<[string, number | undefined, string[], boolean]>([
    ['never', undefined, [], false],
    ['as it is now', 3, [], false],
    ['before the last correction', 1, ['The third.'], true],
  ])('%s', async (_, before, told, isTold) => {
    const opened = vi.fn(() =>
      Promise.resolve(
        before === undefined ? undefined : { claim: 'a/b', text: '', at: 1, revisions: before },
      ),
    );
    await show({ card: () => Promise.resolve(data), opened });
    named('words of m1').click();
    await vi.waitFor(() => expect(opened).toHaveBeenCalled());
    await vi.waitFor(() => expect(root.querySelector('.since') !== null).toBe(isTold));
    for (const text of told) expect(root.querySelector('.since')!.textContent).toContain(text);
    expect(root.querySelector('.since')?.textContent ?? '').not.toContain('The second.');
    expect(opened).toHaveBeenLastCalledWith(expect.objectContaining({ revisions: 3 }));
  });
});

describe('the list', () => {
  const matches = [
    listed('m1', { quote: 'first words', speaker: { label: 'JO DOE' }, time: 128 }),
    listed('m2', { quote: 'second words', tier: 'related' }),
    listed('m3', { quote: 'third words', tier: 'likely', corrected: true }),
  ];

  it('has each quote with speaker and time, related ones apart and last', async () => {
    await show(shows({ matches }));
    const rows = [...root.querySelectorAll<HTMLElement>('.match')].map((row) => row.innerText);
    expect(rows[0]).toMatch(/first words[^]*JO DOE, at 2:08[^]*Same claim/);
    expect(rows[1]).toMatch(/third words[^]*Probably the same claim[^]*already corrects/);
    expect(rows[2]).toMatch(/second words/);
    expect(words()).toContain('2 passages with context');
  });

  it('shows no confidence and no rating', async () => {
    await show(shows({ matches }));
    expect(words()).not.toMatch(/0\.87|87|False/);
  });

  it('says which bounds were hit', async () => {
    await show(shows({ matches, notices: ['long-page'] }));
    expect(words()).toContain(WORDS.noticeOf['long-page']);
  });

  it('jumps to the passage and opens its card', async () => {
    const jump = vi.fn(() => Promise.resolve(true));
    await show({ ...shows({ matches }), jump });
    named('third words').click();
    await opened();
    expect(jump).toHaveBeenCalledWith(1, expect.objectContaining({ id: 'm3' }));
    expect(words()).toContain('“third words”');
    expect(words()).toContain('The page already corrects this.');
  });

  it('works by keyboard alone, and comes back to where it was', async () => {
    await show(shows({ matches }));
    named('third words').focus();
    await userEvent.keyboard('{Enter}');
    await opened();
    expect(root.querySelector('.opened-card')).toBe(document.activeElement);
    named(WORDS.list).focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(document.activeElement).toBe(named('third words')));
  });

  it('steps through the list’s own order and stops at its ends', async () => {
    const panel = await show(shows({ matches }));
    named('third words').click();
    await opened('2 of 3');
    named(WORDS.next).click();
    await opened('3 of 3');
    expect(panel.opened.choice.value?.match).toBe('m2');
    expect(named(WORDS.next).disabled).toBe(true);
    expect(named(WORDS.previous).disabled).toBe(false);
  });

  it('leads to the words again', async () => {
    const jump = vi.fn(() => Promise.resolve(true));
    await show({ ...shows({ matches }), jump });
    named('first words').click();
    await opened();
    named('Show in page').click();
    expect(jump).toHaveBeenCalledTimes(2);
  });

  it('says that the words have gone', async () => {
    await show({ ...shows({ matches }), jump: () => Promise.resolve(false) });
    named('first words').click();
    await opened(WORDS.gone);
  });

  it('says that a claim is no longer held', async () => {
    await show({ ...shows({ matches }), card: () => Promise.resolve(null) });
    named('first words').click();
    await opened(WORDS.cardGone);
  });

  it('says that a card could not be had, and has it on the next try', async () => {
    const card = vi.fn<PanelServices['card']>(() => Promise.resolve(ratedCard));
    card.mockRejectedValueOnce(new Error('the background is gone'));
    await show({ ...shows({ matches }), card });
    named('first words').click();
    await opened(WORDS.notFetched);
    expect(words()).not.toContain(WORDS.cardGone);
    named(WORDS.again).click();
    await opened();
  });

  it('renders hostile text as text and keeps long words inside', async () => {
    const quote = `<img src=x onerror="window.harmed = true"> ${'o'.repeat(300)}`;
    root.style.width = '320px';
    await show(shows({ matches: [listed('m1', { quote, claimText: quote })] }));
    expect(words()).toContain('<img src=x');
    expect(root.querySelector('img')).toBeNull();
    expect(root.scrollWidth).toBeLessThanOrEqual(320);
  });
});

describe('a recording', () => {
  const heard = listed('h2', { heard: 'h2', quote: 'heard later', time: 95 });
  const matches = [
    listed('m1', { quote: 'in the page' }),
    heard,
    listed('h1', { heard: 'h1', quote: 'heard first', time: 12 }),
  ];
  const said = { tab: 1, choice: { document: 'doc-a', match: 'h2', claim: heard.claim } };

  it('has what was heard first, by time', async () => {
    await show(shows({ matches, captions: 'followed' }));
    const rows = [...root.querySelectorAll<HTMLElement>('.match-quote')];
    expect(rows.map((row) => row.innerText)).toEqual([
      '“heard first”',
      '“heard later”',
      '“in the page”',
    ]);
    expect(words()).toContain(WORDS.captions.followed);
    expect(words()).toContain('3 passages with context');
  });

  it('says what captions are good for where they are off', async () => {
    await show(shows({ matches: [], captions: 'off' }));
    expect(words()).toContain(WORDS.captions.off);
  });

  it('opens a card without taking the keyboard, and plays the recording from there', async () => {
    const jump = vi.fn(() => Promise.resolve(true));
    const panel = await show({ ...shows({ matches, captions: 'followed' }), jump });
    await panel.hears(said);
    await opened(WORDS.heardJustNow('1:35'));
    await aWhile();
    expect(document.activeElement).toBe(document.body);
    expect(jump).not.toHaveBeenCalled();
    named('Play from here').click();
    expect(jump).toHaveBeenCalledWith(1, expect.objectContaining({ id: 'h2' }));
  });
});

describe.each(['light', 'dark'])('on %s paper axe finds no fault in', (scheme) => {
  it.each<[string, Partial<PanelServices>]>([
    ['the list', shows({ matches: [listed('m1'), listed('m2', { tier: 'related' })] })],
    ['what was heard', shows({ matches: [listed('m1'), listed('h1', { heard: 'h1', time: 9 })] })],
    ['an empty page', shows({ matches: [], notices: ['many-matches'] })],
    ['the question for access', closed('ask', 'news.example')],
  ])('%s', async (_, answers) => {
    document.documentElement.style.colorScheme = scheme;
    await show(answers);
    await expectNoFaults();
  });

  it('a card', async () => {
    document.documentElement.style.colorScheme = scheme;
    await show();
    named('words of m1').click();
    await opened();
    await expectNoFaults();
  });
});
