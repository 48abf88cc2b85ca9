import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MatchRequest, MatchResult } from '../../core/match/types.ts';
import type { Passage } from '../../core/passage.ts';
import { createMatchLoop } from './match-loop.ts';
import { createPageModel } from '../page-model.ts';

const EMPTY: MatchResult = { matches: [] };
const passage = (id: string, text = 'words'): Passage => ({ id, text, kind: 'speech' });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(
  ask: (request: MatchRequest) => Promise<MatchResult> = () => Promise.resolve(EMPTY),
) {
  const controller = new AbortController();
  const model = createPageModel('doc');
  const order: string[] = [];
  const asked: string[][] = [];
  const calls = { onAnswer: vi.fn(), onFailure: vi.fn(), onRest: vi.fn() };
  const loop = createMatchLoop({
    model,
    accept: (subjects, found) => void model.accept(subjects, found),
    order: () => order,
    about: () => ({ date: '2024-08-12' }),
    ask: (request) => {
      asked.push(request.passages.map(({ id }) => id));
      expect(request.date).toBe('2024-08-12');
      return ask(request);
    },
    ...calls,
    signal: controller.signal,
  });
  const add = (...added: Passage[]) => {
    model.change({ added, removed: [], moved: [] });
    order.push(...added.map(({ id }) => id));
    loop.add(added.map(({ id }) => id));
  };
  return { controller, model, loop, asked, add, ...calls };
}

test('gathers what is added in a short while into one request', async () => {
  const { add, asked, onAnswer, onRest, loop } = setUp();
  add(passage('a'));
  add(passage('b'));
  expect(loop.resting).toBe(false);
  await vi.runAllTimersAsync();
  expect(asked).toEqual([['a', 'b']]);
  expect(onAnswer).toHaveBeenCalledTimes(1);
  expect(onRest).toHaveBeenCalled();
  expect(loop.resting).toBe(true);
});

test('keeps at most two requests under way', async () => {
  const answers: (() => void)[] = [];
  const { add, asked } = setUp(() => new Promise((resolve) => answers.push(() => resolve(EMPTY))));
  const long = 'x'.repeat(20_000);
  add(...Array.from({ length: 20 }, (_, index) => passage(`p${index}`, long)));
  await vi.runAllTimersAsync();
  expect(asked).toHaveLength(2);
  answers[0]!();
  await vi.runAllTimersAsync();
  expect(asked).toHaveLength(3);
});

test('does not ask about passages that have left the page meanwhile', async () => {
  const answers: (() => void)[] = [];
  const { add, asked, model } = setUp(
    () => new Promise((resolve) => answers.push(() => resolve(EMPTY))),
  );
  const long = 'x'.repeat(20_000);
  const page = Array.from({ length: 15 }, (_, index) => passage(`p${index}`, long));
  add(...page);
  await vi.runAllTimersAsync();
  const left = page.slice(10).map(({ id }) => id);
  model.change({ added: [], removed: left, moved: [] });
  answers.forEach((answer) => answer());
  await vi.runAllTimersAsync();
  expect(asked.flat()).toEqual(page.slice(0, 10).map(({ id }) => id));
});

test('changes that come while a request is under way are asked about after it', async () => {
  const { add, asked } = setUp();
  add(passage('a'));
  await vi.runAllTimersAsync();
  add(passage('b'));
  await vi.runAllTimersAsync();
  expect(asked).toEqual([['a'], ['b']]);
});

test('a failed request is told, and the rest goes on', async () => {
  const { add, asked, onFailure, loop } = setUp((request) =>
    request.passages[0]?.id === 'a' ? Promise.reject(new Error('no')) : Promise.resolve(EMPTY),
  );
  add(passage('a'));
  await vi.runAllTimersAsync();
  add(passage('b'));
  await vi.runAllTimersAsync();
  expect(onFailure).toHaveBeenCalledTimes(1);
  expect(asked).toEqual([['a'], ['b']]);
  expect(loop.resting).toBe(true);
});

test('after the activation ended nothing is asked or told', async () => {
  const answers: (() => void)[] = [];
  const { add, asked, onAnswer, controller } = setUp(
    () => new Promise((resolve) => answers.push(() => resolve(EMPTY))),
  );
  add(passage('a'));
  await vi.runAllTimersAsync();
  controller.abort();
  answers[0]!();
  add(passage('b'));
  await vi.runAllTimersAsync();
  expect(asked).toEqual([['a']]);
  expect(onAnswer).not.toHaveBeenCalled();
});

test('an answer that was overtaken by a later one about the same passage is dropped', async () => {
  const answers: ((claim: string) => void)[] = [];
  const { add, model, loop } = setUp(
    ({ passages }) =>
      new Promise((resolve) => {
        const parts = [{ passage: passages[0]!.id, spans: [{ start: 0, end: 5 }] }];
        answers.push((claim) =>
          resolve({
            matches: [
              {
                ...{ claim, claimText: claim, kind: 'claim', tier: 'certain', confidence: 1 },
                ...{ parts, quote: 'words', corrected: false, evidence: [] },
              },
            ],
          }),
        );
      }),
  );
  add(passage('a'));
  await vi.runAllTimersAsync();
  loop.add(['a']);
  await vi.runAllTimersAsync();
  answers[1]!('p/late');
  await vi.runAllTimersAsync();
  answers[0]!('p/early');
  await vi.runAllTimersAsync();
  expect(model.matches(['a']).map(({ claim }) => claim)).toEqual(['p/late']);
});

test('a page that says another day for its text is asked about as a whole again', async () => {
  let date = '2024-08-12';
  const asked: string[] = [];
  const model = createPageModel('doc');
  const order: string[] = [];
  const loop = createMatchLoop({
    model,
    accept: (subjects, found) => void model.accept(subjects, found),
    order: () => order,
    about: () => ({ date }),
    ask: (request) => {
      asked.push(`${request.date}: ${request.passages.map(({ id }) => id).join(' ')}`);
      return Promise.resolve(EMPTY);
    },
    onAnswer: () => undefined,
    onFailure: () => undefined,
    onRest: () => undefined,
    signal: new AbortController().signal,
  });
  const add = async (id: string) => {
    model.change({ added: [passage(id)], removed: [], moved: [] });
    order.push(id);
    loop.add([id]);
    await vi.runAllTimersAsync();
  };
  await add('a');
  date = '2024-08-13';
  await add('b');
  expect(asked).toEqual(['2024-08-12: a', '2024-08-13: a b']);
});
