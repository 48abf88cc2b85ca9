import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BlobFormatError } from '../blob/sections.ts';
import { annotateLines } from './annotate.ts';
import { buildImportedIndex } from './build.ts';
import { QUERY_BUDGET, type QuerySpent } from './budget.ts';
import { IMPORTED_INDEX } from './layout.ts';
import { openImportedIndex, type ImportedIndex } from './open.ts';
import { boundTerms } from './tally.ts';
import { TEST_CLAIMS, testIndex } from './testing.ts';
import type { ImportedClaim, Query } from './types.ts';

const index = testIndex();
const MANY = { limit: 1000 };
const FERRY = 'The harbour ferry carried 40 million passengers safely';

function found(query: Query | string, among: ImportedIndex = index, options = MANY) {
  const asked = typeof query === 'string' ? { text: query } : query;
  return among.find(asked, options).map(({ claim, tier, span, corrected }) => ({
    id: among.claim(claim).id,
    tier,
    quote: asked.text.slice(span.start, span.end),
    corrected,
  }));
}
const best = (query: Query, among: ImportedIndex) => {
  const [first] = among.rank(query, { limit: 1 });
  return first && among.claim(first.claim).id;
};

describe('what is found', () => {
  test.each(TEST_CLAIMS)('$id, word for word in a longer sentence', (claim) => {
    const { id, text, speaker, published } = claim;
    const sentence = `My friends, ${text}, and that is that.`;
    const [first, ...others] = found({ text: sentence, speaker: speaker!, date: published! });
    expect(first!.id).toBe(id);
    expect(first!.tier).toMatch(/^(?:certain|likely)$/);
    expect(text).toContain(first!.quote);
    expect(first!.quote.length).toBeGreaterThan(text.length / 2);
    expect(others).toEqual([]);
    // Whoever says it, and whenever: most pages tell neither.
    expect(found(sentence)).toMatchObject([{ id, tier: 'certain' }]);
    expect(found({ text: sentence, speaker: 'Ida Moss' })).toMatchObject([{ id, tier: 'certain' }]);
  });

  test.each([
    'Thank you all for coming tonight.',
    'It rained on the square this morning, and nobody minded.',
    'The ferry was painted green.',
    'harbour',
    '',
    ' ',
    '…',
  ])('nothing in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('asked, or with another figure, it is no mark', () => {
    const listed = [
      `${FERRY}?`,
      FERRY.replace('40', '11'),
      FERRY.replace('40', 'a hundred and forty'),
      FERRY.replace('40', 'point four'),
      'Burglaries fell by minus 18 percent after patrols were armed',
      'Ferry fares have tripled since the drawbridge closed',
    ].flatMap((text) => found(text));
    expect(listed.filter(({ tier }) => tier !== 'related')).toEqual([]);
  });

  test('only what was checked by the day, where that is asked for', () => {
    const ranked = (date: string, knownByDate: boolean) =>
      index.rank({ text: FERRY, date }, { limit: 1, knownByDate }).map(({ claim }) => claim);
    const at = TEST_CLAIMS.findIndex(({ id }) => id === 'ferry-safe');
    expect(ranked('2021-03-08', false)).toEqual([at]);
    expect(ranked('2021-03-08', true)).not.toContain(at);
    expect(ranked('2021-03-09', true)).toEqual([at]);
  });

  test.each([
    [`${FERRY}.`, {}, false],
    [`Lindqvist falsely claimed: ${FERRY}.`, {}, true],
    [`Without evidence she said that ${FERRY}.`, { speaker: 'Rosa Lindqvist' }, true],
    [`${FERRY}.`, { after: ['In fact, it carried four.'] }, true],
    [`${FERRY}.`, { after: ['In fact, we love it.'], speaker: 'Rosa Lindqvist' }, false],
  ])('corrected by the text itself: %s %j', (text, more, corrected) => {
    expect(found({ text, ...more })[0]).toMatchObject({ id: 'ferry-safe', corrected });
  });

  test('explained with what speaks for it and against it', () => {
    const [first] = index.explain({ text: `${FERRY}?`, speaker: 'TOM ABARA' }, { limit: 3 });
    expect(first!.features).toMatchObject({ textInSentence: 1, otherSpeaker: 1, numbersShared: 1 });
    expect(first!.vetoes).toEqual(['the sentence asks']);
    expect(first!.tier).toBe('related');
  });

  test('in the lines of a transcript, each read with its neighbours', () => {
    const lines = [
      { speaker: '', text: 'Welcome.' },
      { speaker: 'LINDQVIST', text: `So: ${FERRY}.` },
      { speaker: 'ABARA', text: 'Did it?' },
    ];
    const marks = [...annotateLines(index, lines)].flat();
    expect(marks).toMatchObject([{ line: 1 }]);
    const { start, end } = marks[0]!;
    expect(lines[1]!.text.slice(start, end)).toContain('40 million passengers');
  });
});

