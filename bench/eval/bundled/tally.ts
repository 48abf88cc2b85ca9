import { wilson, type Share } from '../marks/statistics.ts';
import type { CaseResult } from './run.ts';

/** Of some cases, the repeats that are marked and the near misses that are. */
export interface CaseTally {
  name: string;
  repeats: Share;
  misses: Share;
}

/** Counts the cases of each group; a case without a group is in none. */
export function tallyBy(
  results: readonly CaseResult[],
  groupOf: (result: CaseResult) => string | undefined,
): CaseTally[] {
  const groups = new Map<string, CaseResult[]>();
  for (const result of results) {
    const name = groupOf(result);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), result]);
  }
  return [...groups]
    .map(([name, own]) => tallyCases(name, own))
    .sort((a, b) => b.repeats.of + b.misses.of - a.repeats.of - a.misses.of);
}

/** Counts some cases. */
export function tallyCases(name: string, results: readonly CaseResult[]): CaseTally {
  const share = (own: readonly CaseResult[]) =>
    wilson(own.filter(({ isMarked }) => isMarked).length, own.length);
  return {
    name,
    repeats: share(results.filter(({ of }) => of.repeat)),
    misses: share(results.filter(({ of }) => !of.repeat)),
  };
}

/** The form of a repeat, or the kind of a near miss: the first thing that is said of it. */
export function formOf({ of: { form, why } }: CaseResult): string | undefined {
  return (
    form ??
    why
      ?.split(/[,;:(]/)[0]
      ?.trim()
      .toLowerCase()
  );
}
