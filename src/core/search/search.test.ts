import { describe, expect, it, test } from 'vitest';
import { testClaim } from '../match/testing.ts';
import { atOnce } from '../steps.ts';
import { entrySteps, type Entries, type Holdings } from './entries.ts';
import { eventPage } from './event-page.ts';
import { MOST_CLAIMS, search } from './search.ts';

const event = {
  id: 'talk',
  name: 'The talk in Zürich',
  date: '2024-08-12',
  summary: 'Two people.',
};
const claimOf = (id: string, claim: string, more: object = {}) => ({
  ...testClaim(id, { says: ['x'] }, { claimants: [], ...more }),
  claim,
});

const holdings: Holdings = {
  publisher: 'desk',
  feed: 'The desk',
  people: [{ id: 'meier', name: 'Ada Meier', labels: [], aliases: [] }],
  events: [event],
  claims: [
    claimOf('ferry', 'The ferry carried 60 million people.', {
      claimants: ['meier'],
      event: 'talk',
      summary: 'It carried 1.1 million.',
      about: ['harbour-traffic'],
    }),
    claimOf('people', 'People swim in a million lakes.', { summary: 'The ferry is mentioned.' }),
    claimOf('gone', 'The café doesn’t open.', {
      revisions: [{ date: '2024-01-01', kind: 'retraction', change: 'Wrong.' }],
    }),
  ],
  imported: [
    {
      id: 'check',
      text: 'A tower is nine miles high',
      title: 'No, it is not',
      speaker: 'A post',
      published: '2023-02-01',
      publisher: 'Checkers',
      url: 'https://checkers.example/1',
    },
  ],
};
const entriesOf = (held: Holdings): Entries => atOnce(entrySteps(held));
const entries = entriesOf(holdings);
const found = (query: string) => search(query, entries).claims.map(({ claim }) => claim);

describe('search', () => {
  it.each([
    ['a word of the claim', 'swim', ['desk/people']],
    ['the beginning of a word', 'swi', ['desk/people']],
    ['no middle of a word', 'wim', []],
    ['every word must be there', 'ferry swim', ['desk/people']],
    ['one that is nowhere', 'ferry submarine', []],
    ['case and accents', 'CAFE', ['desk/gone']],
    ['an apostrophe, or none', "doesn't", ['desk/gone']],
    ['an apostrophe left out', 'doesnt', ['desk/gone']],
    ['who said it', 'meier', ['desk/ferry']],
    ['where it was said', 'zurich talk', ['desk/ferry']],
    ['a topic', 'harbour traffic', ['desk/ferry']],
    ['what the card says', 'mentioned', ['desk/people']],
    ['who checked it', 'checkers', ['desk/check']],
    ['a headline', 'no it is not', ['desk/check']],
    ['what a number is of', '1.1 million', ['desk/ferry']],
    ['nothing but signs', '?!', []],
    ['nothing', '  ', []],
  ])('%s', (_, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('puts a word of the claim before one of its summary, and a phrase before loose words', () => {
    expect(found('ferry')).toEqual(['desk/ferry', 'desk/people']);
    expect(found('million people')).toEqual(['desk/ferry', 'desk/people']);
    expect(found('million lakes people')).toEqual(['desk/people']);
  });

  it('says what a list needs', () => {
    expect(search('ferry', entries).claims[0]).toEqual({
      claim: 'desk/ferry',
      text: 'The ferry carried 60 million people.',
      by: ['Ada Meier'],
      date: '2024-08-12',
      event: event.name,
      feed: 'The desk',
      isRetracted: false,
    });
    expect(search('cafe', entries).claims[0]).toMatchObject({ isRetracted: true });
    expect(search('tower', entries).claims[0]).toMatchObject({
      checker: 'Checkers',
      by: ['A post'],
      date: '2023-02-01',
    });
  });

  it('finds a word within others where words are not set apart', () => {
    const entries = entriesOf({ ...holdings, claims: [claimOf('ja', '東京の人口は六千万人')] });
    expect(search('人口', entries).claims).toHaveLength(1);
  });

  it('finds events, all of them for no word, and the latest first', () => {
    const older = { ...event, id: 'older', name: 'An older one', date: '2020' };
    const entries = entriesOf({ ...holdings, events: [older, event] });
    expect(search('', entries).events.map(({ event }) => event)).toEqual([
      'desk/talk',
      'desk/older',
    ]);
    expect(search('zurich', entries).events).toHaveLength(1);
  });

  it('gives no more than a list can hold, and says that there are more', () => {
    const claims = Array.from({ length: MOST_CLAIMS + 1 }, (_, at) => claimOf(`c${at}`, 'Same'));
    const result = search('same', entriesOf({ ...holdings, claims }));
    expect(result.claims).toHaveLength(MOST_CLAIMS);
    expect(result.more).toBe(true);
    expect(search('ferry', entries).more).toBe(false);
  });
});

test('an event has its claims by their words, and its publisher’s feed', () => {
  const claims = ['B', 'C', 'A'].map((text) =>
    claimOf(text.toLowerCase(), text, { event: 'talk', claimants: ['meier'] }),
  );
  const page = eventPage('desk/talk', entriesOf({ ...holdings, claims }));
  expect(page).toMatchObject({ event, feed: 'The desk' });
  expect(page?.claims.map(({ claim }) => claim)).toEqual(['desk/a', 'desk/b', 'desk/c']);
  expect(page?.claims[0]).toEqual({
    claim: 'desk/a',
    text: 'A',
    by: ['Ada Meier'],
    feed: 'The desk',
    isRetracted: false,
  });
  expect(eventPage('other/talk', entries)).toBeUndefined();
});
