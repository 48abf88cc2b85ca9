import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CuratedCardData } from '../../core/claim/card-data.ts';
import { ratedCard } from '../../card/testing.ts';
import type { FoundClaim } from '../../messages/lookup.ts';
import { WORDS } from '../words.ts';
import type { PanelServices } from './services.ts';
import { listed, page } from './testing.ts';
import { expectNoFaults, usePanelView } from './testing-view.tsx';

const { root, show, named, words, says } = usePanelView();

const event = { id: 'opening', name: 'The opening', date: '2024-05-01', summary: 'It was open.' };
const card: CuratedCardData = { ...ratedCard, event };
const KEY = `${card.publisher}/${event.id}`;
const ferry: FoundClaim = {
  claim: 'desk/ferry',
  text: 'The ferry carried 60 million.',
  by: ['Ada Meier', 'Ben Ott'],
  date: '2024-05',
  event: 'The opening',
  feed: 'The desk',
  isRetracted: true,
};
const answers = (more: Partial<PanelServices> = {}): Partial<PanelServices> => ({
  card: () => Promise.resolve(card),
  search: () =>
    Promise.resolve({
      claims: [ferry],
      events: [{ event: KEY, name: event.name, date: event.date }],
      more: false,
    }),
  event: () => Promise.resolve({ event, claims: [ferry] }),
  ...more,
});

const field = () => root.querySelector<HTMLInputElement>('input[type=search]')!;
const type = (query: string) => userEvent.fill(field(), query);

describe('the search over all claims', () => {
  it('finds claims and events as letters are typed, and says what they are', async () => {
    await show(answers());
    await type('fer');
    await says(ferry.text);
    expect(words()).toContain('Card withdrawn · Ada Meier and Ben Ott · The opening · May 2024');
    expect([...root.querySelectorAll('[role=status]')].map((one) => one.textContent)).toContain(
      '1 claim found',
    );
    expect(words()).not.toContain('words of m1');
  });

  it('goes back to the page’s own list with Escape and by its button', async () => {
    await show(answers());
    await type('fer');
    await says(ferry.text);
    await userEvent.keyboard('{Escape}');
    await says('words of m1');
    expect(document.activeElement).toBe(field());
    await type('fer');
    await says(ferry.text);
    named(WORDS.search.clear).click();
    await says('words of m1');
    expect(field().value).toBe('');
  });

  it('opens a card and comes back to the same row', async () => {
    await show(answers());
    await type('fer');
    await says(ferry.text);
    named(ferry.text).focus();
    await userEvent.keyboard('{Enter}');
    await says('About 5,000 came.');
    await vi.waitFor(() => expect(document.activeElement?.className).toContain('looked-up'));
    named(WORDS.back).click();
    await says(ferry.text);
    await vi.waitFor(() => expect(document.activeElement).toBe(named(ferry.text)));
    expect(field().value).toBe('fer');
  });

  it('leaves the keyboard in the field when a row comes that was opened before', async () => {
    const search = vi.fn<PanelServices['search']>();
    search.mockResolvedValueOnce({ claims: [ferry], events: [], more: false });
    search.mockResolvedValueOnce({ claims: [], events: [], more: false });
    search.mockResolvedValue({ claims: [ferry], events: [], more: false });
    await show(answers({ search }));
    await type('fer');
    await says(ferry.text);
    named(ferry.text).click();
    await says('About 5,000 came.');
    named(WORDS.back).click();
    await vi.waitFor(() => expect(document.activeElement).toBe(named(ferry.text)));
    await type('zzz');
    await says(WORDS.search.nothing);
    await type('ferry');
    await says(ferry.text);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(document.activeElement).toBe(field());
  });

  it('forgets what was opened once something is typed, also where its row did not come back', async () => {
    const panel = await show(answers());
    panel.lookup.open({ kind: 'claim', claim: ferry.claim });
    await says('About 5,000 came.');
    panel.lookup.back();
    await says('words of m1');
    await type('fer');
    await says(ferry.text);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(document.activeElement).toBe(field());
  });

  it('says that it found nothing, too much, or that it failed, and tries again', async () => {
    const search = vi.fn<PanelServices['search']>();
    search.mockResolvedValueOnce({ claims: [], events: [], more: false });
    search.mockResolvedValueOnce({ claims: [ferry], events: [], more: true });
    search.mockRejectedValueOnce(new Error('storage is gone'));
    search.mockResolvedValue({ claims: [ferry], events: [], more: false });
    await show(answers({ search }));
    await type('a');
    await says(WORDS.search.nothing);
    await type('ab');
    await says(WORDS.search.more(1));
    await type('abc');
    await says(WORDS.search.failed);
    named(WORDS.again).click();
    await says(ferry.text);
  });

  it('asks one question at a time, and last what was typed last', async () => {
    const waiting: (() => void)[] = [];
    const search = vi.fn<PanelServices['search']>(
      (query) =>
        new Promise((resolve) =>
          waiting.push(() =>
            resolve({ claims: [{ ...ferry, text: query }], events: [], more: false }),
          ),
        ),
    );
    const panel = await show(answers({ search }));
    for (const query of ['f', 'fe', 'fer']) panel.search.for(query);
    expect(search).toHaveBeenCalledTimes(1);
    waiting.shift()!();
    await vi.waitFor(() => expect(search).toHaveBeenLastCalledWith('fer'));
    expect(search).toHaveBeenCalledTimes(2);
    expect(words()).toContain(WORDS.search.asking);
    waiting.shift()!();
    await says('fer');
  });

  it('drops an answer that comes when nothing is asked any more', async () => {
    let give: (() => void) | undefined;
    const search = () =>
      new Promise<never>((_, reject) => (give = () => reject(new Error('too late'))));
    const panel = await show(answers({ search }));
    panel.search.for('fer');
    panel.search.for('');
    give!();
    await vi.waitFor(() => expect(panel.search.state.value).toEqual({ kind: 'none' }));
    expect(words()).toContain('words of m1');
  });

  it('shows hostile words as text', async () => {
    const text = `<img src=x onerror="window.harmed = true"> ${'o'.repeat(300)}`;
    root.style.width = '320px';
    const claims = [{ ...ferry, text, by: [text] }];
    await show(answers({ search: () => Promise.resolve({ claims, events: [], more: false }) }));
    await type('img');
    await says('<img src=x');
    expect(root.querySelector('img')).toBeNull();
    expect(root.scrollWidth).toBeLessThanOrEqual(320);
  });
});

