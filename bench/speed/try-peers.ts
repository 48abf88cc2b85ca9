import { flexSearch } from './adapters/flexsearch.ts';
import { miniSearch } from './adapters/minisearch.ts';
import { orama } from './adapters/orama.ts';
import type { System } from './adapters/types.ts';
import { wink } from './adapters/wink.ts';
import { ownTerms, stemmedWithStopWords, stemmedWords, type Tokeniser } from './adapters/words.ts';
import { readEvaluation } from './evaluation-data.ts';
import { DEPTH, qualityOf } from './quality.ts';

/**
 * `tsx bench/speed/try-peers.ts DIR`: the peers' settings that were tried, on train. What came out
 * stands in PEERS.md; the best of each is what `npm run bench` measures.
 */
const STEMS: [name: string, tokenise: Tokeniser] = ['stems', stemmedWords];
const KEPT: [name: string, tokenise: Tokeniser] = ['stems, stop words kept', stemmedWithStopWords];
const OWN: [name: string, tokenise: Tokeniser] = ['own terms', ownTerms];
const TITLES = [0.5, 1];
/** The usual saturation and length, each then weaker or stronger. */
const BM25: [k: number, b: number][] = [
  [1.2, 0.75],
  [1.2, 0.3],
  [0.6, 0.75],
  [2, 0.75],
];

type Candidate = [settings: string, system: System];

function* flexSearches(): Generator<Candidate> {
  for (const [name, tokenise] of [STEMS, KEPT, OWN]) {
    for (const resolution of [3, 9, 12]) {
      yield [`${name}, resolution ${resolution}`, flexSearch({ tokenise, resolution })];
    }
    const context = { resolution: 9, depth: 1, bidirectional: true };
    yield [`${name}, context`, flexSearch({ tokenise, resolution: 9, context })];
  }
}

function* bm25s(): Generator<Candidate> {
  for (const [name, tokenise] of [STEMS, OWN]) {
    for (const title of TITLES) {
      for (const [k, b] of BM25) {
        const said = `${name}, title ${title}, k ${k}, b ${b}`;
        yield [said, miniSearch({ tokenise, title, bm25: { k, b, d: 0.5 } })];
        yield [said, wink({ tokenise, title, bm25Params: { k1: k, b, k: 1 } })];
        const relevance = { k, b, d: 0.5 };
        yield [said, orama({ tokenise, title, relevance, wholeWords: true })];
      }
    }
  }
}

/** What should be worse: said with figures. */
function* others(): Generator<Candidate> {
  const [k, b, title] = [1.2, 0.75, 1];
  for (const [saturation, length] of [
    [0.6, 0.3],
    [0.6, 0],
    [1.2, 0],
  ] as const) {
    const relevance = { k: saturation, b: length, d: 0.5 };
    yield [
      `own terms, title 0.5, k ${saturation}, b ${length}`,
      orama({ tokenise: ownTerms, title: 0.5, relevance, wholeWords: true }),
    ];
  }
  const [kept, tokenise] = KEPT;
  const said = `title ${title}, k ${k}, b ${b}`;
  yield [`${kept}, ${said}`, miniSearch({ tokenise, title, bm25: { k, b, d: 0.5 } })];
  yield [`${kept}, ${said}`, wink({ tokenise, title, bm25Params: { k1: k, b, k: 1 } })];
  yield [
    `own terms, prefixes, ${said}`,
    orama({ tokenise: ownTerms, title, relevance: { k, b, d: 0.5 }, wholeWords: false }),
  ];
  const own = { tokenise: ownTerms, title };
  const peers = [
    miniSearch({ ...own, bm25: { k, b: 0.7, d: 0.5 } }),
    wink({ ...own, bm25Params: { k1: k, b, k: 1 } }),
  ];
  for (const peer of peers) yield ['own terms, with the line before', withLineBefore(peer)];
}

/** The line before is asked for too, as if it were one text. */
function withLineBefore(system: System): System {
  return {
    ...system,
    build: (claims) => {
      const built = system.build(claims);
      return {
        ...built,
        query: ({ text, before = [] }, limit) =>
          built.query({ text: `${before.at(-1) ?? ''} ${text}` }, limit),
      };
    },
  };
}

const { quality } = await readEvaluation(process.argv[2] ?? '', 'train');
const [checkThat, politiFact] = quality;
for (const [settings, system] of [...flexSearches(), ...bm25s(), ...others()]) {
  const [tweets, sentences] = [checkThat!, politiFact!].map((set) => {
    const index = system.build(set.claims);
    return qualityOf(
      set,
      set.questions.map(({ query }) => index.query(query, DEPTH)),
    );
  });
  const figures = [tweets!.map5, tweets!.recall50, sentences!.mrr].map((value) => value.toFixed(3));
  console.log([system.name, settings, ...figures].join(' | '));
}
