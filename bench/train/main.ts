import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { FEATURE_NAMES } from '../../src/core/imported/features.ts';
import { InputError } from '../../src/editor/fault.ts';
import { readTraining, type Question } from './data.ts';
import { crossValidated } from './folds.ts';
import { fitLogistic } from './logistic.ts';
import { linePairs, openClaims, rankingPairs, strippedPairs, type Pair } from './pairs.ts';
import { fitVerdicts } from './meaning/verdicts.ts';
import { precisionTable, rankingFigures } from './report.ts';
import { weightsFile } from './weights-file.ts';

const USAGE = `Usage: npm run train -- DIR [--judgements FILE]

  Fits the weights of the imported claims' matcher on the training parts of DIR and on the judged
  pairs, and both verdicts of the second look on these and on what training/fit.py left out, prints
  cross-validated figures, and writes src/core/imported/weights.ts and
  src/core/meaning/verdict/weights.ts. What was read is kept in out/train.`;

const JUDGEMENTS = 'bench/judgements.jsonl';
const WEIGHTS = 'src/core/imported/weights.ts';
/** Strengths of the L2 penalty, chosen by cross-validation; docs/matching.md has the others tried. */
const RANKING_PENALTY = 3;
const SAME_PENALTY = 50;

const print = (line: string) => process.stdout.write(`${line}\n`);

async function train(folder: string, judgements: string): Promise<void> {
  const data = await readTraining(folder, judgements);
  const checkThat = openClaims(data.checkThat.claims);
  const politiFact = openClaims(data.politiFact.claims);
  const tweets = rankingPairs(checkThat, data.checkThat.questions);
  const sentences = rankingPairs(politiFact, data.politiFact.questions).map((pair) => ({
    ...pair,
    of: pair.of + data.checkThat.questions.length,
  }));
  const lines = linePairs(politiFact, data.politiFact.lines);
  const stripped = strippedPairs(politiFact, data.politiFact.lines);

  const ranked = [...tweets, ...sentences];
  const odds = crossValidated(ranked, RANKING_PENALTY);
  report('CheckThat! train', data.checkThat.questions, tweets, odds.slice(0, tweets.length), 0);
  const offset = data.checkThat.questions.length;
  report(
    'PolitiFact train',
    data.politiFact.questions,
    sentences,
    odds.slice(tweets.length),
    offset,
  );
  const both = [...lines, ...stripped];
  const sameOdds = crossValidated(both, SAME_PENALTY);
  const isJudged = ({ of, claim }: Pair) => data.politiFact.lines[of]!.judged.has(claim);
  print('with speaker and day');
  print(precisionTable(lines, sameOdds.slice(0, lines.length), isJudged));
  print('without one or both');
  print(precisionTable(stripped, sameOdds.slice(lines.length), isJudged));

  const ranking = fitLogistic(ranked, RANKING_PENALTY);
  const same = fitLogistic(both, SAME_PENALTY);
  await writeFile(WEIGHTS, await weightsFile(FEATURE_NAMES, { ranking, same }, data.digests));
  print(`${WEIGHTS} written`);
  const seen = { politiFact: data.politiFact, pairs: lines, odds: sameOdds.slice(0, lines.length) };
  await fitVerdicts(folder, seen, print);
}

function report(
  name: string,
  questions: readonly Question[],
  pairs: readonly Pair[],
  odds: readonly number[],
  offset: number,
): void {
  print(
    `${name}: first pass  ${rankingFigures(
      questions,
      pairs,
      pairs.map((_, at) => -at),
      offset,
    )}`,
  );
  print(`${name}: ranked      ${rankingFigures(questions, pairs, odds, offset)}`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { judgements: { type: 'string', default: JUDGEMENTS } },
});
const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  await train(folder, values.judgements).catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  });
}
