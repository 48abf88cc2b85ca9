import { claimKey } from '../../../src/core/claim/collection.ts';
import type { SecondLook } from '../../../src/core/meaning/types.ts';
import { annotate } from '../../../src/editor/meaning/annotate.ts';
import type { TranscriptLine } from '../../../src/editor/rows.ts';
import type { Case } from './cases.ts';

/** What became of a case. */
export interface CaseResult {
  of: Case;
  /** Its claim is marked; or only listed. */
  isMarked: boolean;
  isListed: boolean;
  /** Its mark says that the text corrects it. */
  isCorrected: boolean;
  /** Other claims that are marked in it. */
  others: string[];
}

/** Courtesies between two cases: none is read in the light of another. */
const BETWEEN = [
  { speaker: 'Usher', text: 'Thank you.' },
  { speaker: 'Clerk', text: 'Next one, please.' },
];
const STRIDE = 1 + BETWEEN.length;

/** Runs cases, each a line of a transcript of its day, as `onrecord annotate` would. */
export async function runCases(
  look: SecondLook,
  publisher: string,
  cases: readonly Case[],
  tell: (what: string) => void,
): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const [date, own] of byDate(cases)) {
    const lines = own.flatMap(linesOf);
    const marks = new Map<number, { claim: string; tier: string; corrected: boolean }[]>();
    for await (const { annotations } of annotate(look, lines, date || undefined)) {
      for (const { line, ...mark } of annotations) {
        const at = Math.floor(line / STRIDE);
        marks.set(at, [...(marks.get(at) ?? []), mark]);
      }
    }
    own.forEach((each, at) => results.push(resultOf(each, publisher, marks.get(at) ?? [])));
    tell(`bundled claims: ${results.length} of ${cases.length} cases`);
  }
  return results;
}

function byDate(cases: readonly Case[]): Map<string, Case[]> {
  const groups = new Map<string, Case[]>();
  for (const each of cases) {
    const date = each.date ?? '';
    groups.set(date, [...(groups.get(date) ?? []), each]);
  }
  return groups;
}

function linesOf({ speaker = '', text, title, before }: Case, at: number): TranscriptLine[] {
  const own: TranscriptLine = {
    ...{ line: at * STRIDE, speaker, text },
    ...(title !== undefined && { title }),
    ...(before !== undefined && { before: [before].flat() }),
  };
  return [own, ...BETWEEN.map((said, next) => ({ line: at * STRIDE + 1 + next, ...said }))];
}

function resultOf(
  of: Case,
  publisher: string,
  found: readonly { claim: string; tier: string; corrected: boolean }[],
): CaseResult {
  const key = claimKey(publisher, of.claim);
  const marked = found.filter(({ tier }) => tier !== 'related');
  const own = marked.filter(({ claim }) => claim === key);
  return {
    of,
    isMarked: own.length > 0,
    isListed: found.some(({ claim }) => claim === key),
    isCorrected: own.some(({ corrected }) => corrected),
    others: [...new Set(marked.map(({ claim }) => claim).filter((claim) => claim !== key))],
  };
}
