import { expect, test } from 'vitest';
import type { Passage } from '../../core/passage.ts';
import { createNeighbourhood, inTextOrder, planBatches, type Batch } from './batches.ts';

const LIMITS = { passages: 6, text: 1000, context: 20 };

const prose = (id: string, text = 'words'): Passage => ({ id, text, kind: 'prose' });
const segment = (id: string, run = 'talk', text = 'ten letters'): Passage => ({
  id,
  text,
  kind: 'speech',
  run,
});
const ids = (batches: Batch[]) =>
  batches.map(({ subjects, passages }) => ({
    subjects: subjects.map(({ id }) => id).join(' '),
    passages: passages.map(({ id }) => id).join(' '),
  }));
const plan = (page: Passage[], pending: string[], limits = LIMITS) =>
  ids(planBatches(page, new Set(pending), limits));

test('nothing pending, nothing asked', () => {
  expect(plan([prose('a')], [])).toEqual([]);
});

test('puts passages in one request, in reading order', () => {
  const page = [prose('a'), prose('b'), prose('c')];
  expect(plan(page, ['c', 'a', 'b'])).toEqual([{ subjects: 'a b c', passages: 'a b c' }]);
});

test('prose brings the paragraph before it, which may name whom "he" stands for', () => {
  const page = [prose('a'), prose('b'), prose('c'), prose('d')];
  expect(plan(page, ['c'])).toEqual([{ subjects: 'c', passages: 'b c' }]);
});

test('a note comes behind the text, alone, so that it parts no run and no paragraphs', () => {
  const note: Passage = { ...prose('n'), beside: true };
  const page = inTextOrder([segment('a'), note, segment('b'), prose('c')]);
  expect(page.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'n']);
  expect(plan(page, ['a'])).toEqual([{ subjects: 'a', passages: 'a b' }]);
  expect(plan(page, ['n'])).toEqual([{ subjects: 'n', passages: 'n' }]);
});

test('a segment brings its neighbours of the same run, up to the context on each side', () => {
  const page = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => segment(id));
  expect(plan(page, ['d'])).toEqual([{ subjects: 'd', passages: 'b c d e f' }]);
});

test('neighbours of another run stay behind', () => {
  const page = [segment('a', 'one'), segment('b', 'two'), segment('c', 'three')];
  expect(plan(page, ['b'])).toEqual([{ subjects: 'b', passages: 'b' }]);
});

test('a long run is cut into requests that overlap', () => {
  const page = Array.from({ length: 12 }, (_, index) => segment(`s${index}`));
  const batches = planBatches(page, new Set(page.map(({ id }) => id)), LIMITS);
  expect(batches.every(({ passages }) => passages.length <= LIMITS.passages)).toBe(true);
  expect(batches.flatMap(({ subjects }) => subjects)).toEqual(page);
  const second = batches[1]!;
  expect(second.passages[0]).not.toBe(second.subjects[0]);
  expect(batches[0]!.passages).toContain(second.subjects[0]);
});

test('two places of one run that lie apart are not put side by side', () => {
  const page = Array.from({ length: 12 }, (_, index) => segment(`s${index}`));
  expect(plan(page, ['s1', 's10'], { ...LIMITS, passages: 100 })).toEqual([
    { subjects: 's1', passages: 's0 s1 s2 s3' },
    { subjects: 's10', passages: 's8 s9 s10 s11' },
  ]);
});

test('requests keep to the bound on their text', () => {
  const page = ['a', 'b', 'c'].map((id) => prose(id, 'x'.repeat(400)));
  const batches = planBatches(page, new Set(['a', 'b', 'c']), LIMITS);
  expect(ids(batches)).toEqual([
    { subjects: 'a b', passages: 'a b' },
    { subjects: 'c', passages: 'b c' },
  ]);
});

test('a passage larger than any request still goes, alone', () => {
  const page = [prose('a', 'x'.repeat(5000)), prose('b')];
  expect(plan(page, ['a', 'b'])[0]).toEqual({ subjects: 'a', passages: 'a' });
});

test('says which segments got other neighbours', () => {
  const look = createNeighbourhood();
  const page = ['a', 'b', 'c', 'd'].map((id) => segment(id));
  expect(look(page)).toEqual([]);
  expect(look(page)).toEqual([]);
  expect(look(page.filter(({ id }) => id !== 'b'))).toEqual(['a', 'c']);
  expect(look(page)).toEqual(['a', 'c']);
});

test('prose is concerned by the paragraph before it only', () => {
  const look = createNeighbourhood();
  look([prose('a'), prose('b'), prose('c')]);
  expect(look([prose('a'), prose('new'), prose('b'), prose('c')])).toEqual(['b']);
});
