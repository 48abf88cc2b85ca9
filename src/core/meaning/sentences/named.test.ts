import { expect, test } from 'vitest';
import { partsOfPage } from '../../match/parts-of-page.ts';
import { IN_OFFICE, passages, testCollection } from '../../match/testing.ts';
import type { Passage } from '../../passage.ts';
import { atOnce } from '../../steps.ts';
import { knownPeople } from './named.ts';
import { readSentences } from './read.ts';

const { people } = testCollection([]);

/** The sentences of some texts as they are read. */
function read(texts: string[], more: Partial<Passage> = {}, date: string | undefined = IN_OFFICE) {
  const parts = atOnce(partsOfPage(passages(texts, more), 20_000));
  return parts.flatMap((streams) => [
    ...readSentences(streams, undefined, knownPeople(people, date)),
  ]);
}

const texts = (...args: Parameters<typeof read>) => read(...args).map(({ said }) => said.text);

test.each([
  ['The vice president said no.', 'The vice president (Kamala Harris) said no.'],
  ['Harris said no.', 'Harris said no.'],
  ['Kamala Harris, the vice president, said no.', 'Kamala Harris, the vice president, said no.'],
  [
    'The vice president left and the vice president lost.',
    'The vice president (Kamala Harris) left and the vice president lost.',
  ],
  ['The former president left.', 'The former president (Donald Trump) left.'],
  ['Nobody left.', 'Nobody left.'],
])('%s', (text, expected) => {
  expect(texts([text])).toEqual([expected]);
});

test('a pronoun has the name behind it of whom the sentence before names', () => {
  expect(texts(['Kamala Harris spoke. She left at noon.'])).toEqual([
    'Kamala Harris spoke.',
    'She (Kamala Harris) left at noon.',
  ]);
  expect(texts(['Kamala Harris spoke.', 'She left at noon.'])[1]).toBe(
    'She (Kamala Harris) left at noon.',
  );
  expect(texts(['The crowd left.', 'She left at noon.'])[1]).toBe('She left at noon.');
});

test('a description has no name behind it where the day is not known, or another is', () => {
  const text = 'The vice president said no.';
  expect(texts([text], {}, '2019-01-01')).toEqual([text]);
  expect(read([text], {}, '2019-01-01')[0]!.people.size).toBe(0);
  const parts = atOnce(partsOfPage(passages([text]), 20_000));
  const [one] = readSentences(parts[0]!, undefined, knownPeople(people, undefined));
  expect(one!.said.text).toBe(text);
});

test('who is named or meant is told, and who speaks', () => {
  const [one] = read(['Musk met the vice president.'], { kind: 'speech', speaker: 'TRUMP' });
  expect([...one!.people].sort()).toEqual(['elon-musk', 'kamala-harris']);
  expect(one!.said.speaker).toBe('Donald Trump');
  expect(read(['Bread rose.'], { kind: 'speech', speaker: 'CROWD' })[0]!.said.speaker).toBe(
    'CROWD',
  );
  expect(read(['Bread rose, Trump said.'])[0]!.said.speaker).toBe('Donald Trump');
});

test('a text that makes the asking dear is read as it stands', () => {
  const text = `${'He and she. '.repeat(1500)}The end.`;
  const found = texts([text]);
  expect(found).toHaveLength(1501);
  expect(found.at(-1)).toBe('The end.');
});
