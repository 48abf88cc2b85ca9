import { expect, test } from 'vitest';
import { testClaim } from '../match/testing.ts';
import { atOnce } from '../steps.ts';
import { contentsSteps, readContents } from './contents.ts';
import { writeLine } from './records.ts';
import { cutIntoShards } from './state.ts';

const imported = {
  id: 'review-1',
  text: 'The ferry is free.',
  publisher: 'The Desk',
  url: 'https://desk.example/ferry',
};
const person = { id: 'jo-doe', name: 'Jo Doe', labels: ['DOE'] };
const event = { id: 'opening', name: 'The opening', date: '2024-08-12', summary: 'It opened.' };
const scale = { name: 'A scale', ratings: [{ name: 'True', means: 'It is.' }] };
const claim = (more: object = {}) => ({ ...testClaim('one', { says: ['one'] }), ...more });

const contentsOf = (records: [key: string, value: unknown][]) =>
  readContents(
    cutIntoShards(records.map(([key, value]) => ({ key, text: writeLine(key, value) }))).values(),
  );

test('each kind of record finds its place', () => {
  const contents = contentsOf([
    ['claim/one', claim()],
    ['event/opening', event],
    ['imported/review-1', imported],
    ['person/jo-doe', person],
    ['scale/desk', scale],
  ]);
  expect(contents).toMatchObject({
    claims: [{ id: 'one' }],
    events: [event],
    imported: [imported],
    people: [person],
    scales: { desk: scale },
    passedOver: 0,
  });
});

test('only some kinds are read where no others are wanted', () => {
  const lines = [
    { key: 'imported/review-1', text: writeLine('imported/review-1', imported) },
    { key: 'claim/one', text: writeLine('claim/one', claim()) },
    { key: 'claim/two', text: writeLine('claim/two', claim()) },
  ] as const;
  const shards = cutIntoShards(lines).values();
  expect(atOnce(contentsSteps(shards, new Set(['claim'])))).toMatchObject({
    ...{ claims: [{ id: 'one' }], imported: [] },
    passedOver: 1,
  });
});

test.each<[string, string, unknown]>([
  ['a claim of a later format', 'claim/one', claim({ schema: 2 })],
  ['a claim under another name', 'claim/two', claim()],
  ['a claim with more than it may have', 'claim/one', claim({ script: 'alert(1)' })],
  ['a regular expression', 'claim/one', claim({ match: { says: ['x'], regex: '(a+)+$' } })],
  [
    'a script for an address',
    'claim/one',
    claim({ sources: { a: { publisher: 'A', url: 'javascript:alert(1)', kind: 'report' } } }),
  ],
  [
    'data for an address',
    'imported/review-1',
    { ...imported, url: 'data:text/html,<script>1</script>' },
  ],
  [
    'an address with a password',
    'imported/review-1',
    { ...imported, url: 'https://a:b@c.example/' },
  ],
  ['a text that turns the direction of others', 'claim/one', claim({ summary: 'a \u202ecba' })],
  ['control characters', 'imported/review-1', { ...imported, text: 'one\u0000two' }],
  ['a text of 100,000 characters', 'claim/one', claim({ summary: 'x'.repeat(100_000) })],
  ['a list for a text', 'person/jo-doe', { ...person, name: ['Jo'] }],
  ['nothing', 'event/opening', null],
  ['a word', 'scale/desk', 'A scale'],
])('%s is passed over, and the others are read', (_, key, value) => {
  const others: [string, unknown][] = [['imported/review-2', { ...imported, id: 'review-2' }]];
  const contents = contentsOf([...others, [key, value]]);
  expect(contents.passedOver).toBe(1);
  expect(contents.imported.map(({ id }) => id)).toEqual(['review-2']);
  expect([contents.claims, contents.people, contents.events]).toEqual([[], [], []]);
  expect(contents.scales).toEqual({});
});

test.each(['constructor', 'hasownproperty', 'tostring'])('a scale named %s harms nobody', (id) => {
  const { scales } = contentsOf([[`scale/${id}`, scale]]);
  expect(Object.keys(scales)).toEqual([id]);
  expect(Object.getPrototypeOf(scales)).toBe(Object.prototype);
});
