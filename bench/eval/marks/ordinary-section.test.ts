import { expect, test } from 'vitest';
import { cutDocument } from './documents.ts';
import { ordinaryFigures, sentencesOf } from './ordinary-section.ts';
import type { FoundPair } from './pair.ts';
import { decide } from './verdicts.ts';

const text = 'The ferry sank twice. It carried cheese.\n\nNobody swam.';
const documents = [cutDocument({ id: 'd1', date: '2030-01-01', text })];

function found(line: number, tier: FoundPair['tier'] = 'likely'): FoundPair {
  const ids = { set: 'ordinary', transcript: 'd1', line, claim: 'c1' } as const;
  return { ...ids, confidence: 0.9, tier, isFirst: true };
}

test('each mark comes with its sentence and what judges made of it', () => {
  const judgement = { ...found(1), grade: 'wrong', reason: 'another ferry', judge: 'A' } as const;
  const figures = ordinaryFigures(
    'bundled',
    10_000,
    [found(1), found(2, 'related'), found(3)],
    decide([judgement]),
    sentencesOf(documents),
  );
  expect(figures.marks.map(({ sentence, isSame }) => [sentence, isSame])).toEqual([
    ['The ferry sank twice.', false],
    ['Nobody swam.', undefined],
  ]);
  expect(figures).toMatchObject({ per20000: 4, wrongPer20000: 2, wrongAtMost: 4 });
});

test('of marks that nobody read it is not said that none is wrong', () => {
  const figures = (pairs: FoundPair[]) =>
    ordinaryFigures('bundled', 10_000, pairs, new Map(), sentencesOf(documents));
  expect(figures([found(1)])).toMatchObject({ wrongPer20000: Number.NaN, wrongAtMost: 2 });
  expect(figures([])).toMatchObject({ wrongPer20000: 0, wrongAtMost: 0 });
});
