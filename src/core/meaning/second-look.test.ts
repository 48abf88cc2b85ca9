import { expect, test } from 'vitest';
import { IN_OFFICE, passages } from '../match/testing.ts';
import type { Passage } from '../passage.ts';
import { HARBOUR, harbourLook } from './testing/harbour.ts';
import { testReader } from './testing/made-up.ts';
import type { Pair, PairReader } from './types.ts';

/** Looks at some texts twice. */
async function look(
  texts: string[],
  reader: PairReader,
  { lang, ...more }: Partial<Passage> & { lang?: string } = {},
) {
  const request = { passages: passages(texts, more), date: IN_OFFICE, ...(lang && { lang }) };
  return {
    ...(await harbourLook(reader).look({ ...request, title: 'Harbour news' })),
    first: HARBOUR.match(request),
  };
}

const yes = () => testReader(() => 6);
const no = () => testReader(() => -9);
const REWORDED = 'The vice president sent the harbour barge to the bottom.';
const VERBATIM = 'Trump said that Harris sank the harbour barge.';

test('the same claim in other words is marked, and its clause alone', async () => {
  const { matches, first } = await look(
    [`On Monday Trump said that the vice president sent the harbour barge down.`],
    yes(),
  );
  expect(first.matches).toEqual([]);
  expect(matches).toMatchObject([
    {
      claim: 'test/barge',
      claimText: 'Kamala Harris sank the harbour barge.',
      tier: 'certain',
      quote: 'vice president sent the harbour barge down',
      speaker: { person: 'donald-trump' },
      corrected: false,
      meaning: { nearest: 'she sent our barge to the bottom' },
    },
  ]);
  expect(matches[0]!.meaning!.rate).toBeGreaterThan(0.5);
});

test('the reader is given who is meant, who made the claim and when, and what stood before', async () => {
  const reader = no();
  await look(['The crowd was large.', REWORDED], reader);
  expect(reader.asked).toContainEqual({
    claim: 'Donald Trump, 2023: Kamala Harris sank the harbour barge.',
    sentence:
      'Harbour news | The crowd was large. | The vice president (Kamala Harris) sent the harbour barge to the bottom.',
  });
});

test('what the reader thinks no repeat is not marked', async () => {
  expect((await look([REWORDED], no())).matches).toEqual([]);
});

test('a mark of the first pass stays where the reader agrees, and goes where it is sure of the contrary', async () => {
  const { matches, first } = await look([VERBATIM], yes());
  expect(first.matches).toHaveLength(1);
  expect(matches).toEqual(first.matches);
  expect((await look([VERBATIM], no())).matches).toEqual([]);
});

test('where the reader fails, the first pass stands', async () => {
  const broken: PairReader = { read: () => Promise.reject(new Error('ended')) };
  const { matches, first } = await look([VERBATIM, REWORDED], broken);
  expect(matches).toEqual(first.matches);
  let asked = 0;
  const midway: PairReader = {
    read: (pairs) => {
      asked += 1;
      if (asked > 1) throw new Error('ended');
      return Promise.resolve(new Float32Array(pairs.length).fill(6));
    },
  };
  expect((await look([VERBATIM, REWORDED], midway)).matches).toEqual(first.matches);
});

test.each([
  ['fewer numbers than pairs', []],
  ['more', [6, 6, 6, 6, 6, 6, 6, 6, 6]],
  ['what is no number', [NaN, NaN]],
  ['what is not finite', [Infinity, Infinity]],
])('a reader that gives %s has failed', async (_, odds) => {
  const reader: PairReader = {
    read: (pairs) =>
      Promise.resolve(
        Float32Array.from(
          odds.some(Number.isFinite) || odds.length === 0 ? odds : pairs.map(() => odds[0]!),
        ),
      ),
  };
  const { matches, first } = await look([VERBATIM, REWORDED], reader);
  expect(matches).toEqual(first.matches);
});

test('a mark over two segments is told once, and goes as one', async () => {
  const over = ['Harris sank', 'the harbour barge. The vice president sent the barge down.'];
  const run = { kind: 'speech', run: 'r' } as const;
  const { matches, first } = await look(over, yes(), run);
  expect(first.matches[0]!.parts).toHaveLength(2);
  expect(matches[0]).toEqual(first.matches[0]);
  expect((await look(over, no(), run)).matches).toEqual([]);
});

test('what only stands around is read with the others, and not for itself', async () => {
  const reader = yes();
  const around = passages([REWORDED, 'Bread rose.', REWORDED]);
  const request = { passages: around, date: IN_OFFICE, subjects: ['p2'] };
  const { matches } = await harbourLook(reader).look(request);
  expect(matches.map(({ parts: [part] }) => part!.passage)).toEqual(['p2']);
  expect(new Set(reader.asked.map(({ sentence }) => sentence))).toEqual(
    new Set([
      'The vice president sent the harbour barge to the bottom. Bread rose. | ' +
        'The vice president (Kamala Harris) sent the harbour barge to the bottom.',
    ]),
  );
});

test('a sentence that begins beside what is looked at belongs to it', async () => {
  const run = { kind: 'speech', run: 'r' } as const;
  const around = passages(['the vice president sent the harbour', 'barge to the bottom'], run);
  for (const subject of ['p0', 'p1']) {
    const request = { passages: around, date: IN_OFFICE, subjects: [subject] };
    expect((await harbourLook(yes()).look(request)).matches).toHaveLength(1);
  }
});

test('nothing is found in no text', async () => {
  expect((await look([], yes())).matches).toEqual([]);
  expect((await look(['', ' ', '“”', '…'], yes())).matches).toEqual([]);
});

test('a question is no repeat', async () => {
  const { matches } = await look(['Did the vice president send the harbour barge down?'], yes());
  expect(matches.filter(({ tier }) => tier !== 'related')).toEqual([]);
});

test('a page in another language is left as the first pass found it', async () => {
  const reader = yes();
  const { matches, first } = await look([VERBATIM, REWORDED], reader, { lang: 'es' });
  expect(matches).toEqual(first.matches);
  expect(reader.asked).toEqual([]);
});

test('an imported claim in other words is marked with its sentence, one a sentence', async () => {
  const of = (part: string) => testReader(({ claim }: Pair) => (claim.includes(part) ? 9 : -9));
  const text = 'Our drawbridge would have buckled in the frost, engineers had warned the board.';
  const { matches } = await look([text], of('drawbridge would buckle'));
  expect(matches).toMatchObject([{ claim: 'checker/bridge', kind: 'claim' }]);
});

test('on a page that comes near nothing nothing is read', async () => {
  const reader = yes();
  await look(['Recipes for soup need onions.', 'Stir until it thickens.'], reader);
  expect(reader.asked.length).toBeLessThanOrEqual(2);
});
