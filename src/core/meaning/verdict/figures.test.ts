import { expect, test } from 'vitest';
import { compareFigures, figuresOf } from './figures.ts';

const compare = (claim: string, said: string, before = '') =>
  compareFigures(figuresOf(claim), figuresOf(said), figuresOf(before));

test.each([
  ['The ferry carried 40 million people.', 'It took forty million across.', 0, 0],
  ['The ferry carried 40 million people.', 'Some 39 million rode it.', 0, 0],
  ['The ferry carried 40 million people.', 'It took 14 million across.', 1, 0],
  ['The ferry carried 40 million people.', 'It took everybody across.', 0, 1],
  ['Fares rose 20 percent in 2023.', 'Fares rose 20 percent in 2022.', 0.5, 0],
  ['Fares rose 20 percent in 2023.', 'They rose by a fifth.', 0, 0.5],
  ['The ferry sank.', 'It sank 12 times.', 0, 0],
])('%s – %s', (claim, said, contradicted, missing) => {
  expect(compare(claim, said)).toEqual({ contradicted, missing });
});

test('a figure of the sentence before is said', () => {
  expect(compare('It carried 40 million.', 'That many.', '40 million?')).toEqual({
    contradicted: 0,
    missing: 0,
  });
});
