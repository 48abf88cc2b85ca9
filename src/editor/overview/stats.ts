import type { Collection } from '../../core/claim/collection.ts';
import { approvalState } from '../approval.ts';
import type { ReadClaim } from '../read-collection.ts';
import { claimState, lastChanged, STATES } from './state.ts';

/** One question to the collection, and how many claims go with each answer. */
export interface Tally {
  title: string;
  counts: [string, number][];
}

const DAY_MS = 86_400_000;
/** Days since the last change, up to which a claim counts into each group. */
const AGES: [string, number][] = [
  ['at most 30 days', 30],
  ['31 to 90 days', 90],
  ['91 to 365 days', 365],
  ['more than a year', Infinity],
];
const SOURCE_KINDS = ['primary', 'report', 'anonymous'];

/**
 * What a collection holds, in numbers. People are not counted: how often somebody is named says what
 * editors looked into, and would read as a ranking.
 */
export function collectionStats(
  collection: Omit<Collection, 'claims'>,
  claims: readonly ReadClaim[],
  imported: number,
  now: Date,
): Tally[] {
  const all = claims.map(({ claim }) => claim);
  const sources = all.flatMap((claim) => Object.values(claim.sources));
  const tallies = [
    tally(
      'state',
      STATES,
      claims.map((read) => claimState(read, now)),
    ),
    tally(
      'kind',
      ['claim', 'prediction', 'opinion', 'context'],
      all.map(({ kind }) => kind),
    ),
    ...ratings(collection, claims),
    tally(
      'event',
      collection.events.map(({ id }) => id),
      all.map(({ event }) => event ?? 'none'),
    ),
    tally(
      'approval',
      ['valid', 'stale', 'none'],
      claims.map(({ yaml }) => approvalState(yaml.value)),
    ),
    tally(
      'sources of a kind',
      SOURCE_KINDS,
      sources.map(({ kind }) => kind),
    ),
    tally(
      'number of sources',
      [],
      all.map(({ sources: own }) => numberOf(Object.keys(own).length)),
    ),
    tally(
      'last changed',
      AGES.map(([name]) => name),
      all.map((claim) => age(lastChanged(claim), now)),
    ),
  ];
  const total: Tally = {
    title: 'claims',
    counts: [
      ['written here', all.length],
      ['imported', imported],
    ],
  };
  return [total, ...tallies.filter(({ counts }) => counts.length > 0)];
}

/** A tally for each scale, in the order of its words. */
function ratings({ scales }: Omit<Collection, 'claims'>, claims: readonly ReadClaim[]): Tally[] {
  return Object.entries(scales).map(([id, scale]) => {
    const given = claims.flatMap(({ claim }) =>
      claim.reviews.filter(({ rating }) => rating.scale === id).map(({ rating }) => rating.name),
    );
    return tally(
      `rating, ${scale.name}`,
      scale.ratings.map(({ name }) => name),
      given,
    );
  });
}

/** How often each value occurs: those that are known in their order, then others by their names. */
function tally(title: string, known: readonly string[], values: readonly string[]): Tally {
  const counts = new Map<string, number>();
  for (const name of [...known, ...values.toSorted()]) counts.set(name, 0);
  for (const value of values) counts.set(value, counts.get(value)! + 1);
  return { title, counts: [...counts].filter(([, count]) => count > 0) };
}

function numberOf(sources: number): string {
  return sources < 5 ? String(sources) : '5 or more';
}

function age(day: string | undefined, now: Date): string {
  if (day === undefined) return 'not dated yet';
  const days = (now.getTime() - Date.parse(day)) / DAY_MS;
  return AGES.find(([, most]) => Math.floor(days) <= most)![0];
}
