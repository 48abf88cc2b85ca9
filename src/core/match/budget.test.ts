import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { BUDGET, type Work } from './budget.ts';
import { buildIndex } from './build.ts';
import { openMatcher } from './matcher.ts';
import { passages, testClaim, testCollection } from './testing.ts';
import type { Match } from './types.ts';

const many = Array.from({ length: 60 }, (_, at) => `sixty million of them number ${at + 1}`);
const claims = [
  testClaim('listeners', { needs: [['listen', 'listener'], [{ number: 60e6, within: '15%' }]] }),
  testClaim('czar', { needs: [['harris', 'she'], ['border czar']], not: ['homan'] }),
  testClaim('many', { says: many }),
];
const index = buildIndex(testCollection(claims));

/** Matches under a budget, with what was spent on each stream. */
function read(texts: string[], more = {}, budget: Readonly<Work> = BUDGET) {
  const spent: Work[] = [];
  const matcher = openMatcher(index.slice().buffer, {
    budget,
    onSpent: (work) => spent.push(work),
  });
  return { ...matcher.match({ passages: passages(texts, more) }), spent };
}

function expectWithin(spent: Work[], budget: Readonly<Work>, streamPassages = 1) {
  for (const work of spent) {
    for (const kind of Object.keys(budget) as (keyof Work)[]) {
      expect(work[kind]).toBeLessThanOrEqual(budget[kind] * streamPassages);
    }
  }
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const LETTERS = /^\p{L}[\p{L}\p{M}]$/u;

/** Every span lies in its passage's text and cuts neither a character nor a word. */
function expectSound(matches: Match[], texts: string[]) {
  // Enough of them to meet each kind; asking for all of thousands takes long.
  for (const { passage, spans } of matches.slice(0, 60).flatMap(({ parts }) => parts)) {
    const text = texts[Number(passage.slice(1))]!.slice(0, BUDGET.characters);
    const characters = graphemes.segment(text);
    for (const { start, end } of spans) {
      const around = [start, end].map((place) => text.slice(place - 1, place + 1));
      const whole = [start, end].every(
        (place) => place === text.length || characters.containing(place)?.index === place,
      );
      if (end > start && whole && !around.some((two) => LETTERS.test(two))) continue;
      expect.fail(`${start} to ${end} cuts ${JSON.stringify(around)}`);
    }
  }
}

const HOSTILE: Record<string, string> = {
  'a sentence of 10,000 words': 'sixty million people listening to harris the border czar '.repeat(
    1100,
  ),
  '1 MB without a space': 'listening'.repeat(120_000),
  '1 MB of one combining mark after the other': `a${'\u0301\u0327'.repeat(500_000)}`,
  '1 MB of digits': '1'.repeat(1_000_000),
  '1 MB of signs': '…("'.repeat(350_000),
  'thousands of quotes': '“60 million listening,” he said. '.repeat(3000),
  'quotes that open only': '“60 million listening '.repeat(3000),
  'hits of one claim by the thousand': 'Harris was the border czar. '.repeat(3000),
  'a claim with many phrases': `${many.join(' ')}. `.repeat(20),
  'one pronoun after the other': 'She said she was the border czar, he said. '.repeat(2000),
  'zero-width characters': 'six\u200bty mil\u00adlion lis\u200dtening \u2060'.repeat(2000),
  'right to left': '\u202eשלום 60 million listening \u202c'.repeat(2000),
  'surrogates by halves': '\ud83d 60 million listening \ude00'.repeat(2000),
  'words far apart': `60 million${' '.repeat(9000)}listening. `.repeat(20),
};

describe('the budget is never exceeded, and said when it is spent', () => {
  test.each(Object.entries(HOSTILE))('%s', (_, text) => {
    for (const kind of ['prose', 'speech'] as const) {
      const { matches, spent, bounded } = read([text], { kind });
      expectWithin(spent, BUDGET);
      expectSound(matches, [text]);
      expect(bounded).toBe(text.length > BUDGET.characters ? 'characters' : undefined);
    }
  });

  const text = 'Harris was the border czar. 60 million listened. '.repeat(100);
  test.each([
    ['characters', 60, 2],
    ['postings', 20, 6],
    ['candidates', 20, 6],
    ['steps', 3000, 10],
  ] as const)('%s', (kind, limit, least) => {
    const budget = { ...BUDGET, [kind]: limit };
    const { matches, spent, bounded } = read([text], {}, budget);
    expect(bounded).toBe(kind);
    expectWithin(spent, budget);
    // What was found by then is kept.
    expect(matches.length).toBeGreaterThanOrEqual(least);
    expect(matches.length).toBeLessThan(200);
  });

  test('it is for one passage; segments of a run have it together', () => {
    const segments = Array.from({ length: 20 }, () => 'harris was the border czar and then ');
    const budget = { ...BUDGET, steps: 400 };
    const { spent } = read(segments, { kind: 'speech', run: 'r' }, budget);
    expect(spent).toHaveLength(1);
    expectWithin(spent, budget, segments.length);
    expect(read(['Harris was the border czar.'], {}, budget).bounded).toBeUndefined();
  });

  test('a word that the bound cuts is left out', () => {
    const budget = { ...BUDGET, characters: 19 };
    expect(read(['60 million listening'], {}, budget).matches).toEqual([]);
    expect(read(['60 million listen to'], {}, budget).matches).toHaveLength(1);
    const segments = ['listening to 60 million', 'million'];
    const run = { kind: 'speech', run: 'r' };
    expect(read(segments, run, budget).matches.map(({ quote }) => quote)).toEqual([]);
  });
});

test('any text under any budget is read without a fault, soundly and within the budget', () => {
  const word = fc.oneof(
    fc.constantFrom(
      ...'60 million sixty listening Harris border czar not never she if , . ? “ ” said >> Homan number'.split(
        ' ',
      ),
      ...[
        'zo\u00adne',
        '\ud83d\ude00',
        '\u0301',
        '\ud83c\udffb',
        '\u200d',
        'é',
        '\u202e',
        '\ufe0f\u20e3',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const found = fc.constantFrom('60 million listening', 'Harris border czar');
  const spaced = fc.tuple(fc.oneof(word, found), fc.constantFrom(' ', ' ', ''));
  const texts = fc.array(
    fc.array(spaced).map((words) => words.flat().join('')),
    { maxLength: 4 },
  );
  const limit = fc.integer({ min: 0, max: 3000 });
  const budgets = fc.record({
    characters: limit,
    postings: limit,
    candidates: limit,
    steps: limit,
  });
  const shapes = fc.constantFrom({}, { kind: 'speech' }, { kind: 'speech', run: 'r' });
  fc.assert(
    fc.property(texts, shapes, fc.option(budgets), (all, shape, budget) => {
      const { matches, spent } = read(all, shape, budget ?? BUDGET);
      expectWithin(spent, budget ?? BUDGET, Math.max(1, all.length));
      expectSound(matches, all);
    }),
    { numRuns: 400 },
  );
});