describe('an event', () => {
  it('is opened from a card, leads to its claims, and each step leads back', async () => {
    const asked = vi.fn<PanelServices['event']>(() => Promise.resolve({ event, claims: [ferry] }));
    await show(answers({ event: asked }));
    named('words of m1').click();
    await says(event.name);
    named(event.name).click();
    await says(event.summary);
    expect(asked).toHaveBeenCalledWith(KEY);
    expect(words()).toContain('1 May 2024');
    named(ferry.text).click();
    await says('About 5,000 came.');
    named(WORDS.back).click();
    await says(event.summary);
    await vi.waitFor(() => expect(document.activeElement).toBe(named(ferry.text)));
    named(WORDS.back).click();
    await says(WORDS.list);
    expect(words()).toContain('1 of 2');
  });

  it('says when it is gone, and when it could not be had', async () => {
    const asked = vi.fn<PanelServices['event']>(() => Promise.resolve(null));
    const panel = await show(answers({ event: asked }));
    panel.lookup.open({ kind: 'event', event: KEY });
    await says(WORDS.eventGone);
    asked.mockRejectedValue(new Error('storage is gone'));
    panel.lookup.again();
    await says(WORDS.notFetched);
    asked.mockResolvedValue({ event, claims: [] });
    named(WORDS.again).click();
    await says(event.summary);
  });

  it('is one of all that are listed', async () => {
    await show(answers());
    named(WORDS.events).click();
    await says(event.name);
    named(event.name).click();
    await says(event.summary);
  });
});

it('the cards that were opened are listed with when that was', async () => {
  const opened = { claim: 'desk/ferry', text: ferry.text, at: Date.now(), revisions: 0 };
  const history = vi.fn(() => Promise.resolve([opened]));
  await show(answers({ history }));
  named(WORDS.history.title).click();
  await says('just now');
  named(ferry.text).click();
  await says('About 5,000 came.');
  history.mockResolvedValue([]);
  named(WORDS.back).click();
  await says(WORDS.history.nothing);
});

it('a click in the page leaves what was looked up', async () => {
  const panel = await show(answers());
  panel.lookup.open({ kind: 'events' });
  await says(event.name);
  const choice = { document: 'doc-a', match: 'm2', claim: 'onrecord/harbour-crowd' };
  await panel.follows({ tab: 1, choice });
  await says('2 of 2');
});

it('what was just heard does not take the place of what is being looked up', async () => {
  const panel = await show(answers());
  panel.lookup.open({ kind: 'events' });
  await panel.hears({ tab: 1, choice: { document: 'doc-a', match: 'm2', claim: 'desk/ferry' } });
  expect(panel.opened.choice.value).toBeUndefined();
});

