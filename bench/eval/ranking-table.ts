import { estimate, gain, type Estimate } from './bootstrap.ts';
import { mean, type Answer, type Measure } from './metrics.ts';

/** What one system answered to all questions of a table, in their order. */
export interface Answered {
  name: string;
  answers: readonly Answer[];
}

/** What is measured: the first one with its interval and the gain over the baseline. */
export type Measures = readonly [NamedMeasure, ...NamedMeasure[]];
interface NamedMeasure {
  name: string;
  of: Measure;
}

/** One system's figures. */
export interface RankingRow {
  name: string;
  /** The first measure. */
  main: Estimate;
  /** Of the first measure over the baseline, question by question. The baseline has none. */
  gain?: Estimate;
  /** Means of all measures by their names. */
  figures: Record<string, number>;
}

/** Systems over the same questions. */
export interface RankingTable {
  title: string;
  questions: number;
  measures: string[];
  rows: RankingRow[];
}

/** Measures systems over the same questions; the first of them is the baseline. */
export function rankingTable(
  title: string,
  systems: readonly Answered[],
  measures: Measures,
  resamples: number,
): RankingTable {
  const [main] = measures;
  const values = systems.map(({ answers }) => answers.map(main.of));
  const [baseline] = values;
  return {
    title,
    questions: baseline!.length,
    measures: measures.map(({ name }) => name),
    rows: systems.map(({ name, answers }, at) => ({
      name,
      main: estimate(values[at]!, resamples),
      ...(at > 0 && { gain: gain(values[at]!, baseline!, resamples) }),
      figures: Object.fromEntries(measures.map((each) => [each.name, mean(answers.map(each.of))])),
    })),
  };
}

/** The same systems over some of their questions. */
export function over(
  systems: readonly Answered[],
  isWanted: (question: number) => boolean,
): Answered[] {
  return systems.map(({ name, answers }) => ({
    name,
    answers: answers.filter((_, question) => isWanted(question)),
  }));
}
