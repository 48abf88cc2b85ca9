import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FEED_PROBLEMS } from '../../messages/feeds.ts';
import { FEED_WORDS as WORDS } from '../feed-words.ts';
import { createFeedsState, type FeedServices, type Found } from './feeds-state.ts';
import { Feeds } from './feeds.tsx';
import { feedFound, feedServices, feedStatus } from './testing.ts';
import '../../card/tokens.css';
import '../page.css';
import '../sheet.css';
import './feeds.css';

const root = document.body.appendChild(document.createElement('main'));

afterEach(() => {
  render(null, root);
  document.documentElement.style.colorScheme = '';
});

async function show(more: Partial<FeedServices> = {}) {
  const state = createFeedsState(feedServices(more));
  await state.refresh();
  render(<Feeds state={state} />, root);
  return state;
}

const says = (words: string) => vi.waitFor(() => expect(root.innerText).toContain(words));
const button = (name: string) =>
  [...root.querySelectorAll('button')].find(
    ({ innerText, ariaLabel }) => innerText === name || ariaLabel === name,
  )!;

function enter(address: string) {
  root.querySelector('input')!.value = address;
  button(WORDS.look).click();
}

const ADDRESS = 'https://feeds.desk.example/claims/';

describe('adding a feed', () => {
  it('shows what it is and what it may do, before it is taken', async () => {
    const add = vi.fn<FeedServices['add']>(() => Promise.resolve('added'));
    await show({ add });
    enter(ADDRESS);
    await says(WORDS.found('The Desk'));
    for (const what of [...WORDS.mayDo, ...WORDS.mayNotDo]) expect(root.innerText).toContain(what);
    expect(root.innerText).toContain('0123 4567 89ab cdef');
    expect(root.innerText).toContain(WORDS.host('feeds.desk.example'));
    expect(add).not.toHaveBeenCalled();
    button(WORDS.take).click();
    await says(WORDS.added('The Desk'));
    const { fingerprint, shown } = feedFound();
    expect(add).toHaveBeenCalledWith(ADDRESS, { fingerprint, shown });
  });

  it('moves the keyboard to what was found, and back to the field', async () => {
    await show();
    const here = () => document.activeElement;
    enter(ADDRESS);
    await vi.waitFor(() => expect(here()).toBe(root.querySelector('.found-feed')));
    button(WORDS.notNow).click();
    await vi.waitFor(() => expect(here()).toBe(root.querySelector('input')));
    enter('no address');
    await says(WORDS.notAnAddress);
    expect(here()).toBe(root.querySelector('input'));
  });

  it('asks for its host within the click itself', async () => {
    const requestHost = vi.fn(() => Promise.resolve(true));
    await show({ requestHost });
    enter(ADDRESS);
    expect(requestHost).toHaveBeenCalledWith('feeds.desk.example');
  });

  it('fetches nothing from a host that the reader refused', async () => {
    const preview = vi.fn<FeedServices['preview']>();
    await show({ requestHost: () => Promise.resolve(false), preview });
    enter(ADDRESS);
    await says(WORDS.refused('feeds.desk.example'));
    expect(preview).not.toHaveBeenCalled();
  });

  it.each(['', 'feeds.example', 'http://feeds.example/', 'javascript:alert(1)', `${ADDRESS}#12`])(
    'asks nobody for what is no address: "%s"',
    async (address) => {
      const requestHost = vi.fn(() => Promise.resolve(true));
      await show({ requestHost });
      enter(address);
      await says(WORDS.notAnAddress);
      expect(requestHost).not.toHaveBeenCalled();
    },
  );

  it.each(FEED_PROBLEMS)('says what is wrong with it: %s', async (fault) => {
    await show({ preview: () => Promise.resolve({ kind: 'fault', fault }) });
    enter(ADDRESS);
    await says(WORDS.problems[fault]);
  });

  it.each<[string, Partial<Found>, string]>([
    ['name', { name: 'Another' }, WORDS.wasCalled('The Desk')],
    ['publisher', { publisher: 'another' }, WORDS.spokeFor('the-desk')],
    ['first key', { fingerprint: 'a'.repeat(64) }, WORDS.wasOtherKey],
    ['keys since', {}, WORDS.wasOtherKeys],
  ])('shows what it is now, where it has another %s, and asks again', async (_, more, words) => {
    const now = feedFound({ ...more, shown: 'b'.repeat(64) });
    const preview = vi.fn<FeedServices['preview']>(() => Promise.resolve(now));
    preview.mockResolvedValueOnce(feedFound());
    const add = vi.fn<FeedServices['add']>((_, { shown }) =>
      Promise.resolve(shown === now.shown ? 'added' : 'changed'),
    );
    await show({ preview, add });
    enter(ADDRESS);
    await says(WORDS.take);
    button(WORDS.take).click();
    await says(`${WORDS.changedSince} ${words}`);
    await says(WORDS.found(now.name));
    await vi.waitFor(() => expect(document.activeElement).toBe(root.querySelector('.found-feed')));
    expect(root.innerText).not.toContain(WORDS.added(now.name));
    button(WORDS.take).click();
    await says(WORDS.added(now.name));
    expect(add).toHaveBeenCalledTimes(2);
  });

  it('warns of one that can be taken for another', async () => {
    await show({ preview: () => Promise.resolve(feedFound({ alike: 'The Dеsk' })) });
    enter(ADDRESS);
    await says(WORDS.alike('The Dеsk'));
  });

  it('names a host of other letters as its address has it', async () => {
    await show();
    enter('https://feeds.dеsk.example/');
    await says(WORDS.host('feeds.xn--dsk-rdd.example'));
  });

  it.each(['taken', 'name', 'unreachable'] as const)('is not taken: %s', async (outcome) => {
    await show({ add: () => Promise.resolve(outcome) });
    enter(ADDRESS);
    await says(WORDS.take);
    button(WORDS.take).click();
    await says(outcome === 'taken' ? WORDS.taken : WORDS.problems[outcome]);
  });

  it('can be left', async () => {
    await show();
    enter(ADDRESS);
    await says(WORDS.take);
    button(WORDS.notNow).click();
    await vi.waitFor(() => expect(root.innerText).not.toContain(WORDS.take));
  });
});

