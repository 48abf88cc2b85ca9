import type { Entries, Entry, FoundClaim, FoundEvent } from './entries.ts';
import { foldedWords, soughtWords } from './words.ts';

export const MOST_CLAIMS = 50;
export const MOST_EVENTS = 100;

export interface SearchResult {
  /** The best first. */
  claims: FoundClaim[];
  events: FoundEvent[];
  /** Whether more claims were found than are given. */
  more: boolean;
}

/** What a word counts in the title, among names and in all else. */
const WORTH = [5, 3, 1] as const;
/** For the query's words standing in the title as one. */
const PHRASE = 4;

/**
 * The claims and events that have every word of a query, or one that begins with it, without regard
 * to case and accents. A query without a word finds no claims and the latest events.
 */
export function search(query: string, { claims, events }: Entries): SearchResult {
  const sought = soughtWords(query);
  const phrase = foldedWords(query);
  const found = sought.length === 0 ? [] : ranked(claims, sought, phrase);
  return {
    claims: found.slice(0, MOST_CLAIMS),
    events: ranked(events, sought, phrase).slice(0, MOST_EVENTS),
    more: found.length > MOST_CLAIMS,
  };
}

/** The best first; of those that are as good, the latest. */
function ranked<Found extends { date?: string }>(
  entries: readonly Entry<Found>[],
  sought: readonly string[],
  phrase: string,
): Found[] {
  const hits = entries.flatMap(({ found, words }) => {
    const score = scoreOf(words, sought);
    if (score === undefined) return [];
    return [{ found, score: score + (words[0].includes(phrase) ? PHRASE : 0) }];
  });
  const later = (one: Found, other: Found) => (other.date ?? '').localeCompare(one.date ?? '');
  return hits
    .sort((a, b) => b.score - a.score || later(a.found, b.found))
    .map(({ found }) => found);
}

/** `undefined` where a word is missing. */
function scoreOf(words: Entry<unknown>['words'], sought: readonly string[]): number | undefined {
  let score = 0;
  for (const word of sought) {
    const place = words.findIndex((there) => there.includes(word));
    const worth = WORTH[place];
    if (worth === undefined) return undefined;
    score += worth;
  }
  return score;
}
