import { expect, test } from 'vitest';
import { beforeOf, isCourtesy } from './before.ts';

const said = (speaker: string | undefined, ...texts: string[]) =>
  texts.map((text) => ({ speaker, text }));

test.each([
  ['prose', undefined, said(undefined, 'One.', 'Two.', 'Three.'), 'Two. Three.'],
  ['prose', undefined, [], undefined],
  ['speech', 'HOLM', said('HOLM', 'One.', 'Two.', 'Three.'), 'Two. Three.'],
  ['speech', 'HOLM', [...said('ABARA', 'It sank.'), ...said('HOLM', 'No.')], undefined],
  ['speech', 'HOLM', [...said('ABARA', 'Did it sink?')], 'Did it sink?'],
  [
    'speech',
    'HOLM',
    [...said('ABARA', 'It did.', 'Did it sink?'), ...said('HOLM', 'Last week.')],
    'Did it sink? Last week.',
  ],
  ['speech', 'HOLM', said('ABARA', 'It sank.'), undefined],
  ['speech', 'HOLM', said('ABARA', 'Did it sink?', 'Thank you.'), 'Did it sink?'],
] as const)('%s of %s', (kind, speaker, earlier, expected) => {
  expect(beforeOf(earlier, kind, speaker)).toBe(expected);
});

test.each([
  ['Thank you very much, Madam President.', true],
  ['Good evening, everybody.', true],
  ['Thank you for the ferry.', false],
  ['It sank.', false],
])('%s', (text, expected) => {
  expect(isCourtesy(text)).toBe(expected);
});
