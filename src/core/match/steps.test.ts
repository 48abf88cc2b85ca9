import { expect, test } from 'vitest';
import { buildIndex } from './build.ts';
import type { Work } from './budget.ts';
import { openMatcher } from './matcher.ts';
import { passages, testClaim, testCollection } from './testing.ts';
import type { MatchRequest } from './types.ts';

const claims = [
  testClaim('listeners', { needs: [['listen'], [{ number: 60e6, within: '15%' }]] }),
  testClaim('czar', { needs: [['harris', 'she'], ['border czar']], not: ['homan'] }),
  testClaim('vote', { needs: [['vote'], ['million']] }),
];
const index = buildIndex(testCollection(claims));
const open = (more = {}) => openMatcher(index.slice().buffer, more);

const REQUESTS: MatchRequest[] = [
  'sixty million people listen to harris and vote, ',
  'harris never was, they vote, a border czar of sixty million who listen ',
  'Harris was the border czar. She listens to 60 million. ',
  'They vote by the million; homan is border czar. ',
].map((text) => ({ passages: passages([text.repeat(150), text]) }));

test('requests that are matched step by step, one among the other, find what each finds alone', () => {
  const matcher = open();
  const works = REQUESTS.map((request) => matcher.matchSteps(request));
  const results: unknown[] = [];
  let steps = 0;
  for (let open = works.length; open > 0;) {
    for (const [at, work] of works.entries()) {
      if (at in results) continue;
      const step = work.next();
      steps += 1;
      if (!step.done) continue;
      results[at] = step.value;
      open -= 1;
    }
  }
  expect(steps).toBeGreaterThan(50);
  expect(results).toEqual(REQUESTS.map((request) => open().match(request)));
});

test('a run of many segments, which are read as one, is read in steps too', () => {
  const run = Array.from({ length: 400 }, (_, at) => ({
    id: `p${at}`,
    text: 'nobody was there on any of the twenty-five days of it, nor came one of them by. '.repeat(
      3,
    ),
    kind: 'speech' as const,
    run: 'r',
  }));
  const work = open().matchSteps({ passages: run });
  const steps: number[] = [];
  for (let step = work.next(); !step.done; step = work.next()) steps.push(step.value);
  expect(steps.length).toBeGreaterThan(40);
  expect(Math.max(...steps)).toBeLessThan(5000);
  // Each character counts, whether the passages are read as one or each by itself.
  const alone = open().matchSteps({
    passages: run.map(({ id, text, kind }) => ({ id, text, kind })),
  });
  let units = 0;
  for (let step = alone.next(); !step.done; step = alone.next()) units += step.value;
  expect(units).toBeGreaterThanOrEqual(run.length * run[0]!.text.length);
});

test('a request that a page makes costs no more than its budget, and says so', () => {
  const requestBudget: Work = { characters: 9000, postings: 900, candidates: 60, steps: 900 };
  const total: Work = { characters: 0, postings: 0, candidates: 0, steps: 0 };
  const matcher = open({
    requestBudget,
    onSpent: (spent: Work) => {
      for (const kind of Object.keys(total) as (keyof Work)[]) total[kind] += spent[kind];
    },
  });
  const one = REQUESTS[2]!.passages[1]!;
  const request = { passages: Array.from({ length: 300 }, (_, at) => ({ ...one, id: `p${at}` })) };
  const work = matcher.matchSteps(request);
  let step = work.next();
  while (!step.done) step = work.next();
  for (const kind of Object.keys(total) as (keyof Work)[])
    expect(total[kind]).toBeLessThanOrEqual(requestBudget[kind]);
  expect(step.value.bounded).toBe('steps');
  expect(step.value.matches.length).toBeGreaterThan(5);
  expect(matcher.match(request).bounded).toBeUndefined();
});