describe('a long list', () => {
  const matches = [
    listed('m1', { time: 40, claim: 'desk/a' }),
    listed('m2', { time: 20, claim: 'desk/b', tier: 'likely' }),
    listed('m3', { time: 30, claim: 'desk/a' }),
    listed('m4', { claim: 'desk/c' }),
  ];
  const topics: PanelServices['topics'] = () =>
    Promise.resolve(
      new Map([
        ['desk/a', ['social-security']],
        ['desk/b', ['taxes']],
      ]),
    );
  const long = { ...answers(), topics, page: () => Promise.resolve(page({ matches })) };
  const quotes = () =>
    [...root.querySelectorAll<HTMLElement>('.match-quote')].map((one) =>
      one.innerText.slice(-3, -1),
    );
  const choose = async (label: string, words: string) => {
    root.querySelector<HTMLDetailsElement>('.filter details')!.open = true;
    await says(label);
    const select = [...root.querySelectorAll('label')].find((one) =>
      one.innerText.includes(label),
    )!;
    await userEvent.selectOptions(select.querySelector('select')!, words);
  };

  it('is narrowed down by how sure its matches are, and says what is left out', async () => {
    await show(long);
    await choose(WORDS.filter.tier, WORDS.tiers.likely);
    await says(WORDS.filter.leftOut(3));
    expect(quotes()).toEqual(['m2']);
    named('words of m2').click();
    await says('1 of 1');
    named(WORDS.list).click();
    await says(WORDS.filter.leftOut(3));
    named(WORDS.filter.all).click();
    await vi.waitFor(() => expect(quotes()).toHaveLength(4));
  });

  it('keeps its filter in sight while it is set, though few matches are left', async () => {
    let now = page({ matches });
    const panel = await show({ ...long, page: () => Promise.resolve(now) });
    await choose(WORDS.filter.topic, 'Taxes');
    await vi.waitFor(() => expect(quotes()).toEqual(['m2']));
    now = page({ matches: matches.filter(({ id }) => id !== 'm2') });
    await panel.refresh();
    await says(WORDS.filter.leftOut(3));
    expect(quotes()).toEqual([]);
    expect(root.querySelector<HTMLSelectElement>('.filter select')!.selectedOptions[0]!.text).toBe(
      'Taxes',
    );
    named(WORDS.filter.all).click();
    await vi.waitFor(() => expect(quotes()).toHaveLength(3));
    expect(root.querySelector('.filter')).toBeNull();
  });

  it('is narrowed down by topic', async () => {
    await show(long);
    await choose(WORDS.filter.topic, 'Social security');
    await vi.waitFor(() => expect(quotes()).toEqual(['m1', 'm3']));
  });

  it('is ordered by time, with what has none last', async () => {
    await show(long);
    await choose(WORDS.filter.order, WORDS.filter.orders.time);
    await vi.waitFor(() => expect(quotes()).toEqual(['m2', 'm3', 'm1', 'm4']));
  });

  it('is whole again on another tab', async () => {
    const panel = await show(long);
    panel.filter.set({ tier: 'likely' });
    panel.follow(2);
    await vi.waitFor(() => expect(quotes()).toHaveLength(4));
  });

  it('needs no filter when it is short', async () => {
    await show();
    expect(root.querySelector('.filter')).toBeNull();
  });
});

const press = (name: string) => userEvent.click(named(name));

describe.each(['light', 'dark'])('on %s paper axe finds no fault in', (scheme) => {
  it.each<[string, string, () => Promise<unknown>]>([
    ['what was found', ferry.text, () => type('fer')],
    ['all events', event.name, () => press(WORDS.events)],
    ['the history', 'just now', () => press(WORDS.history.title)],
  ])('%s', async (_, shown, open) => {
    document.documentElement.style.colorScheme = scheme;
    const opened = { claim: 'desk/ferry', text: ferry.text, at: Date.now(), revisions: 0 };
    await show(answers({ history: () => Promise.resolve([opened]) }));
    await open();
    await says(shown);
    await expectNoFaults();
  });

  it('a filter', async () => {
    document.documentElement.style.colorScheme = scheme;
    const matches = ['m1', 'm2', 'm3', 'm4'].map((id, time) => listed(id, { time }));
    await show({ page: () => Promise.resolve(page({ matches })) });
    root.querySelector<HTMLDetailsElement>('.filter details')!.open = true;
    await expectNoFaults();
  });
});
