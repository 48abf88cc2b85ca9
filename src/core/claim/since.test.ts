import { expect, test } from 'vitest';
import { importedCardData, type CardData } from './card-data.ts';
import type { Claim, Revision } from './schema.ts';
import { asOpened, correctionsSince } from './since.ts';

const revision = (kind: Revision['kind'], change: string): Revision => ({
  date: '2026-11-20',
  kind,
  change,
});
const card = (...revisions: Revision[]): CardData => ({
  key: 'desk/harbour',
  publisher: 'desk',
  claim: { claim: 'The harbour is new.', revisions } as Claim,
  claimants: [],
  scales: {},
});
const imported = importedCardData('desk', {
  id: 'review-1',
  text: 'The harbour has cost ten million.',
  publisher: 'The Star',
  url: 'https://star.example/harbour',
  lang: 'en',
});

test('an opened card is noted with what it is about and its revisions', () => {
  expect(asOpened(card(revision('update', 'More.')))).toEqual({
    claim: 'desk/harbour',
    text: 'The harbour is new.',
    revisions: 1,
  });
  expect(asOpened(imported)).toMatchObject({ revisions: 0 });
});

const wrong = revision('correction', 'The day was wrong.');
const back = revision('retraction', 'All of it was.');

test.each<[string, CardData, number | undefined, Revision[] | undefined]>([
  ['never opened', card(wrong), undefined, undefined],
  ['opened as it is', card(wrong), 1, undefined],
  ['corrected since', card(revision('update', 'More.'), wrong), 1, [wrong]],
  ['corrected and taken back since', card(wrong, back), 0, [wrong, back]],
  ['only added to since', card(revision('update', 'More.')), 0, undefined],
  ['of fewer revisions than it had', card(), 3, undefined],
  ['taken over from a newsroom', imported, 0, undefined],
])('a card that was %s', (_, data, revisions, expected) => {
  const before = revisions === undefined ? undefined : { at: 7, revisions };
  expect(correctionsSince(data, before)).toEqual(expected && { at: 7, revisions: expected });
});
