import type { Judgement } from './judgement.ts';
import { agreement, wilson, type Agreement, type Share } from './statistics.ts';
import { byPair, decide } from './verdicts.ts';

export interface JudgeAgreement extends Agreement {
  judges: [string, string];
}

/** How far each two judges agree whether pairs are the same. */
export function agreements(judgements: readonly Judgement[]): JudgeAgreement[] {
  const shared = new Map<string, { judges: [string, string]; verdicts: [boolean, boolean][] }>();
  for (const own of byPair(judgements).values()) {
    const sorted = [...own].sort((a, b) => (a.judge < b.judge ? -1 : 1));
    sorted.forEach((one, at) => {
      for (const other of sorted.slice(at + 1)) {
        const key = JSON.stringify([one.judge, other.judge]);
        const both = shared.get(key) ?? { judges: [one.judge, other.judge], verdicts: [] };
        both.verdicts.push([one.grade === 'same', other.grade === 'same']);
        shared.set(key, both);
      }
    });
  }
  return [...shared.values()].map(({ judges, verdicts }) => ({ judges, ...agreement(verdicts) }));
}

/** How many of the decoys were taken for the same claim. */
export function decoysTaken(judgements: readonly Judgement[]): Share {
  const decoys = judgements.filter(({ decoy }) => decoy);
  const verdicts = [...decide(decoys).values()];
  return wilson(verdicts.filter(({ isSame }) => isSame).length, verdicts.length);
}
