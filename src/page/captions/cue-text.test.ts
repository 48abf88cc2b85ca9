import { expect, it } from 'vitest';
import { readCue, type CuePart } from './cue-text.ts';

it.each<[string, string, CuePart[]]>([
  ['plain words', 'You got a lot\nof people', [{ text: 'You got a lot\nof people' }]],
  [
    'a voice',
    '<v Donald Trump>Sixty million',
    [{ speaker: 'Donald Trump', text: 'Sixty million' }],
  ],
  [
    'a voice with a class',
    '<v.loud.left Mary  Ann>Yes</v> (noise)',
    [{ speaker: 'Mary Ann', text: 'Yes' }, { text: ' (noise)' }],
  ],
  [
    'two voices',
    '<v A>One</v><v B>Two</v>',
    [
      { speaker: 'A', text: 'One' },
      { speaker: 'B', text: 'Two' },
    ],
  ],
  [
    'times, styles and languages',
    '<00:01.000><c.yellow>like <b>60</b></c> <lang en>million</lang>',
    [{ text: 'like 60 million' }],
  ],
  ['entities', 'Q&amp;A: 1 &lt; 2&nbsp;&rlm;&bogus;', [{ text: 'Q&A: 1 < 2 &bogus;' }]],
  ['a sign that opens no tag', 'a < b and c & d', [{ text: 'a < b and c & d' }]],
  ['nothing', '<v A>  </v>', []],
])('reads %s', (_, cue, parts) => {
  expect(readCue(cue)).toEqual(parts);
});

it('reads a bounded part of a cue without end', () => {
  const parts = readCue('<'.repeat(1_000_000) + 'word');
  expect(parts[0]!.text.length).toBeLessThanOrEqual(4000);
});
