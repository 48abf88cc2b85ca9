import { describe, expect, test } from 'vitest';
import { testCollection, matchText, passages, testClaim, testMatcher } from '../testing.ts';
import { nameIndex, voice } from './people.ts';

const matcher = testMatcher(
  testClaim('listeners', { needs: [['listen', 'listener'], [{ number: 60e6 }]] }),
);
const personOf = (text: string, date?: string) =>
  matchText(matcher, text, date ? { date } : {})[0]?.speaker?.person;

describe('a description that goes with an office means the person only while they hold it', () => {
  const text = '“60 million are listening,” the former president said.';
  test.each([
    ['2021-01-19', undefined],
    ['2021-01-20', 'donald-trump'],
    ['2025-01-19', 'donald-trump'],
    ['2025-01-20', undefined],
    ['2026-03-02', undefined],
    [undefined, undefined],
  ])('on %s', (date, person) => {
    expect(personOf(text, date)).toBe(person);
  });

  test.each([
    ['2024-08-13', 'kamala-harris'],
    ['2025-08-13', undefined],
    [undefined, undefined],
  ])('as the label of a transcript, on %s', (date, person) => {
    const names = nameIndex(testCollection([]).people).on(date);
    expect(voice('THE VICE PRESIDENT', names).person).toBe(person);
  });
});

describe('and only where nobody else is described', () => {
  test.each([
    '“60 million are listening,” a former president said.',
    '“60 million are listening,” Peru’s former president said.',
    '“60 million are listening,” the former president of Peru said.',
    '“60 million are listening,” said the vice president for research.',
    '“60 million are listening,” the vice president, Oleg Petrov, said.',
    '“60 million are listening,” the former vice president said.',
    '“60 million are listening,” the vice president-elect said.',
    '“60 million are listening,” an aide to the former president said.',
    'Barack Obama came late. “60 million are listening,” the former president said.',
    'Former President Ollanta Humala came. “60 million are listening,” the former president said.',
  ])('%s', (text) => {
    expect(matchText(matcher, text, { date: '2024-08-13' })[0]?.speaker?.person).toBeUndefined();
  });

  test('nor in the paragraph before', () => {
    const texts = [
      'Barack Obama came late.',
      '“60 million are listening,” the former president said.',
    ];
    const { matches } = matcher.match({ passages: passages(texts), date: '2024-08-13' });
    expect(matches).toHaveLength(1);
    expect(matches[0]?.speaker?.person).toBeUndefined();
  });

  test.each([
    'Former President Donald Trump came. “60 million are listening,” the former president said.',
    '“60 million are listening,” said the former president, who was late.',
    '“60 million are listening,” the former president, Donald Trump, said.',
  ])('%s', (text) => {
    expect(personOf(text, '2024-08-13')).toBe('donald-trump');
  });
});

describe('among people', () => {
  const person = (id: string, more: object) => {
    return { id, name: id.toUpperCase(), labels: [], aliases: [], ...more };
  };
  const held = (from: string, until?: string) => {
    return { offices: [{ names: ['the mayor'], from, until, others: [] }] };
  };

  test('a description passes on, and is nobody’s while two bear it', () => {
    const names = nameIndex([
      person('ada', held('2010-01-01', '2014-06-01')),
      person('bo', held('2014-01-01')),
    ]);
    const on = (date: string) => names.on(date).office('mayor')?.person;
    expect(['2013-01-01', '2014-03-01', '2020-01-01'].map(on)).toEqual(['ada', undefined, 'bo']);
  });

  test('a record without days is read, and its description names nobody', () => {
    const names = nameIndex([person('ada', { aliases: ['the mayor', 'Ms. Ada'] })]);
    expect(voice('The Mayor', names.on('2020-01-01'))).toEqual({ label: 'The Mayor' });
    expect(voice('Ms. Ada', names)).toEqual({ label: 'Ms. Ada', person: 'ada' });
  });
});
