import { expect, test } from 'vitest';
import { claimText, sentenceText } from './pair-text.ts';

test.each([
  [{ text: 'The ferry sank.' }, 'The ferry sank.'],
  [{ text: 'The ferry sank.', year: '2024' }, '2024: The ferry sank.'],
  [{ text: 'The ferry sank.', claimant: 'Rosa Lindqvist' }, 'Rosa Lindqvist: The ferry sank.'],
  [
    { text: 'The ferry sank.', claimant: 'Rosa Lindqvist', year: '2024' },
    'Rosa Lindqvist, 2024: The ferry sank.',
  ],
])('a claim with what is known of it: %j', (claim, expected) => {
  expect(claimText(claim)).toBe(expected);
});

test.each([
  [{ text: ' It sank. ' }, 'It sank.'],
  [{ text: 'It sank.', speaker: 'MODERATOR' }, 'MODERATOR: It sank.'],
  [{ text: 'It sank.', title: 'Harbour debate' }, 'Harbour debate | It sank.'],
  [{ text: 'It sank.', before: 'The ferry left.' }, 'The ferry left. | It sank.'],
  [
    { text: 'It sank.', speaker: 'HOLM', title: 'Harbour debate', before: 'The ferry left.' },
    'HOLM: Harbour debate | The ferry left. | It sank.',
  ],
])('a sentence with what is known around it: %j', (sentence, expected) => {
  expect(sentenceText(sentence)).toBe(expected);
});

test('each part is cut to what the reader was fitted on', () => {
  expect(claimText({ text: 'c'.repeat(500) })).toBe('c'.repeat(240));
  const long = { text: 's'.repeat(500), title: 't'.repeat(500), before: `a${'b'.repeat(499)}` };
  expect(sentenceText(long)).toBe(`${'t'.repeat(80)} | ${'b'.repeat(160)} | ${'s'.repeat(300)}`);
});
