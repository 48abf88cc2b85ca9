import { buildImportedIndex } from '../../../src/core/imported/build.ts';
import { openImportedIndex, type ImportedIndex } from '../../../src/core/imported/open.ts';
import type { ImportedClaim } from '../../../src/core/imported/types.ts';
import { seeded } from '../../speed/random.ts';
import { importedId, lookForCurated, lookForImported } from '../../../src/editor/meaning/look.ts';
import type { Meaning } from '../../../src/editor/meaning/open-meaning.ts';
import { withoutDrafts } from '../../../src/editor/read-collection.ts';
import { readCurated } from '../../../src/editor/claims-source.ts';
import { readSpoken, type Text } from './data.ts';
import { drawDecoys } from './decoys.ts';
import { findPairs } from './find.ts';
import { itemOf } from './item.ts';
import { CLAIMS } from './merge.ts';
import { asText, findInDocuments, ownId, readOrdinary } from './ordinary.ts';
import { isMark, pairKey, type FoundPair } from './pair.ts';
import { writeRows } from './write-rows.ts';
import { drawEvenly, shuffled } from './sample.ts';

/** What is drawn for judging. */
export const DRAWN = ['marked', 'related', 'ordinary'] as const;
export type Drawn = (typeof DRAWN)[number];

export interface SampleOptions {
  count: number;
  tier: Drawn;
  /** The sample goes there; which of it are decoys goes beside it, with `.key` at the end. */
  out: string;
  seed: number;
  /** Pairs that need no judging: they are not drawn. */
  leaveOut?: ReadonlySet<string>;
  /** Marks by their words alone without it. */
  meaning?: Meaning | undefined;
  tell: (what: string) => void;
}

/** One of five is a decoy. */
const MARKS_FOR_A_DECOY = 4;

/**
 * Draws pairs of an evaluation folder, to be judged by people.
 * @returns what was drawn, in words.
 * @throws InputError
 */
export async function writeSample(folder: string, options: SampleOptions): Promise<string> {
  const { count, tier, out, seed, leaveOut = new Set<string>() } = options;
  const { claims, texts, index, found } = await (tier === 'ordinary'
    ? inOrdinary(folder, options)
    : inTranscripts(folder, options));
  const random = seeded(seed);
  const wanted = found.filter((pair) => isMark(pair) === (tier !== 'related'));
  const open = wanted.filter((pair) => !leaveOut.has(pairKey(pair)));
  const drawn = drawEvenly(random, open, count);
  const decoyCount = Math.ceil(drawn.length / MARKS_FOR_A_DECOY);
  const decoys = drawDecoys(random, index, texts, found, drawn, decoyCount);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const items = shuffled(random, [...drawn, ...decoys]).map((pair) => itemOf(pair, texts, byId));
  await writeRows(out, items);
  await writeRows(
    `${out}.key`,
    decoys.map(({ set, transcript, line, claim }) => ({ set, transcript, line, claim })),
  );
  const from = new Set(drawn.map(({ transcript }) => transcript)).size;
  return `${out}: ${drawn.length} of ${wanted.length} (${tier}) from ${from} texts, and ${decoys.length} decoys`;
}

/** What is drawn from. */
interface Material {
  claims: ImportedClaim[];
  texts: Text[];
  index: ImportedIndex;
  found: FoundPair[];
}

type Finding = Pick<SampleOptions, 'meaning' | 'tell'>;

async function inTranscripts(folder: string, { meaning, tell }: Finding): Promise<Material> {
  const { claims, transcripts } = await readSpoken(folder);
  const index = openImportedIndex(buildImportedIndex(claims).buffer);
  const look = lookForImported(claims, meaning);
  const found = await findPairs(look, 'politifact', transcripts, tell);
  return { claims, texts: transcripts, index, found };
}

async function inOrdinary(folder: string, { meaning, tell }: Finding): Promise<Material> {
  const { claims } = await readSpoken(folder);
  const documents = await readOrdinary(folder);
  const collection = withoutDrafts(readCurated(CLAIMS));
  const index = openImportedIndex(buildImportedIndex(claims).buffer);
  const own = collection.claims.map(({ id, claim }): ImportedClaim => ({ id, text: claim }));
  return {
    claims: [...claims, ...own],
    texts: documents.map(asText),
    index,
    found: [
      ...(await findInDocuments(lookForCurated(collection, meaning), documents, ownId, tell)),
      ...(await findInDocuments(lookForImported(claims, meaning), documents, importedId, tell)),
    ],
  };
}
