import type { Match } from '../core/match/types.ts';
import type { Passage } from '../core/passage.ts';
import type { PassageChange } from '../page/reader.ts';
import { isSameFind, matchKey, surerFirst } from './overlap.ts';

/** A match with its name on this page. */
export interface FoundMatch extends Match {
  id: string;
}

/** What an answer has changed. */
export interface Accepted {
  /** The names of matches that were known and are not any more. */
  gone: string[];
  /** Something is other than before. */
  isOther: boolean;
}

/** Matches kept for one page: a page that repeats claims without end must not fill the memory. */
export const MAX_MATCHES = 500;

/** The page's passages and the claims found in them. Knows neither the DOM nor the background. */
export interface PageModel {
  /**
   * Takes passages in and out; matches in those that went are dropped. True when that, or words
   * that stand in other nodes now, calls for painting anew.
   */
  change(change: PassageChange): boolean;
  /**
   * Takes the answer to a request: it replaces what was known about its subjects. What has left
   * the page since it was asked is passed over. A claim that is found anew in overlapping words keeps its name.
   */
  accept(subjects: Passage[], matches: Match[]): Accepted;
  passage(id: string): Passage | undefined;
  /** Whether exactly this passage, not a later one of its name, is in the page. */
  isCurrent(passage: Passage): boolean;
  match(id: string): FoundMatch | undefined;
  /** All matches in reading order. @param order passage ids in reading order */
  matches(order: string[]): FoundMatch[];
  readonly passages: number;
  /** Whether some passage is of what someone speaks. */
  hasSpeech(): boolean;
  /** Some matches were left out because there were too many. */
  readonly full: boolean;
}

/** @param document its name goes into those of the matches: a tab lists those of all its frames */
export function createPageModel(document: string): PageModel {
  const passages = new Map<string, Passage>();
  const matches = new Map<string, FoundMatch>();
  const matchesIn = new Map<string, Set<FoundMatch>>();
  let named = 0;
  let full = false;

  const within = (ids: Iterable<string>) =>
    new Set([...ids].flatMap((id) => [...(matchesIn.get(id) ?? [])]));

  const add = (match: FoundMatch) => {
    matches.set(match.id, match);
    for (const { passage } of match.parts) {
      const there = matchesIn.get(passage) ?? new Set();
      matchesIn.set(passage, there.add(match));
    }
  };

  const drop = (match: FoundMatch) => {
    matches.delete(match.id);
    for (const { passage } of match.parts) {
      const there = matchesIn.get(passage);
      there?.delete(match);
      if (there?.size === 0) matchesIn.delete(passage);
    }
  };

  /**
   * Adds a match unless a surer one of the same claim holds its words; removes less sure ones.
   * @param name what it was called before; a new one has that of the match whose place it takes
   */
  const settle = (match: Match, name: string | undefined) => {
    const rivals = [...within(match.parts.map(({ passage }) => passage))];
    const same = rivals.filter((rival) => isSameFind(rival, match));
    if (same.some((rival) => surerFirst(rival, match) <= 0)) return;
    same.forEach(drop);
    if (matches.size >= MAX_MATCHES) full = true;
    else add({ ...match, id: name ?? same[0]?.id ?? `${document}-${(named += 1)}` });
  };

  const isCurrent = (passage: Passage) => passages.get(passage.id) === passage;

  return {
    change({ added, removed, moved }) {
      const gone = within([...removed, ...added.map(({ id }) => id)]);
      gone.forEach(drop);
      for (const id of removed) passages.delete(id);
      for (const passage of added) passages.set(passage.id, passage);
      full &&= matches.size >= MAX_MATCHES;
      return gone.size > 0 || moved.some((id) => matchesIn.has(id));
    },

    accept(subjects, found) {
      const current = new Set(subjects.filter(isCurrent).map(({ id }) => id));
      const known = [...within(current)];
      known.forEach(drop);
      const about = found.filter(
        ({ parts }) =>
          parts.some(({ passage }) => current.has(passage)) &&
          parts.every(({ passage }) => passages.has(passage)),
      );
      const names = namesFrom(known, about);
      for (const match of about) settle(match, names.get(match));
      return {
        gone: known.map(({ id }) => id).filter((id) => !matches.has(id)),
        isOther: summaryOf(known) !== summaryOf(within(current)),
      };
    },

    passage: (id) => passages.get(id),
    isCurrent,
    match: (id) => matches.get(id),
    matches: (order) => inReadingOrder([...matches.values()], order),
    hasSpeech: () => [...passages.values()].some(({ kind }) => kind === 'speech'),
    get passages() {
      return passages.size;
    },
    get full() {
      return full;
    },
  };
}

function summaryOf(matches: Iterable<FoundMatch>): string {
  return [...matches]
    .map((match) => JSON.stringify(match))
    .sort()
    .join();
}

/** The names that known matches hand on: to the same words first, then to others that overlap them. */
function namesFrom(known: FoundMatch[], found: Match[]): Map<Match, string> {
  const names = new Map<Match, string>();
  const left = new Map(known.map((match) => [matchKey(match), match]));
  const take = (match: Match, key: string | undefined) => {
    const same = key === undefined ? undefined : left.get(key);
    if (!same || key === undefined) return;
    left.delete(key);
    names.set(match, same.id);
  };
  for (const match of found) take(match, matchKey(match));
  for (const match of found) {
    if (names.has(match)) continue;
    take(match, [...left].find(([, other]) => isSameFind(match, other))?.[0]);
  }
  return names;
}

function inReadingOrder(matches: FoundMatch[], order: string[]): FoundMatch[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const place = ({ parts }: FoundMatch) => places.get(parts[0]?.passage ?? '') ?? order.length;
  const start = ({ parts }: FoundMatch) => parts[0]?.spans[0]?.start ?? 0;
  return matches.sort((a, b) => place(a) - place(b) || start(a) - start(b));
}
