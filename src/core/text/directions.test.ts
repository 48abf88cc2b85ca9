import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutDirections } from './directions.ts';

test.each([
  ['sixty million (laughs) people', 'sixty million people'],
  ['sixty million (Laughter.) people', 'sixty million people'],
  ['sixty million — (laughs) — people', 'sixty million people'],
  ['sixty million [Crosstalk 00:12:33] people', 'sixty million people'],
  ['sixty million [sic] people', 'sixty million people'],
  ['sixty million (CHEERS AND APPLAUSE) people', 'sixty million people'],
  ['the (inaudible) czar', 'the czar'],
])('%s', (text, said) => {
  const spoken = withoutDirections(text);
  expect(spoken).toHaveLength(text.length);
  expect(spoken.replace(/ +/g, ' ')).toBe(said);
});

test.each([
  'sixty million (that is many) people',
  'sixty million [listening] people',
  'the philosopher (Phil) spoke',
  'sixty million — well — people',
  'he laughs (a lot',
])('what is said in brackets stays: %s', (text) => {
  expect(withoutDirections(text)).toBe(text);
});

test('offsets hold, whatever the text', () => {
  const pieces = fc.constantFrom(
    '(',
    ')',
    '[',
    ']',
    'laughs',
    'sic',
    ' — ',
    ' ',
    'million',
    '(laughs)',
  );
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = parts.join('');
      const spoken = withoutDirections(text);
      expect(spoken).toHaveLength(text.length);
      for (let at = 0; at < text.length; at += 1) expect([text[at], ' ']).toContain(spoken[at]);
    }),
  );
});
