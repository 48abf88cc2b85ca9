import type { ImportedClaim } from '../../../src/core/imported/types.ts';
import type { SecondLook } from '../../../src/core/meaning/types.ts';
import { importedId, lookForCurated, lookForImported } from '../../../src/editor/meaning/look.ts';
import type { Meaning } from '../../../src/editor/meaning/open-meaning.ts';
import { withoutDrafts } from '../../../src/editor/read-collection.ts';
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
import { isPublishedBefore } from '../rankers.ts';
import { findInDocuments, ownId, readOrdinary } from './ordinary.ts';
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
  /** Marks by their words alone without it. */
  meaning?: Meaning | undefined;
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
  const look = lookForImported(claims, options.meaning);
  const found = await findPairs(look, 'politifact', transcripts, options.tell);
  const known = knownByDate(found, spoken);
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
    ordinary: await ordinary(folder, { claims, look }, verdicts, options),
  };
  const how = options.meaning ? 'with the second look' : 'by words alone';
  return { title: `Marks ${how}, judged by reading`, lines: formatMarks(figures), json: figures };
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

/** What of it was checked before the day. */
function knownByDate(found: readonly FoundPair[], { claims, transcripts }: Spoken): FoundPair[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const days = new Map(transcripts.map(({ name, date }) => [name, date]));
  return found.filter(({ claim, transcript }) =>
    isPublishedBefore(byId.get(claim)!, days.get(transcript)),
  );
}

async function ordinary(
  folder: string,
  imports: { claims: readonly ImportedClaim[]; look: SecondLook },
  verdicts: Verdicts,
  { tell, meaning }: MarksOptions,
) {
  const documents = await readOrdinary(folder);
  if (documents.length === 0) return [];
  const words = documents.reduce((sum, document) => sum + document.words, 0);
  const own = lookForCurated(withoutDrafts(readCurated(CLAIMS)), meaning);
  const curated = await findInDocuments(own, documents, ownId, tell);
  const imported = await findInDocuments(imports.look, documents, importedId, tell);
  const sentenceOf = sentencesOf(documents);
  return [
    ordinaryFigures('bundled', words, curated, verdicts, sentenceOf),
    ...(imports.claims.length > 0
      ? [ordinaryFigures('imported', words, imported, verdicts, sentenceOf)]
      : []),
  ];
}
