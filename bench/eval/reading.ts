import { buildImportedIndex } from '../../src/core/imported/build.ts';
import { openImportedIndex } from '../../src/core/imported/open.ts';
import type { ImportedClaim } from '../../src/core/imported/types.ts';
import {
  MEANING_WEIGHTS,
  reordered,
  REREAD,
  reread,
  type MeaningWeights,
  type Reread,
} from '../../src/core/meaning/rerank.ts';
import type { Meaning } from '../../src/editor/meaning/open-meaning.ts';
import type { LinkedSet, Part, Question } from './linked-data.ts';
import { mean, type Answer, type Measure } from './metrics.ts';
import { DEPTH } from './rankers.ts';
import type { Answered } from './ranking-table.ts';
import { partsOf, type SectionOptions } from './section.ts';

/** A question with its first claims read, and all by their words. */
export interface ReadQuestion {
  /** Questions of one group are never on both sides of a cross-validation. */
  group: string;
  reread: Reread[];
  /** Ids by words, best first. */
  words: string[];
  idOf: (claim: number) => string;
  relevant: readonly string[];
}

const TOLD_EVERY = 20;

/** Reads the first claims of each question: minutes for hundreds of questions. */
export async function readQuestions(
  claims: readonly ImportedClaim[],
  questions: readonly Question[],
  meaning: Meaning,
  tell: (what: string) => void,
): Promise<ReadQuestion[]> {
  const index = openImportedIndex(buildImportedIndex(claims).buffer);
  const idOf = (claim: number) => index.claim(claim).id;
  const read: ReadQuestion[] = [];
  for (const [at, { query, relevant }] of questions.entries()) {
    if (at % TOLD_EVERY === 0) tell(`questions read: ${at} of ${questions.length}`);
    read.push({
      // Those of one talk share its day; posts have none that is read, and go by what they repeat.
      group: query.date ?? relevant[0]!,
      reread: await reread({ index, ...meaning }, query, { limit: REREAD }),
      words: index.rank(query, { limit: DEPTH }).map(({ claim }) => idOf(claim)),
      idOf,
      relevant,
    });
  }
  return read;
}

/** What is answered where reader and vectors count so much. */
export function answersWith(questions: readonly ReadQuestion[], weights: MeaningWeights): Answer[] {
  return questions.map(({ reread: all, words, idOf, relevant }) => {
    const first = reordered(all, weights).map(({ claim }) => idOf(claim));
    return { found: [...first, ...words.slice(first.length)], relevant };
  });
}

/** What reader and vectors may count. */
const WEIGHTS: readonly MeaningWeights[] = [0, 0.2, 0.35, 0.5].flatMap((read) =>
  [0, 2, 4, 6].map((likeness) => ({ read, likeness })),
);
const FOLDS = 5;

/** The weights that give the best mean, of equals the least; of no questions those that ship. */
export function bestWeights(questions: readonly ReadQuestion[], measure: Measure): MeaningWeights {
  if (questions.length === 0) return MEANING_WEIGHTS;
  const scores = WEIGHTS.map((weights) => mean(answersWith(questions, weights).map(measure)));
  return WEIGHTS[scores.indexOf(Math.max(...scores))]!;
}

/** What is answered with the weights that are best for the other parts, part after part. */
export function crossValidated(questions: readonly ReadQuestion[], measure: Measure): Answer[] {
  const groups = [...new Set(questions.map(({ group }) => group))].sort();
  const foldOf = new Map(groups.map((group, at) => [group, at % FOLDS]));
  const weights = Array.from({ length: FOLDS }, (_, fold) =>
    bestWeights(
      questions.filter(({ group }) => foldOf.get(group) !== fold),
      measure,
    ),
  );
  return questions.map((question) => {
    const [answer] = answersWith([question], weights[foldOf.get(question.group)!]!);
    return answer!;
  });
}

/** The part that gives weights, and the one that they are tried on. */
export interface ReadParts {
  train: ReadQuestion[];
  dev: ReadQuestion[];
}

/** Reads the questions of the parts that are looked at; nothing where there is no reader. */
export async function readParts(
  { claims, questions }: LinkedSet,
  options: SectionOptions,
): Promise<ReadParts | undefined> {
  const { meaning, tell } = options;
  if (!meaning) return undefined;
  const parts: ReadParts = { train: [], dev: [] };
  for (const part of partsOf(options)) {
    parts[part] = await readQuestions(claims, questions[part], meaning, tell);
  }
  return parts;
}

/** What words and reader answer together to one part, with weights that it had no share in. */
export function answeredByBoth(parts: ReadParts, part: Part, measure: Measure): Answered {
  if (part === 'train') {
    return {
      name: 'words and meaning, weights cross-validated',
      answers: crossValidated(parts.train, measure),
    };
  }
  return {
    name: 'words and meaning, as they ship',
    answers: answersWith(parts.dev, MEANING_WEIGHTS),
  };
}
