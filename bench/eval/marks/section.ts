import { buildImportedIndex } from '../../../src/core/imported/build.ts';
import { openImportedIndex, type ImportedIndex } from '../../../src/core/imported/open.ts';
import { readCurated } from '../../../src/editor/claims-source.ts';
import type { Content } from '../contents.ts';
import type { Section } from '../section.ts';
import { byParty } from './by-party.ts';
import { coverage } from './coverage.ts';
import { calibration, curve } from './curve.ts';
import { readSpokenThere, type Spoken } from './data.ts';
import { findPairs } from './find.ts';
import { agreements, decoysTaken } from './judges.ts';
import type { Judgement } from './judgement.ts';
import { CLAIMS, readJudgements } from './merge.ts';
import { findCurated, findImported, readOrdinary } from './ordinary.ts';
import { ordinaryFigures, sentencesOf } from './ordinary-section.ts';
import { isMark, type FoundPair } from './pair.ts';
import { formatMarks } from './print.ts';
import { tallyMarks, tallyRelated } from './tally.ts';
import { decide, type Verdicts } from './verdicts.ts';

export interface MarksOptions {
  /** What the folder lacks. */
  missing: ReadonlySet<Content>;
  /** Told what is being done, where it takes seconds. */
  tell: (what: string) => void;
  /** Another file than the project's own. */
  judgements?: string;
}

/**
 * What imported claims mark in whole transcripts and in ordinary texts, and how much of it is right
 * by those who read it.
 * @throws InputError
 */
export async function marksSection(folder: string, options: MarksOptions): Promise<Section> {
  const judgements = await readJudgements(options.judgements);
  const verdicts = decide(judgements);
  const spoken = await readSpokenThere(folder, options.missing);
  const { claims, transcripts } = spoken;
  const index = openImportedIndex(buildImportedIndex(claims).buffer);
  options.tell(`marks: reading ${transcripts.length} transcripts twice`);
  const found = findPairs(index, 'politifact', transcripts);
  const known = findPairs(index, 'politifact', transcripts, true);
  const names = new Set(transcripts.map(({ name }) => name));
  const figures: MarksFigures = {
    transcripts: transcripts.length,
    claims: claims.length,
    all: spokenFigures(spoken, found, verdicts),
    knownByDate: spokenFigures(spoken, known, verdicts),
    curve: curve(spoken.links, found, verdicts),
    calibration: calibration(found, verdicts),
    related: tallyRelated(found, verdicts),
    parties: byParty(transcripts, found, verdicts),
    ...judgeFigures(
      judgements.filter(({ set, transcript }) => set === 'ordinary' || names.has(transcript)),
    ),
    ordinary: await ordinary(folder, index, verdicts, options),
  };
  return { title: 'Marks, judged by reading', lines: formatMarks(figures), json: figures };
}

export type MarksFigures = ReturnType<typeof judgeFigures> & {
  transcripts: number;
  claims: number;
  /** With all claims, and with those only that were checked before the day. */
  all: SpokenFigures;
  knownByDate: SpokenFigures;
  curve: ReturnType<typeof curve>;
  calibration: ReturnType<typeof calibration>;
  related: ReturnType<typeof tallyRelated>;
  parties: ReturnType<typeof byParty>;
  ordinary: Awaited<ReturnType<typeof ordinary>>;
};

export type SpokenFigures = ReturnType<typeof spokenFigures>;

function spokenFigures(
  { transcripts, links }: Spoken,
  found: readonly FoundPair[],
  verdicts: Verdicts,
) {
  const lines = transcripts.reduce((sum, text) => sum + text.lines.length, 0);
  const marks = tallyMarks(found, verdicts);
  const perThousand = (1000 * marks.found) / lines;
  return {
    lines,
    ...marks,
    certain: found.filter(({ tier }) => tier === 'certain').length,
    likely: found.filter(({ tier }) => tier === 'likely').length,
    listed: found.filter((pair) => !isMark(pair)).length,
    /** If all are like those that were judged. */
    rightPerThousand: perThousand * marks.right.share,
    wrongPerThousand: perThousand * (1 - marks.right.share),
    coverage: coverage(links, found, verdicts),
  };
}

/** Of the texts reported on: those that were judged for training say nothing about them. */
function judgeFigures(judgements: readonly Judgement[]) {
  return { agreement: agreements(judgements), decoys: decoysTaken(judgements) };
}

async function ordinary(
  folder: string,
  index: ImportedIndex,
  verdicts: Verdicts,
  { tell }: MarksOptions,
) {
  const documents = await readOrdinary(folder);
  if (documents.length === 0) return [];
  const words = documents.reduce((sum, document) => sum + document.words, 0);
  tell(`marks: reading ${documents.length} ordinary documents`);
  const curated = findCurated(readCurated(CLAIMS), documents);
  const imported = findImported(index, documents);
  const sentenceOf = sentencesOf(documents);
  return [
    ordinaryFigures('bundled', words, curated, verdicts, sentenceOf),
    ...(index.size > 0 ? [ordinaryFigures('imported', words, imported, verdicts, sentenceOf)] : []),
  ];
}
