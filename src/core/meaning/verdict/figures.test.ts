import { expect, test } from 'vitest';
import { contradictedFigures, figuresOf } from './figures.ts';

const contradicted = (claim: string, said: string, before = '') =>
  contradictedFigures(figuresOf(claim), figuresOf(said), figuresOf(before));

test.each([
  ['The ferry carried 40 million people.', 'It took forty million across.', 0],
  ['The ferry carried 40 million people.', 'Some 39 million rode it.', 0],
  ['The ferry carried 40 million people.', 'It took 14 million across.', 1],
  ['The ferry carried 40 million people.', 'It took everybody across.', 0],
  ['Fares rose 20 percent in 2023.', 'Fares rose 20 percent in 2022.', 0.5],
  ['Fares rose 20 percent in 2023.', 'They rose by a fifth.', 0],
  ['The ferry sank.', 'It sank 12 times.', 0],
])('%s – %s', (claim, said, share) => {
  expect(contradicted(claim, said)).toBe(share);
});

test('a figure of the sentence before is said', () => {
  expect(contradicted('It carried 40 million.', 'That many of 50.', '40 million?')).toBe(0);
});
