import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IN_OFFICE } from '../match/testing.ts';
import type { Passage } from '../passage.ts';
import { harbourLook } from './testing/harbour.ts';
import { testReader } from './testing/made-up.ts';

/** What marks are made of, and what hides and divides them. */
const PIECES = [
  ...['Harris sank the harbour barge', 'she sent our barge to the bottom', 'the vice president'],
  ...['engineers warned the drawbridge would buckle in frost', 'forty', 'million', '40%', '1,'],
  ...[
    'he said that',
    'said',
    'told reporters',
    'according to',
    ', Trump said',
    'and so, you know,',
  ],
  ...['“', '”', '"', '(', ')', '—', ' - ', '…', '. ', '? ', '! ', ', ', '\n\n', '>> '],
  ...['[applause]', 'barge', 'The', 'a', '’', '\ud83d\ude00', '\ud83d', '\u0000', 'é', '北京'],
];
const text = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ')), { maxLength: 24 })
    .map((pieces) => pieces.flat().join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const label = fc.constantFrom('TRUMP', 'Kamala Harris', 'x'.repeat(200), ': | (');
const passage = fc.record(
  {
    text,
    kind: fc.constantFrom('prose' as const, 'speech' as const),
    run: fc.constantFrom('a', 'b'),
    speaker: label,
    beside: fc.constant(true as const),
  },
  { requiredKeys: ['text', 'kind'] },
);
const page = fc
  .array(passage, { maxLength: 6 })
  .map((some) => some.map((one, at): Passage => ({ id: `p${at}`, ...one })));

test('of any page every mark lies in its passages, and none is empty', async () => {
  const seen = { marks: 0, added: 0 };
  const look = harbourLook(testReader(({ sentence }) => (sentence.length % 3) * 6 - 3));
  await fc.assert(
    fc.asyncProperty(page, fc.option(label, { nil: undefined }), async (passages, title) => {
      const request = { passages, date: IN_OFFICE, ...(title && { title }) };
      const { matches } = await look.look(request);
      for (const { parts, quote, confidence, meaning } of matches) {
        seen.marks += 1;
        if (meaning) seen.added += 1;
        expect(parts.length).toBeGreaterThan(0);
        expect(quote.trim()).not.toBe('');
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        for (const { passage: id, spans } of parts) {
          const own = passages.find((one) => one.id === id)!;
          expect(spans.length).toBeGreaterThan(0);
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(own.text.length);
          }
        }
      }
    }),
    { numRuns: 300 },
  );
  // The pages were such that there was something to see.
  expect(seen.added).toBeGreaterThan(20);
  expect(seen.marks).toBeGreaterThan(seen.added);
});

test('of any page the same is found a second time, and no claim twice in one place', async () => {
  const look = harbourLook(testReader(() => 6));
  await fc.assert(
    fc.asyncProperty(page, async (passages) => {
      const request = { passages, date: IN_OFFICE };
      const { matches } = await look.look(request);
      expect((await look.look(request)).matches).toEqual(matches);
      const places = matches.map(({ claim, parts }) => JSON.stringify([claim, parts]));
      expect(new Set(places).size).toBe(places.length);
    }),
    { numRuns: 100 },
  );
});
