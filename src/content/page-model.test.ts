import { beforeEach, expect, test } from 'vitest';
import type { Match } from '../core/match/types.ts';
import type { Passage } from '../core/passage.ts';
import { createPageModel, MAX_MATCHES, type PageModel } from './page-model.ts';

const passage = (id: string): Passage => ({ id, text: `text of ${id}`, kind: 'prose' });
const match = (places: Record<string, [number, number]>, more: Partial<Match> = {}): Match => ({
  claim: 'onrecord/one',
  claimText: 'One.',
  kind: 'claim',
  tier: 'certain',
  confidence: 0.9,
  parts: Object.entries(places).map(([passage, [start, end]]) => ({
    passage,
    spans: [{ start, end }],
  })),
  quote: 'text',
  corrected: false,
  evidence: [],
  ...more,
});

const [a, b, c] = ['a', 'b', 'c'].map(passage) as [Passage, Passage, Passage];
const ORDER = ['a', 'b', 'c'];
let model: PageModel;
const found = () => model.matches(ORDER).map(({ claim, parts }) => [claim, parts[0]?.passage]);

beforeEach(() => {
  model = createPageModel('doc');
  model.change({ added: [a, b, c], removed: [], moved: [] });
});

test('lists matches in reading order, whatever order the answers came in', () => {
  model.accept([c], [match({ c: [0, 4] })]);
  model.accept([a], [match({ a: [9, 12] }, { claim: 'onrecord/two' }), match({ a: [0, 4] })]);
  expect(found()).toEqual([
    ['onrecord/one', 'a'],
    ['onrecord/two', 'a'],
    ['onrecord/one', 'c'],
  ]);
});

test('an answer replaces what was known about its subjects, and nothing else', () => {
  model.accept([a, b], [match({ a: [0, 4] }), match({ b: [0, 4] })]);
  model.accept([b], []);
  expect(found()).toEqual([['onrecord/one', 'a']]);
});

test('a match that is found again keeps its name', () => {
  model.accept([a], [match({ a: [0, 4] })]);
  const [before] = model.matches(ORDER);
  model.accept([a], [match({ a: [0, 4] }, { confidence: 0.8 })]);
  const [after] = model.matches(ORDER);
  expect(after?.id).toBe(before?.id);
  expect(after?.confidence).toBe(0.8);
});

test('a match that is found in more or fewer words keeps its name, and one that is gone is told', () => {
  model.accept([a], [match({ a: [0, 4] }), match({ a: [6, 9] }), match({ a: [10, 12] })]);
  const [one, two, three] = model.matches(ORDER).map(({ id }) => id);
  // The second stands at its words, though the wider one comes first and overlaps them too.
  const { gone } = model.accept([a], [match({ a: [0, 5] }), match({ a: [6, 9] })]);
  expect(model.matches(ORDER).map(({ id }) => id)).toEqual([one, two]);
  expect(gone).toEqual([three]);
});

test('a match that takes the place of a less sure one has its name', () => {
  model.accept([a], [match({ a: [0, 9] }, { tier: 'likely' })]);
  const [before] = model.matches(ORDER);
  expect(model.accept([b], [match({ a: [4, 9], b: [0, 4] })]).gone).toEqual([]);
  expect(model.matches(ORDER).map(({ id, tier }) => [id, tier])).toEqual([[before!.id, 'certain']]);
});

test('an answer that changes nothing says so', () => {
  const answer = () => model.accept([a], [match({ a: [0, 4] })]).isOther;
  expect([answer(), answer()]).toEqual([true, false]);
  expect(model.accept([a], [match({ a: [0, 4] }, { tier: 'related' })]).isOther).toBe(true);
  expect(model.accept([b], []).isOther).toBe(false);
});

test('a match over two segments is listed once, though both requests report it', () => {
  const over = match({ a: [5, 9], b: [0, 4] });
  model.accept([a], [over]);
  model.accept([b], [over]);
  expect(found()).toEqual([['onrecord/one', 'a']]);
});

test('of two overlapping finds of one claim the surer stays', () => {
  model.accept([a], [match({ a: [0, 9] }, { tier: 'likely' })]);
  model.accept([b], [match({ a: [4, 9], b: [0, 4] }, { tier: 'certain' })]);
  expect(model.matches(ORDER).map(({ tier }) => tier)).toEqual(['certain']);
  model.accept([c], [match({ b: [0, 2], c: [0, 4] }, { tier: 'related', confidence: 0.1 })]);
  expect(model.matches(ORDER).map(({ tier }) => tier)).toEqual(['certain']);
});

test('different claims may share words', () => {
  model.accept([a], [match({ a: [0, 4] }), match({ a: [0, 4] }, { claim: 'onrecord/two' })]);
  expect(found()).toHaveLength(2);
});

test('matches about context only are left to the request they are the subject of', () => {
  model.accept([a], [match({ b: [0, 4] })]);
  expect(found()).toEqual([]);
});

test('a removed passage takes its matches with it, also those that only end in it', () => {
  model.accept([a, b], [match({ a: [0, 4], b: [0, 4] }), match({ a: [6, 8] })]);
  expect(model.change({ added: [], removed: ['b'], moved: [] })).toBe(true);
  expect(model.matches(ORDER).map(({ parts }) => parts.length)).toEqual([1]);
  expect(model.change({ added: [], removed: ['c'], moved: [] })).toBe(false);
  expect(model.passages).toBe(1);
});

test('an answer about a passage that has left, or was replaced under its name, is dropped', () => {
  model.change({ added: [], removed: ['a'], moved: [] });
  model.accept([a], [match({ a: [0, 4] })]);
  model.change({ added: [passage('b')], removed: ['b'], moved: [] });
  model.accept([b], [match({ b: [0, 4] })]);
  expect(found()).toEqual([]);
});

test('keeps a bounded number of matches and says so', () => {
  const many = Array.from({ length: MAX_MATCHES + 1 }, (_, at) =>
    match({ a: [at * 2, at * 2 + 1] }),
  );
  model.accept([a], many.slice(0, MAX_MATCHES));
  expect(model.full).toBe(false);
  model.accept([a], many);
  expect(model.matches(ORDER)).toHaveLength(MAX_MATCHES);
  expect(model.full).toBe(true);
});
