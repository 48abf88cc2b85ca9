import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildIndex } from '../core/match/build.ts';
import { openMatcher } from '../core/match/matcher.ts';
import { openGateVectors } from '../core/meaning/gate-vectors.ts';
import { openPairScorer } from '../core/meaning/pair-reader.ts';
import { openSecondLook } from '../core/meaning/second-look.ts';
import { readCollection } from './read-collection.ts';

const FOLDER = 'src/core/meaning/model';
const model = new Uint8Array(readFileSync(`${FOLDER}/model.safetensors`)).buffer;
const tokenizer = JSON.parse(readFileSync(`${FOLDER}/tokenizer.json`, 'utf8')) as unknown;
const scorer = openPairScorer(model, tokenizer);
const { collection } = readCollection('claims');
const matcher = openMatcher(buildIndex(collection).buffer);
const second = openSecondLook({
  curated: [{ matcher, collection }],
  imported: [],
  vectors: openGateVectors(model, tokenizer),
  reader: {
    read: (pairs) => Promise.resolve(Float32Array.from(pairs, (pair) => scorer.score(pair))),
  },
});

const REPEAT =
  'Harris used to present herself as Indian only, and then one day she decided she was Black.';
const NEAR_MISS =
  'Harris spoke of her Indian mother for years, and in 2019 she turned to Black voters in South Carolina.';

test('the model that ships marks a bundled claim in other words, and not its near miss', async () => {
  const passages = [REPEAT, NEAR_MISS].map((text, at) => ({
    ...{ id: `p${at}`, kind: 'prose' as const },
    text,
  }));
  const request = { passages, date: '2024-09-10' };
  expect(matcher.match(request).matches).toEqual([]);
  const { matches } = await second.look(request);
  const marked = matches.filter(({ tier }) => tier !== 'related');
  expect(marked.map(({ claim, parts: [part] }) => [claim, part!.passage])).toEqual([
    ['onrecord/harris-became-black', 'p0'],
  ]);
  expect(marked[0]!.meaning!.nearest).toBeDefined();
});