describe('feeds that are taken', () => {
  it('say when they were last confirmed, and what went wrong since', async () => {
    await show({ feeds: () => Promise.resolve([feedStatus({ problem: 'expired' })]) });
    await says('1,240 entries · Last confirmed by its publisher 5 minutes ago');
    expect(root.innerText).toContain(WORDS.problems.expired);
    expect(root.innerText).toContain(WORDS.kept);
  });

  it('are looked at when the reader asks', async () => {
    let answer: () => void = vi.fn();
    const check = vi.fn(() => new Promise<void>((resolve) => (answer = resolve)));
    await show({ feeds: () => Promise.resolve([feedStatus()]), check });
    button(WORDS.checkNamed('The Desk')).click();
    await says(WORDS.checking);
    expect(check).toHaveBeenCalledWith('the-desk');
    answer();
    await says(WORDS.check);
  });

  it('are removed, but the one that came with the extension', async () => {
    let feeds = [
      feedStatus(),
      feedStatus({ publisher: 'onrecord', name: 'Onrecord', isBuiltIn: true }),
    ];
    const remove = vi.fn((publisher: string) => {
      feeds = feeds.filter((feed) => feed.publisher !== publisher);
      return Promise.resolve();
    });
    await show({ feeds: () => Promise.resolve(feeds), remove });
    expect(button(WORDS.removeNamed('Onrecord'))).toBeUndefined();
    button(WORDS.removeNamed('The Desk')).click();
    await says(WORDS.removed('The Desk'));
    expect(root.querySelectorAll('.feed')).toHaveLength(1);
  });

  it('that call themselves otherwise now are called so when the reader says it', async () => {
    let feed = feedStatus({ calls: 'Desk News' });
    const rename = vi.fn<FeedServices['rename']>((_, name) => {
      feed = feedStatus({ name });
      return Promise.resolve();
    });
    await show({ feeds: () => Promise.resolve([feed]), rename });
    await says(WORDS.calls('Desk News'));
    button(WORDS.renameNamed('The Desk', 'Desk News')).click();
    await vi.waitFor(() => expect(root.querySelector('.feed-name')!.textContent).toBe('Desk News'));
    expect(rename).toHaveBeenCalledWith('the-desk', 'Desk News');
    expect(root.innerText).not.toContain(WORDS.rename);
  });

  it('keep their name where they may not have the new one', async () => {
    await show({ feeds: () => Promise.resolve([feedStatus({ calls: null })]) });
    await says(WORDS.callsRefused);
    expect(button(WORDS.rename)).toBeUndefined();
  });

  it('show a hostile name as text', async () => {
    await show({ feeds: () => Promise.resolve([feedStatus({ name: '<img src=x onerror=a()>' })]) });
    await says('<img src=x onerror=a()>');
    expect(root.querySelector('img')).toBeNull();
  });
});

it.each(['light', 'dark'])('has no fault that axe finds on %s paper', async (scheme) => {
  document.documentElement.style.colorScheme = scheme;
  const feeds = [
    feedStatus({ problem: 'stalled', calls: 'Desk News' }),
    feedStatus({ publisher: 'agency', calls: null }),
  ];
  const preview = () => Promise.resolve(feedFound({ alike: 'The Desk' }));
  await show({ feeds: () => Promise.resolve(feeds), preview });
  enter(ADDRESS);
  await says(WORDS.take);
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});
