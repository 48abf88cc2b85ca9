import type { Match } from '../../core/match/types.ts';
import type { Passage } from '../../core/passage.ts';
import { isSameFind } from '../overlap.ts';

/** What both passes found in the passages of a page, by the passages themselves: one that changes is another. */
export interface Verdicts {
  /**
   * The first pass has answered, perhaps again: what the second look said of these passages still holds.
   * @returns what is known of them now
   */
  first(subjects: Passage[], found: Match[]): Match[];
  /** The second look has answered: what it found replaces all else. */
  second(subjects: Passage[], found: Match[]): void;
  /** Whether the second look found something in a passage that is gone now or hidden, or is still there. */
  hasFound(passage: Passage): boolean;
  /** Nothing is held of the second look any more. */
  forget(): void;
}

interface Verdict {
  first: Match[];
  /** Missing until it was looked at. */
  second?: Match[];
}

/**
 * Keeps apart what each pass found. Where the first pass is asked again, as when something beside a
 * passage changed or a mark was hidden, its answer decides about what is plain: what is new in it
 * comes, what is gone from it goes. What the second look added stays, and what it took away stays away.
 */
export function createVerdicts(): Verdicts {
  let verdicts = new WeakMap<Passage, Verdict>();
  let finding = new WeakSet<Passage>();

  const within = ({ id }: Passage, found: Match[]) =>
    found.filter(({ parts }) => parts.some(({ passage }) => passage === id));

  return {
    first(subjects, found) {
      const looked = subjects.flatMap((one) => verdicts.get(one) ?? []).filter(isLookedAt);
      const { stays, fresh } = together(found, looked);
      for (const one of subjects) {
        const isLooked = verdicts.get(one)?.second !== undefined;
        const second = isLooked && { second: within(one, stays) };
        verdicts.set(one, { first: within(one, found), ...second });
      }
      return [...stays, ...fresh];
    },
    second(subjects, found) {
      for (const one of subjects) {
        const second = within(one, found);
        verdicts.set(one, { first: verdicts.get(one)?.first ?? [], second });
        if (second.length > 0) finding.add(one);
      }
    },
    hasFound: (passage) => finding.has(passage),
    forget() {
      verdicts = new WeakMap();
      finding = new WeakSet();
    },
  };
}

const isLookedAt = ({ second }: Verdict) => second !== undefined;

/** An answer of the first pass under what the second look had said: what of that stays, and what is new. */
function together(found: Match[], looked: Verdict[]): { stays: Match[]; fresh: Match[] } {
  const first = looked.flatMap((one) => one.first);
  const second = [...new Set(looked.flatMap((one) => one.second ?? []))];
  const isAmong = (match: Match, others: Match[]) =>
    others.some((other) => isSameFind(match, other));
  // What both passes had found goes with the first: it was hidden, or its claim taken back.
  const stays = second.filter((match) => !isAmong(match, first) || isAmong(match, found));
  const fresh = found.filter((match) => !isAmong(match, first) && !isAmong(match, stays));
  return { stays, fresh };
}