test('a paragraph is read sentence by sentence, each with the others around it', () => {
  const before = 'Dr. Holm spoke at 3 p.m. “It was a long day!” Did anybody listen? ';
  const text = `${before}${FERRY}. Then it rained; nobody minded.`;
  const marks = [...annotateLines(index, [{ speaker: 'LINDQVIST', text }])].flat();
  expect(marks).toMatchObject([{ line: 0, tier: 'certain' }]);
  expect(marks[0]!.start).toBeGreaterThanOrEqual(before.length);
  expect(FERRY).toContain(text.slice(marks[0]!.start, marks[0]!.end));
  // The question is another sentence: alone with the claim it would be asked, not said.
  const asked = `${FERRY}? Then it rained.`;
  const [question] = [...annotateLines(index, [{ speaker: 'LINDQVIST', text: asked }])].flat();
  expect(question).toMatchObject({ tier: 'related' });
});

test('no claims at all', () => {
  const empty = testIndex([]);
  expect(empty.size).toBe(0);
  expect(found(FERRY, empty)).toEqual([]);
  expect(empty.rank({ text: FERRY }, MANY)).toEqual([]);
});

describe('the order and the number of claims', () => {
  const sentences = TEST_CLAIMS.map(({ text }) => `Well, ${text}.`);
  const ids = (among: ImportedIndex) =>
    sentences.map((text) =>
      found(text, among)
        .map(({ id }) => id)
        .sort(),
    );

  test('another order finds the same', () => {
    const expected = ids(index);
    const shuffled = fc.shuffledSubarray([...TEST_CLAIMS], { minLength: TEST_CLAIMS.length });
    fc.assert(
      fc.property(shuffled, (claims) => {
        expect(ids(testIndex(claims))).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  test('claims of other words change nothing', () => {
    // No word of the collection has a q.
    const word = fc.string({ unit: fc.constantFrom('q', 'u', 'o'), minLength: 3, maxLength: 8 });
    const text = fc.array(
      word.map((letters) => `q${letters}`),
      { minLength: 2, maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 30 }), fc.nat(23), (texts, at) => {
        const others = texts.map((words, id) => ({ id: `other-${id}`, text: words.join(' ') }));
        const query = { text: sentences[at]! };
        expect(best(query, testIndex([...others, ...TEST_CLAIMS]))).toBe(best(query, index));
      }),
      { numRuns: 20 },
    );
  });
});

const LETTERS = /^\p{L}[\p{L}\p{M}]$/u;

/** Builds, ranks, explains, finds; spans lie in the text and cut no word. */
function expectSound(text: string, claims: readonly ImportedClaim[] = TEST_CLAIMS) {
  const own = testIndex([...claims, { id: 'own', text, title: text, speaker: text }]);
  const query = { text, speaker: text, before: [text, text], after: [text], date: '2021-01-01' };
  for (const asked of [query, { text }]) {
    for (const { confidence, features } of own.explain(asked, { limit: 5 })) {
      expect(confidence >= 0 && confidence <= 1).toBe(true);
      expect(Object.values(features).every(Number.isFinite)).toBe(true);
    }
    for (const { span } of own.find(asked, { limit: 5 })) {
      const { start, end } = span;
      expect(start >= 0 && start < end && end <= text.length).toBe(true);
      for (const place of [start, end]) {
        if (place > 0) expect(text.slice(place - 1, place + 1)).not.toMatch(LETTERS);
      }
    }
  }
}

describe('no text is too odd', () => {
  test.each([
    ['surrogates by halves', `\ud83d ${FERRY} \ude00`.repeat(20)],
    ['right to left', `\u202e\u05e9\u05dc\u05d5\u05dd ${FERRY} \u202c`],
    [
      'zero-width characters',
      'The har\u200bbour fer\u00adry car\u2060ried 40 mil\u200dlion passengers',
    ],
    ['combining marks', `${'e\u0301\u0327'.repeat(3000)} ${FERRY}\u0301`],
    ['1 MB of combining marks', `a${'\u0301\u0327'.repeat(500_000)}`],
    ['1 MB without a space', 'ferry'.repeat(200_000)],
    ['1 MB of digits', '1'.repeat(1_000_000)],
    ['1 MB of tags', '#aB@c'.repeat(200_000)],
    ['1 MB of dashes', ' — (@a'.repeat(160_000)],
    ['10,000 words', `${FERRY} in the harbour `.repeat(900)],
    ['10,000 different words', Array.from({ length: 10_000 }, (_, at) => `word${at}`).join(' ')],
    ['a tag that ends in an old letter', '#Tag𐌀 '],
    ['names of an object', '__proto__ constructor toString hasOwnProperty'],
  ])('%s', (_, text) => {
    expectSound(text);
  });

  test('any text', () => {
    const word = fc.oneof(
      fc.constantFrom(
        ...FERRY.split(' '),
        '\u0301',
        '\u200b',
        '\ud83d',
        '\u202e',
        '#Tag',
        '9/11',
        '½',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    const texts = fc
      .array(fc.tuple(word, fc.constantFrom(' ', ' ', '')))
      .map((all) => all.flat().join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expectSound(text);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a blob that is broken', () => {
  const blob = buildImportedIndex(TEST_CLAIMS);

  test('cut anywhere', () => {
    fc.assert(
      // The last bytes may be padding.
      fc.property(fc.nat(blob.length - 9), (length) => {
        expect(() => openImportedIndex(blob.slice(0, length).buffer)).toThrow(BlobFormatError);
      }),
    );
  });

  test('of another kind, or with sections of another length', () => {
    const sections = IMPORTED_INDEX.names.length;
    const lengths = Array.from({ length: sections }, (_, at) => 4 + 2 * at);
    for (const word of [0, 1, 2, ...lengths]) {
      const broken = blob.slice();
      const header = new Uint32Array(broken.buffer, 0, 3 + 2 * sections);
      header[word]! += 8;
      expect(() => openImportedIndex(broken.buffer), `word ${word}`).toThrow(BlobFormatError);
    }
  });
});

describe('what a query costs is counted and bounded', () => {
  const common = Array.from({ length: 3000 }, (_, at) => ({
    id: String(at),
    text: `${Array.from({ length: 60 }, (_each, word) => `common${'abcdefghij'.charAt(word % 10)}${'abcdef'.charAt(word / 10)}`).join(' ')} own${at}`,
  }));
  const spent: QuerySpent[] = [];
  const counted = openImportedIndex(buildImportedIndex(common).buffer, (cost) => {
    spent.push(cost);
  });
  const cost = (text: string, limit = 20) => {
    counted.rank({ text, before: Array.from({ length: 50 }, () => text) }, { limit });
    return spent.pop()!;
  };

  test('an ordinary sentence is read whole', () => {
    const { terms, postings, bounded } = cost(`commonaa commonba ${FERRY}`);
    expect({ terms, postings, bounded }).toEqual({
      terms: 10,
      postings: 30_000,
      bounded: undefined,
    });
  });

  test.each([
    ['too many words', `${common[0]!.text} `.repeat(10), 20, 'terms'],
    ['too long a text', `${common[0]!.text} `.repeat(1000), 20, 'terms'],
    ['too many candidates', 'commonaa', 5000, 'candidates'],
  ])('%s', (_, text, limit, bounded) => {
    const { terms, postings, candidates, ...more } = cost(text, limit);
    expect(more).toEqual({ bounded });
    // The sentence and four before it.
    expect(terms).toBeLessThanOrEqual(5 * QUERY_BUDGET.terms);
    expect(postings).toBeLessThanOrEqual(5 * QUERY_BUDGET.postings);
    expect(candidates).toBeLessThanOrEqual(QUERY_BUDGET.candidates);
  });

  test('past the budget the commonest words are left out', () => {
    // Terms 0, 1, 2 and 3 of 5, 1, 9 and 2 claims.
    const offsets = Uint32Array.from([0, 5, 6, 15, 17]);
    const left = (budget: number) => {
      const terms = [0, 1, 2, 3];
      const isBounded = boundTerms(terms, offsets, budget);
      return [isBounded, ...terms];
    };
    expect(left(17)).toEqual([false, 0, 1, 2, 3]);
    expect(left(16)).toEqual([true, 1, 3, 0]);
    expect(left(3)).toEqual([true, 1, 3]);
    expect(left(0)).toEqual([true]);
  });
});
